import type { Format } from '../../base/format.ts'
import { monthAt } from '../../base/month.ts'
import type { FileEnds, RecordedStep } from './fileEnds.ts'
import type { LeadMapping } from '../mapping/mapping.ts'
import type { Observation } from './observation.ts'
import { arrivalShares, daysBetween, meanDays, monthNumber, type Passage } from './passages.ts'

/** Of arrivals still to come, the share from which the end of a file is too young to be relied on. */
const MISSING_SHARE_MIN = 0.05
/** Fewer missing ones are chance. */
const MISSING_MIN = 2

/** What the two ends of a lead list leave out: the first thing to know about it. */
export function observeEnds(
  ends: FileEnds,
  recordedFrom: LeadMapping['recordedFrom'],
  format: Format,
): Observation[] {
  return [
    ...ends.steps.flatMap((step) => startCutOff(step, recordedFrom, ends, format)),
    ...ends.steps.flatMap((step) => endTooYoung(step, ends, format)),
    ...entriesStop(ends, format),
  ]
}

function startCutOff(
  step: RecordedStep,
  recordedFrom: LeadMapping['recordedFrom'],
  ends: FileEnds,
  format: Format,
): Observation[] {
  const { cutOff, passages, table } = step
  if (!cutOff) return []
  const [from, to] = [step.from.name, step.to.name]
  const complete = format.month(monthAt(table.first + cutOff.complete))
  const isEarly = (passage: Passage): boolean => monthNumber(passage.entered) < table.first + cutOff.complete
  const early = passages.filter(isEarly)
  const later = passages.filter((passage) => !isEarly(passage))
  const firstArrival = passages.flatMap(({ arrived }) => arrived ?? []).toSorted()[0]
  const before = passages.filter(({ entered }) => firstArrival !== undefined && entered < firstArrival)

  const fact =
    cutOff.firstArrival > 0 && firstArrival !== undefined
      ? `No entry to ${to} is recorded before ${format.day(firstArrival)}, although ${format.count(before.length)} leads are in ${from} before that day: the start of the file is cut off.`
      : `Only ${format.count(cutOff.recorded)} entries to ${to} are recorded before ${complete}, where about ${format.count(cutOff.expected)} would be expected: the start of the file is cut off.`
  const effect = `Of the leads before ${complete}, ${outcome(early, to, format)}; of those since, ${outcome(later, to, format)}. A rate over the whole file is too low.`
  const given = recordedFrom[step.to.id]
  const start = ends.months[step.to.id]?.from
  const treatment =
    given !== undefined
      ? `As set, ${to} counts from ${format.month(given)} on.`
      : `${to} therefore counts as not recorded before ${start === undefined ? complete : format.month(start)}.`
  const rest =
    given === undefined && cutOff.recorded > 0
      ? ` The ${format.count(cutOff.recorded)} recorded before, of about ${format.count(cutOff.expected)} that would be expected, are left out with it.`
      : ''
  return [{ code: 'start-cut-off', severity: 'warning', message: `${fact} ${effect} ${treatment}${rest}` }]
}

/** Such as "61 of 2,002 reached Customer (3%, after 212 days on average)". */
function outcome(passages: readonly Passage[], to: string, format: Format): string {
  const arrived = passages.filter((passage) => passage.arrived !== null)
  const days = meanDays(arrived)
  const time = days === null ? '' : `, after ${dayCount(days, format)} on average`
  const share = passages.length === 0 ? 0 : arrived.length / passages.length
  return `${format.count(arrived.length)} of ${format.count(passages.length)} reached ${to} (${format.share(share)}${time})`
}

function endTooYoung(step: RecordedStep, ends: FileEnds, format: Format): Observation[] {
  const { table, passages, soundFrom } = step
  const shares = arrivalShares(table, soundFrom)
  const cohorts = table.entered.map((leads, cohort) => ({ leads, cohort })).slice(soundFrom)
  const missing = cohorts.reduce((sum, { leads, cohort }) => {
    const followed = table.entered.length - cohort
    return sum + leads * shares.slice(followed).reduce((all, share) => all + share, 0)
  }, 0)
  const sound = passages.filter(({ entered }) => monthNumber(entered) >= table.first + soundFrom)
  const arrived = sound.filter((passage) => passage.arrived !== null)
  const lastEntry = passages
    .map(({ entered }) => entered)
    .toSorted()
    .at(-1)
  if (arrived.length === 0 || lastEntry === undefined) return []

  const age = daysBetween(lastEntry, ends.lastDay)
  const share = missing / (missing + arrived.length)
  const youngest = `The youngest leads in ${step.from.name} had ${dayCount(age, format)} to reach ${step.to.name} when the file ends on ${format.day(ends.lastDay)}`
  if (share >= MISSING_SHARE_MIN && missing >= MISSING_MIN) {
    return [
      {
        code: 'end-too-young',
        severity: 'warning',
        message: `${youngest}. About ${format.count(missing)} more should follow (${format.share(share)} of all), so the rates of the last months are still too low. Rates taken from these leads allow for it: each lead counts by the time that it had.`,
      },
    ]
  }
  // Said only where there is one way through the file: for each step of many it would drown what matters.
  if (ends.steps.length > 1) return []
  const within = arrived.filter(({ days }) => days !== null && days <= age).length / arrived.length
  return [
    {
      code: 'end-too-young',
      severity: 'note',
      message: `${youngest}; ${format.share(within)} of those that got there needed no longer, and ${missing < 0.5 ? 'hardly any' : `only about ${format.count(missing)}`} more should follow. The end of the file can be used.`,
    },
  ]
}

function dayCount(days: number, format: Format): string {
  return Math.round(days) === 1 ? '1 day' : `${format.count(days)} days`
}

function entriesStop({ silentMonths, steps, lastDay }: FileEnds, format: Format): Observation[] {
  const [step] = steps
  if (!step || silentMonths === 0) return []
  const lastEntry = step.passages
    .map(({ entered }) => entered)
    .toSorted()
    .at(-1)
  return lastEntry === undefined
    ? []
    : [
        {
          code: 'entries-stop',
          severity: 'note',
          message: `The last lead entered ${step.from.name} on ${format.day(lastEntry)}, while the file goes on to ${format.day(lastDay)}. ${silentMonths === 1 ? 'The month after it counts' : `The ${format.count(silentMonths)} months after it count`} as not recorded for ${step.from.name}.`,
        },
      ]
}
