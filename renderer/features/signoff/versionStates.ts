import type { Standing, VersionState } from '../../../shared/agreement/signoff/standing.ts'
import { standings } from '../../../shared/agreement/signoff/standing.ts'
import { lastSigned } from '../../../shared/agreement/signoff/toldStanding.ts'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { Day } from '../../../shared/base/month.ts'

/** A version as the screen shows it: what is recorded of it, and where that leaves it today. */
export interface ShownVersion extends Standing {
  readonly record: VersionRecord
  readonly number: number
}

/** Every version with its standing, by rising number. */
export function shownVersions(records: readonly VersionRecord[], today: Day): ShownVersion[] {
  const all = standings(records, today)
  return records.map((record, index) =>
    Object.assign({ record, number: record.version.number }, present(all[index], 'standing of a version')),
  )
}

/** What a state means for whoever looks at the version. */
export const stateMeanings: Readonly<Record<VersionState, string>> = {
  proposed: 'It waits for signatures. Nothing of it can change.',
  declined: 'A signatory declined it. It stays here as a record; change the plan and propose a new version.',
  withdrawn: 'Its proposal was taken back. It stays here as a record.',
  signed: 'All have signed. It is in force from the first day of its term on.',
  'in-force': 'All have signed, and its term has begun. This is what both sides go by.',
  superseded: 'A later version has taken its place.',
  ended: 'It no longer holds. It stays here as a record.',
}

/** Whether all have signed it, whatever became of it later. */
export function isAgreed(state: VersionState): boolean {
  return state === 'signed' || state === 'in-force'
}

/** Number of the version that one follows: of the last that all had signed by then, else of the one before; null for the first. */
export function followedBy(
  { number, record }: ShownVersion,
  versions: readonly ShownVersion[],
): number | null {
  const earlier = versions.slice(0, number - 1).map((version) => version.record)
  return (lastSigned(earlier, record.version.proposedAt) ?? earlier.at(-1))?.version.number ?? null
}

/** The version that both sides go by, or else the last one that was proposed; null where there is none. */
export function baseOf(versions: readonly ShownVersion[]): ShownVersion | null {
  return versions.findLast(({ state }) => isAgreed(state)) ?? versions.at(-1) ?? null
}
