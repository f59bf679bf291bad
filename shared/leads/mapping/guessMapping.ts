import type { Plan } from '../../plan/plan.ts'
import { SEGMENTS_MAX } from '../../plan/plan.ts'
import { DISTINCT_MAX, type ColumnProfile } from '../cells/columnProfile.ts'
import { MOST } from '../cells/findNotation.ts'
import { guessStages } from './guessStages.ts'
import {
  ID_HEADINGS,
  MONTH_HEADINGS,
  rankOf,
  RATIO_HEADING,
  REVENUE_HEADINGS,
  SEGMENT_HEADINGS,
  SPEND_HEADINGS,
  stageMeaning,
  STAGE_HEADING,
  VALUE_HEADINGS,
  WON_HEADING,
  WON_OR_LOST,
  type StageMeaning,
} from './headingMeaning.ts'
import { plainHeading } from '../../base/plainHeading.ts'
import type { FileInspection } from '../inspectFile.ts'
import { withUsualTraits } from './proposeTraits.ts'
import type { ColumnRef, ImportMapping, LeadMapping, MonthlyMapping } from './mapping.ts'

const BLANK_SEGMENT = '(blank)'
const ONLY_SEGMENT = 'All leads'

/**
 * Guesses from headings and contents what a file holds and which column is what. Whatever is not found stays null, and
 * the user says it.
 * @param joined the second file, with more about the same leads
 */
export function guessMapping(
  plan: Plan,
  leads: FileInspection,
  joined: FileInspection | null,
): ImportMapping {
  return !joined && isMonthlyTable(leads, plan) ? guessMonthly(plan, leads) : guessLeads(plan, leads, joined)
}

/** Guesses what the columns of a monthly table are. Without a column of segments all rows are of the only one, if there is one. */
export function guessMonthly(
  plan: Plan,
  { columns, format }: Pick<FileInspection, 'columns' | 'format'>,
): MonthlyMapping {
  const month = monthColumn(columns)
  const segment = segmentColumn(columns.filter((column) => column !== month))
  const numbers = countColumns(columns, month)
  const spend = moneyColumn(numbers, SPEND_HEADINGS)
  const revenue = moneyColumn(numbers, REVENUE_HEADINGS)
  const counts = numbers.filter(({ ref }) => ref !== spend && ref !== revenue)
  const [only, ...others] = plan.segments
  return {
    kind: 'monthly',
    format,
    month: month?.name ?? null,
    segment: segment?.name ?? null,
    blankSegment: segment ? BLANK_SEGMENT : only && others.length === 0 ? only.name : ONLY_SEGMENT,
    stages: guessStages(plan.stages, counts, null),
    spend,
    revenue,
  }
}

export function guessLeads(
  plan: Plan,
  leads: FileInspection,
  joined: FileInspection | null,
  keys?: { readonly key: string; readonly joinedKey: string },
): LeadMapping {
  const id = bestBy(leads.columns.filter(isKeyLike), ID_HEADINGS)
  const segment = segmentColumn(leads.columns)
  const join = joined && (keys ?? guessKeys(leads, joined, id))
  const columns = [...refs('leads', leads), ...(joined && join ? refs('joined', joined) : [])]
  const dates = columns.filter(({ profile }) => profile.dates >= MOST)
  const numbers = columns.filter(({ profile }) => profile.numbers >= MOST)
  const value = numbers
    .flatMap(({ ref, heading }) => {
      const rank = rankOf(heading, VALUE_HEADINGS)
      return rank === null ? [] : [{ ref, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)[0]
  const guessed: LeadMapping = {
    kind: 'leads',
    format: leads.format,
    join: joined && join ? { format: joined.format, ...join } : null,
    id: join?.key ?? id?.name ?? null,
    segment: segment?.name ?? null,
    blankSegment: segment ? BLANK_SEGMENT : ONLY_SEGMENT,
    stages: guessStages(plan.stages, dates, enteringStage(leads.name, id?.name)),
    value: value?.ref ?? null,
    only: guessCondition(plan, columns),
    recordedFrom: {},
    attributes: {},
    behaviours: {},
  }
  return withUsualTraits(guessed, leads, joined)
}

/** A column that says which deals were won, so that the close dates of the others do not count. */
function guessCondition(
  { stages }: Plan,
  columns: readonly { ref: ColumnRef; heading: string; profile: ColumnProfile }[],
): LeadMapping['only'] {
  const last = stages.at(-1)
  const flag = columns.find(({ heading }) => WON_HEADING.test(plainHeading(heading)))
  const stage = columns.find(
    ({ heading, profile }) =>
      STAGE_HEADING.test(plainHeading(heading)) && profile.examples.some((value) => WON_OR_LOST.test(value)),
  )
  if (!last) return null
  if (flag) return { stageId: last.id, ref: flag.ref, values: ['true', 'yes', '1'] }
  return stage ? { stageId: last.id, ref: stage.ref, values: ['Closed Won', 'Won'] } : null
}

/** The file with more rows is the list of leads; the other says more about some of them. */
export function leadListFirst<T extends Pick<FileInspection, 'rows'>>(a: T, b: T): [T, T] {
  return b.rows > a.rows ? [b, a] : [a, b]
}

function isMonthlyTable({ columns, rows, format }: FileInspection, plan: Plan): boolean {
  const month = monthColumn(columns)
  if (!month) return false
  const { stages, spend, revenue } = guessMonthly(plan, { columns, format })
  const dates = columns.filter((column) => column.dates >= MOST && column !== month)
  const hasNumbers = Object.keys(stages).length > 0 || spend !== null || revenue !== null
  return hasNumbers && dates.length === 0 && month.distinct <= Math.max(rows, 1)
}

/** As `columnNames` calls a column without a heading. */
const UNNAMED = /^Column \d+$/

function monthColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const dated = columns.filter((column) => column.months >= MOST || column.dates >= MOST)
  // Under merged headings the column may have lost its own.
  return bestBy(dated, MONTH_HEADINGS) ?? dated.find(({ name }) => UNNAMED.test(name))
}

function countColumns(
  columns: readonly ColumnProfile[],
  month: ColumnProfile | undefined,
): { ref: string; heading: string }[] {
  return columns
    .filter((column) => column !== month && column.numbers >= MOST)
    .filter(({ name }) => !RATIO_HEADING.test(plainHeading(name)))
    .map(({ name }) => ({ ref: name, heading: name }))
}

function moneyColumn(
  numbers: readonly { readonly ref: string; readonly heading: string }[],
  ranking: Parameters<typeof rankOf>[1],
): string | null {
  const ranked = numbers.flatMap(({ ref, heading }) => {
    const rank = rankOf(heading, ranking)
    return rank === null ? [] : [{ ref, rank }]
  })
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.ref ?? null
}

/** A column of few different values with a heading that speaks of segments. */
function segmentColumn(columns: readonly ColumnProfile[]): ColumnProfile | undefined {
  const few = columns.filter(
    ({ distinct, dates, numbers, months }) =>
      distinct > 0 && distinct <= SEGMENTS_MAX && dates < MOST && numbers < MOST && months < MOST,
  )
  return bestBy(few, SEGMENT_HEADINGS)
}

/** Whether most rows have a value of their own here. Those that repeat one will be refused. */
function isKeyLike({ filled, distinct }: ColumnProfile): boolean {
  return distinct > 0 && distinct >= 0.5 * Math.min(filled, DISTINCT_MAX)
}

function guessKeys(
  leads: FileInspection,
  joined: FileInspection,
  id: ColumnProfile | undefined,
): { key: string; joinedKey: string } | null {
  const inJoined = new Map(joined.columns.map((column) => [plainHeading(column.name), column.name]))
  const shared = leads.columns.filter(
    (column) => isKeyLike(column) && inJoined.has(plainHeading(column.name)),
  )
  const key = shared.find((column) => column === id) ?? bestBy(shared, ID_HEADINGS) ?? shared[0]
  const joinedKey = key && inJoined.get(plainHeading(key.name))
  return key && joinedKey !== undefined ? { key: key.name, joinedKey } : null
}

/** The stage that a list is of, from its name or the heading of its ids, such as `mql_id`. */
function enteringStage(fileName: string, idHeading = ''): StageMeaning | null {
  const meaning = stageMeaning(idHeading) ?? stageMeaning(fileName.replace(/\.[a-z]+$/i, ''))
  return meaning === 'mql' || meaning === 'sal' || meaning === 'sql' ? meaning : null
}

function refs(
  file: ColumnRef['file'],
  { columns }: FileInspection,
): { ref: ColumnRef; heading: string; profile: ColumnProfile }[] {
  return columns.map((profile) => ({ ref: { file, column: profile.name }, heading: profile.name, profile }))
}

function bestBy(
  columns: readonly ColumnProfile[],
  ranking: Parameters<typeof rankOf>[1],
): ColumnProfile | undefined {
  return columns
    .flatMap((column) => {
      const rank = rankOf(column.name, ranking)
      return rank === null ? [] : [{ column, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)[0]?.column
}
