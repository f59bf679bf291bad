import type { Format } from '../../base/format.ts'
import type { Stage } from '../../plan/funnel.ts'
import type { FileEnds } from './fileEnds.ts'
import type { FileTally, Lead } from '../lead.ts'
import type { LeadMapping } from '../mapping/mapping.ts'
import { leadCount, listed, type Observation } from './observation.ts'

const UNKNOWN_NAMES =
  /^(unknown|unassigned|undefined|not known|not specified|other|others|misc|miscellaneous)$/i
const LINES_SHOWN = 3
/** Share of rows from which a finding is a warning. */
const WORTH_A_WARNING = 0.05
/** With fewer values, one that stands out is no surprise. */
const VALUES_MIN = 10

/** Rows in which the file contradicts itself: a later stage on an earlier day. */
export function observeOrder({ steps }: FileEnds, format: Format): Observation[] {
  return steps.flatMap(({ from, to, passages }): Observation[] => {
    const wrong = passages.filter(({ days }) => days !== null && days < 0)
    const [first] = wrong
    if (!first) return []
    const lines = wrong.slice(0, LINES_SHOWN).map(({ lead }) => String(lead.line))
    const more = wrong.length > lines.length ? ' and others' : ''
    const has = wrong.length === 1 ? 'has' : 'have'
    return [
      {
        code: 'reached-before',
        severity: wrong.length > WORTH_A_WARNING * passages.length ? 'warning' : 'note',
        message: `${leadCount(wrong.length, format)} ${has} an earlier day for ${to.name} than for ${from.name} (line ${lines.join(', ')}${more}). Kept: each stage counts in the month that the file gives, and the time between is left out of the mean.`,
      },
    ]
  })
}

/** Stages that leads jumped over. */
export function observeSkipped(
  skipped: ReadonlyMap<Stage, number>,
  leads: readonly Lead[],
  format: Format,
): Observation[] {
  return [...skipped].map(([stage, count]) => ({
    code: 'stage-skipped',
    severity: count > WORTH_A_WARNING * leads.length ? 'warning' : 'note',
    message: `${leadCount(count, format)} got further without a day for ${stage.name}: the day of the next stage counts for both.`,
  }))
}

/** Stages of the plan that the file says nothing of, and what the baseline makes of that when it is set from the history. */
export function observeMissingStages(
  stages: readonly Stage[],
  recorded: readonly Stage[],
  ends: FileEnds,
  format: Format,
): Observation[] {
  const between = ends.steps.flatMap(({ from, to, passages }): Observation[] => {
    const missing = stages.slice(stages.indexOf(from) + 1, stages.indexOf(to)).map((stage) => stage.name)
    if (missing.length === 0) return []
    const arrived = passages.filter((passage) => passage.arrived !== null).length
    const names = listed(missing)
    return [
      {
        code: 'no-stage-between',
        severity: 'note',
        message: `The file has no days for ${names} between ${from.name} and ${to.name}, so only the whole way is known: ${format.count(arrived)} of ${format.count(passages.length)} (${format.share(arrived / Math.max(1, passages.length))}). Months of ${names} count as not recorded. A baseline set from this history puts the whole rate on the step from ${from.name} to ${missing[0]} and lets all others through.`,
      },
    ]
  })
  const [first] = recorded
  const above = first ? stages.slice(0, stages.indexOf(first)).map((stage) => stage.name) : []
  if (!first || above.length === 0) return between
  return [
    ...between,
    {
      code: 'no-stage-before',
      severity: 'note',
      message: `The file has no days for ${listed(above)}, before ${first.name}. A baseline set from this history lets every lead through to ${first.name} at once.`,
    },
  ]
}

/** Leads whose segment the file does not name, or calls unknown. */
export function observeSegments(
  leads: readonly Lead[],
  { segment, blankSegment }: LeadMapping,
  format: Format,
): Observation[] {
  if (segment === null) return []
  const counts = new Map<string, number>()
  for (const lead of leads) counts.set(lead.segment, (counts.get(lead.segment) ?? 0) + 1)
  const blank = counts.get(blankSegment) ?? 0
  const unknown = [...counts].filter(([name]) => UNKNOWN_NAMES.test(name) && name !== blankSegment)
  const part = (count: number): string =>
    `${leadCount(count, format)} (${format.share(count / leads.length)})`
  const severity = (count: number): Observation['severity'] =>
    count > WORTH_A_WARNING * leads.length ? 'warning' : 'note'
  return [
    ...(blank === 0
      ? []
      : [
          {
            code: 'blank-segment' as const,
            severity: severity(blank),
            message: `${part(blank)} with nothing in the column “${segment}”: they make a segment of their own, “${blankSegment}”.`,
          },
        ]),
    ...unknown.map(([name, count]) => ({
      code: 'unknown-segment' as const,
      severity: severity(count),
      message: `${part(count)} with “${name}” in the column “${segment}”: kept as a segment of their own, though it does not say where they came from.`,
    })),
  ]
}

/** Whether most deals have a value, so that a mean of them means something. */
export function hasUsefulValues(won: readonly Lead[]): boolean {
  return won.length > 0 && positiveValues(won).length >= won.length / 2
}

/** Values that cannot tell what a deal is worth. */
export function observeValues(won: readonly Lead[], { value }: LeadMapping, format: Format): Observation[] {
  if (value === null || won.length === 0) return []
  const values = positiveValues(won)
  const empty = won.length - values.length
  if (!hasUsefulValues(won)) {
    return [
      {
        code: 'values-empty',
        severity: 'warning',
        message: `${format.count(empty)} of the ${format.count(won.length)} leads that got to the end have 0 or nothing in “${value.column}”, so it cannot tell what a deal is worth. Deal values are not taken from it.`,
      },
    ]
  }
  const sum = values.reduce((all, each) => all + each, 0)
  const largest = values.reduce((most, each) => Math.max(most, each), 0)
  if (values.length < VALUES_MIN || largest <= sum / 2) return []
  return [
    {
      code: 'value-outlier',
      severity: 'warning',
      message: `One value in “${value.column}”, ${format.money(largest)}, is more than all others together and moves the mean. Is it right?`,
    },
  ]
}

/** When so many rows were refused that what is left may give a wrong picture. */
export function observeRefused(files: readonly FileTally[], format: Format): Observation[] {
  return files.flatMap(({ file, taken, refused }): Observation[] =>
    refused <= WORTH_A_WARNING * (taken + refused)
      ? []
      : [
          {
            code: 'rows-refused',
            severity: 'warning',
            message: `${file}: ${format.count(refused)} of ${format.count(taken + refused)} rows refused (${format.share(refused / (taken + refused))}). Look at the reasons before you rely on the rest.`,
          },
        ],
  )
}

function positiveValues(leads: readonly Lead[]): number[] {
  return leads.flatMap(({ value }) => (value !== null && value > 0 ? [value] : []))
}
