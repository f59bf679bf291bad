import type { Day } from '../base/month.ts'
import type { StageId } from '../plan/ids.ts'
import type { LeadTraits } from '../plan/leadTraits.ts'

/** One lead as a file gives it; its segment is still a name. */
export interface Lead {
  readonly line: number
  readonly key: string
  readonly segment: string
  readonly reached: Readonly<Record<StageId, Day>>
  readonly value: number | null
  readonly traits: LeadTraits
}

/** What became of the rows of one file: taken + refused + blank are all rows below the headings. */
export interface FileTally {
  readonly file: string
  readonly taken: number
  readonly refused: number
  readonly blank: number
}

const BLANK_WORDS = new Set([
  '-',
  '–',
  '—',
  'n/a',
  'n.a.',
  '#n/a',
  'na',
  'nan',
  'nil',
  'null',
  'none',
  '(not set)',
  '(blank)',
  '(none)',
  '0000-00-00',
])

/** Whether a cell says nothing: it is empty, or holds what systems write instead. */
export function saysNothing(cell: string): boolean {
  return cell === '' || (cell.length <= 10 && BLANK_WORDS.has(cell.toLowerCase()))
}
