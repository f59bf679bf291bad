import type { Format } from '../base/format.ts'
import { Day, monthIndex } from '../base/month.ts'
import { sum } from '../base/sum.ts'
import { HISTORY_MONTHS_MAX, type HistorySource } from '../plan/funnel.ts'
import type { BatchId } from '../plan/ids.ts'
import type { Plan } from '../plan/plan.ts'
import { listed } from './observe/observation.ts'
import type { PreparedImport } from './prepareImport.ts'

const NAMES_SHOWN = 5
const FILE_NAME_CHARACTERS_MAX = 200

/** What an import will change in a plan, in sentences, before it does. */
export function importEffects(plan: Plan, prepared: PreparedImport, format: Format): string[] {
  return [
    ...newSegments(prepared, format),
    ...moneyIn(prepared, format),
    ...replacedSource(plan, prepared, format),
    ...replacedMonths(plan, prepared, format),
    ...lostMonths(plan, prepared, format),
  ]
}

/** Where an import comes from, as the history notes it. */
export function historySource(
  { files, partMonths }: PreparedImport,
  importedAt: string,
  batchId: BatchId | null,
  read?: HistorySource['read'],
): HistorySource {
  const [first] = files
  return {
    batchId,
    fileNames: files.map(({ file }) => plainFileName(file)),
    importedAt,
    rows: first?.taken ?? 0,
    refused: sum(files.map(({ refused }) => refused)),
    ...(partMonths.length > 0 && { partMonths: [...partMonths] }),
    ...(read && { read }),
  }
}

/** The words that undo shows for an import. */
export function importLabel({ kind, files }: PreparedImport, format: Format): string {
  const [first] = files
  const what = kind === 'leads' ? 'leads' : 'rows of monthly counts'
  return `Import ${format.count(first?.taken ?? 0)} ${what} from ${plainFileName(first?.file ?? '').slice(0, 100)}`
}

/** A file's name as text that a plan may hold: systems allow control characters in names. */
export function plainFileName(name: string): string {
  const plain = name
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, FILE_NAME_CHARACTERS_MAX)
    .toWellFormed()
    .trim()
  return plain === '' ? 'unnamed' : plain
}

function newSegments({ segments }: PreparedImport, format: Format): string[] {
  const names = segments.filter(({ isNew }) => isNew).map(({ name }) => name)
  if (names.length === 0) return []
  const shown = names.slice(0, NAMES_SHOWN).map((name) => `“${name}”`)
  const more = names.length - shown.length
  const list = more > 0 ? `${shown.join(', ')} and ${format.count(more)} more` : listed(shown)
  return [
    names.length === 1
      ? `The segment ${list} is added.`
      : `${format.count(names.length)} segments are added: ${list}.`,
  ]
}

function moneyIn({ counts: { segments } }: PreparedImport, format: Format): string[] {
  return (['revenue', 'spend'] as const).flatMap((kind) => {
    const amounts = segments.flatMap((segment) => segment[kind] ?? []).filter((amount) => amount !== null)
    return amounts.length === 0 ? [] : [`A ${kind} of ${format.money(sum(amounts))} in all comes in too.`]
  })
}

function replacedSource({ history }: Plan, { files }: PreparedImport, format: Format): string[] {
  const names = files.map(({ file }) => plainFileName(file))
  const earlier = history.sources.find((source) => isSameSource(source.fileNames, names))
  if (!earlier) return []
  const day = format.day(Day.parse(earlier.importedAt.slice(0, 10)))
  const what = earlier.batchId === null ? '' : ', its leads included'
  return [`${listed(names)} came in before, on ${day}. This import takes the place of that one${what}.`]
}

/** Whether two imports are of the same files, which the later one then replaces. */
export function isSameSource(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index])
}

function replacedMonths({ history }: Plan, { counts, segments }: PreparedImport, format: Format): string[] {
  const shift = monthIndex(counts.start) - monthIndex(history.start)
  const idOf = new Map(segments.map(({ name, id }) => [name, id]))
  const months = new Set<number>()
  const names = new Set<string>()
  for (const segment of counts.segments) {
    const id = idOf.get(segment.name)
    const known = id === undefined ? undefined : history.entries[id]
    if (!known) continue
    const existing = new Map<string, readonly (number | null)[]>(Object.entries(known))
    for (const [stage, list] of Object.entries(segment.counts)) {
      for (const [month, count] of list.entries()) {
        if (count === null || typeof existing.get(stage)?.[month + shift] !== 'number') continue
        months.add(month)
        names.add(segment.name)
      }
    }
  }
  if (months.size === 0) return []
  const where = names.size === 1 ? `“${[...names].join('')}”` : `${format.count(names.size)} segments`
  const time = months.size === 1 ? '1 month' : `${format.count(months.size)} months`
  return [`Counts that the history already has for ${time} of ${where} are replaced.`]
}

function lostMonths({ history }: Plan, { counts }: PreparedImport, format: Format): string[] {
  const end = Math.max(
    monthIndex(counts.start) + counts.months,
    history.months === 0 ? 0 : monthIndex(history.start) + history.months,
  )
  const lost = Math.min(history.months, end - HISTORY_MONTHS_MAX - monthIndex(history.start))
  if (lost <= 0) return []
  return [
    `A history holds ${HISTORY_MONTHS_MAX} months: the oldest ${format.count(lost)} of this plan fall out of it.`,
  ]
}
