import type { Format } from '../../../shared/base/format.ts'
import { importEffects } from '../../../shared/leads/importEffects.ts'
import type { EntryWindow } from '../../../shared/leads/entryWindows.ts'
import type { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import type { Observation } from '../../../shared/leads/observe/observation.ts'
import type { PreparedImport } from '../../../shared/leads/prepareImport.ts'
import type { Refusal } from '../../../shared/leads/refusal.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/** What `--report` writes; its keys are described in the README beside this file. */
export interface ImportReport {
  readonly kind: PreparedImport['kind']
  readonly files: PreparedImport['files']
  readonly reached: PreparedImport['reached']
  readonly segments: PreparedImport['segments']
  readonly history: { readonly start: string; readonly months: number }
  readonly effects: readonly string[]
  /** The months that the baseline's leads a month could be the mean of, the proposed ones first. */
  readonly windows: readonly EntryWindow[]
  readonly observations: readonly Observation[]
  readonly refusals: readonly Refusal[]
  readonly mapping: ImportMapping
}

const REFUSALS_SHOWN = 10

export function importReport(
  plan: Plan,
  prepared: PreparedImport,
  observations: readonly Observation[],
  mapping: ImportMapping,
  format: Format,
): ImportReport {
  const { kind, files, reached, segments, counts, entry, refusals } = prepared
  const history = { start: counts.start, months: counts.months }
  const effects = importEffects(plan, prepared, format)
  const windows = entry?.windows ?? []
  return { kind, files, reached, segments, history, effects, windows, observations, refusals, mapping }
}

/** The figures of an import, a line each. */
export function importSummary({ kind, files, reached, segments }: ImportReport, format: Format): string {
  const [entry, ...later] = reached
  const share = (leads: number): string =>
    entry && entry.leads > 0 ? ` (${format.share(leads / entry.leads)})` : ''
  return [
    ...files.map(
      ({ file, taken, refused, blank }) =>
        `${file}: ${format.count(taken)} rows taken, ${format.count(refused)} refused, ${format.count(blank)} blank`,
    ),
    `${kind === 'leads' ? 'Leads' : 'Entries'} in ${segments.length === 1 ? '1 segment' : `${segments.length} segments`}`,
    ...(entry ? [`  ${entry.name}: ${format.count(entry.leads)}`] : []),
    ...later.map(({ name, leads }) => `  ${name}: ${format.count(leads)}${share(leads)}`),
  ].join('\n')
}

/** What a person should know: traps first, then what changes, then the first refused rows. */
export function importMessages({ observations, effects, refusals }: ImportReport): string[] {
  const shown = refusals
    .slice(0, REFUSALS_SHOWN)
    .map(
      ({ file, line, column, value, reason }) =>
        `Refused: ${file}, line ${line}${column === null ? '' : `, column “${column}”`}${value === '' ? '' : ` (${value})`}: ${reason}`,
    )
  const more = refusals.length - shown.length
  return [
    ...observations.map(
      ({ severity, message }) => `${severity === 'warning' ? 'Warning' : 'Note'}: ${message}`,
    ),
    ...effects,
    ...shown,
    ...(more > 0 ? [`… and ${more} more refused rows. --report F.json lists them all.`] : []),
  ]
}
