import type { Format } from '../../base/format.ts'

/** Something about imported data that its user should know before relying on it, in plain words with figures. */
export interface Observation {
  readonly code: ObservationCode
  /** A warning changes what the data can be used for; a note explains what was done. */
  readonly severity: 'warning' | 'note'
  readonly message: string
}

export type ObservationCode =
  | 'start-cut-off'
  | 'end-too-young'
  | 'entries-stop'
  | 'reached-before'
  | 'volume-jump'
  | 'gap'
  | 'unfinished-month'
  | 'more-than-before'
  | 'no-stage-before'
  | 'no-stage-between'
  | 'stage-skipped'
  | 'blank-segment'
  | 'unknown-segment'
  | 'values-empty'
  | 'value-outlier'
  | 'too-early'
  | 'behaviour-after-handoff'
  | 'rows-refused'
  | 'months-across'
  | 'characters-unreadable'
  | 'merged-headings'
  | 'date-order'
  | 'decimal-sign'

/** Such as "1 lead" and "1,200 leads". */
export function leadCount(count: number, format: Format): string {
  return count === 1 ? '1 lead' : `${format.count(count)} leads`
}

/** Names in a sentence: "SAL, SQL and Opportunity". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
