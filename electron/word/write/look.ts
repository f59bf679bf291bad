import type { SeriesRole } from '../../../shared/agreement/document.ts'
import type { Side } from '../../../shared/plan/company.ts'

/** The look of the document, and the only place with its colours and sizes. Sizes of type are in half points. */
export const font = {
  /** On every machine with Word, and its widths are known where the pages are counted. */
  text: 'Calibri',
  /** Has Arabic and Hebrew, which the text font lacks. */
  rightToLeft: 'Arial',
  symbols: 'Segoe UI Symbol',
} as const

export const size = {
  title: 48,
  subtitle: 26,
  heading1: 30,
  heading2: 24,
  heading3: 22,
  text: 21,
  table: 19,
  small: 18,
} as const

export const colour = {
  ink: '1A1D23',
  inkSoft: '4A5261',
  line: 'C9CED6',
  rule: '1A1D23',
  /** Drawn half transparent, behind the text. */
  watermark: 'DCDCDC',
  marketing: '1457B0',
  sales: 'C9690A',
  goal: '1A1D23',
  baseline: '7A8290',
} as const

/** Words that stand for a side; darker than its lines, so that they are read easily. */
export const sideColour: Readonly<Record<Side, string>> = { marketing: '1457B0', sales: 'A65400' }

export interface SeriesLook {
  /** Of a line and its markers. */
  readonly colour: string
  /** Of columns: light where lines are drawn over them, and of different greys. */
  readonly fill: string
  readonly dash: 'solid' | 'shortDash' | 'shortDot' | 'dash' | 'longDashDot'
  readonly marker: 'circle' | 'square' | 'diamond' | 'triangle' | 'x'
}

/** Each role has a colour, a dash and a marker of its own, so that a print in black and white still tells them apart. */
export const seriesLook: Readonly<Record<SeriesRole, SeriesLook>> = {
  marketing: { colour: colour.marketing, fill: '9DBFEA', dash: 'solid', marker: 'circle' },
  sales: { colour: colour.sales, fill: 'D98A3A', dash: 'shortDash', marker: 'square' },
  agreed: { colour: colour.ink, fill: '4A5261', dash: 'solid', marker: 'diamond' },
  goal: { colour: colour.goal, fill: '6A7280', dash: 'shortDot', marker: 'triangle' },
  baseline: { colour: colour.baseline, fill: 'D5D9DF', dash: 'longDashDot', marker: 'x' },
}
