import canonicalize from 'canonicalize'
import { z } from 'zod'
import { present } from '../../base/invariant.ts'
import { dayIn, type Moment, momentOf } from '../../base/moment.ts'
import { Day, dayAt, dayTime } from '../../base/month.ts'
import { beganOn, endOf, isSignedByAll, standings, successorOf, VersionState } from './standing.ts'
import type { VersionRecord } from './version.ts'

/** Where a version stands, as a file or an answer tells it. The same until something happens to the version. */
export const ToldStanding = z.strictObject({
  state: VersionState,
  /** The day on which that began; of a version that waits for its term, the first day of it. Null for one that waits for signatures. */
  since: Day.nullable(),
  /** Number of the version that took its place; null for all that are not superseded. */
  successor: z.int().min(1).nullable(),
})
export type ToldStanding = z.infer<typeof ToldStanding>

/**
 * Where a version stands at a moment.
 * @param records of all versions of the plan, by rising number
 */
export function toldStanding(records: readonly VersionRecord[], number: number, now: Moment): ToldStanding {
  const record = present(records[number - 1], 'the version that is told of')
  return standingOn(records, number, dayIn(now, record.version.zone))
}

/**
 * Whether a version has or had the standing that is told of it, at any time up to a moment.
 * @param records of all versions of the plan, by rising number, with what happened to them
 */
export function wasEver(
  told: ToldStanding,
  records: readonly VersionRecord[],
  number: number,
  now: Moment,
): boolean {
  const { zone } = present(records[number - 1], 'the version that is told of').version
  const happened = records.flatMap(({ version, events }) => [
    version.proposedAt,
    ...events.map(({ at }) => at),
  ])
  const moments = [...new Set([...happened, now])].filter((moment) => moment <= now).toSorted()
  const turns = records.flatMap(daysOfTurn)
  return moments.some((moment, index) => {
    const known = upTo(records, moment)
    if (known.length < number) return false
    const [from, to] = [dayIn(moment, zone), dayIn(moments[index + 1] ?? now, zone)]
    const days = [from, ...turns.filter((day) => from <= day && day <= to)]
    return days.some((day) => canonicalize(standingOn(known, number, day)) === canonicalize(told))
  })
}

/** What was recorded up to a moment. */
function upTo(records: readonly VersionRecord[], moment: Moment): VersionRecord[] {
  return records
    .filter(({ version }) => version.proposedAt <= moment)
    .map(({ version, events }) => ({ version, events: events.filter(({ at }) => at <= moment) }))
}

/** Days on which a version may come to stand elsewhere without anything happening to it. */
function daysOfTurn({ version: { start, end }, events }: VersionRecord): Day[] {
  const ends = events.flatMap((event) => (event.kind === 'ended' ? event.on : []))
  return [...(start === null ? [] : [start]), ...(end === null ? [] : [dayAt(dayTime(end) + A_DAY)]), ...ends]
}

function standingOn(records: readonly VersionRecord[], number: number, today: Day): ToldStanding {
  const record = present(records[number - 1], 'the version that is told of')
  const { state } = present(standings(records, today)[number - 1], 'the standing of a version')
  const successor = state === 'superseded' ? successorOf(records, number - 1, today) : null
  return { state, since: successor?.since ?? sinceOf(record, state), successor: successor?.number ?? null }
}

function sinceOf(record: VersionRecord, state: VersionState): Day | null {
  switch (state) {
    case 'proposed':
    case 'superseded':
      return null
    case 'declined':
    case 'withdrawn':
      return lastDay(record)
    case 'signed':
    case 'in-force':
      return beganOn(record)
    case 'ended':
      return endOf(record)
  }
}

/** The last version that all its signatories have signed, whatever became of it later; null where there is none. */
export function lastSigned(records: readonly VersionRecord[], moment: string): VersionRecord | null {
  return records.findLast((record) => upTo([record], momentOf(moment)).some(isSignedByAll)) ?? null
}

function lastDay({ version, events }: VersionRecord): Day {
  return dayIn(events.at(-1)?.at ?? version.proposedAt, version.zone)
}

const A_DAY = 24 * 60 * 60 * 1000
