import type { EChartsOption } from 'echarts'
import type { OriginOf } from '../controls/Origin.tsx'
import type { Palette } from '../theme.ts'

/** What a chart draws, as the library writes it; look, stillness and tooltips are set for all of them in one place. */
export type ChartOption = EChartsOption

/**
 * Draws for a width in pixels, in the colours of the screen or in those of a picture that is taken along.
 * Keep it the same function while its data are the same.
 */
export type DrawOption = (palette: Palette, width: number) => ChartOption

/** The figures of a chart as words and numbers, for people who read or copy them. */
export interface ChartTable {
  readonly columns: readonly { readonly heading: string; readonly align: 'start' | 'end' }[]
  /** As many cells as columns; the first one names the row. */
  readonly rows: readonly (readonly string[])[]
  /** Where the figure of a cell comes from; null where a cell has none to open. Columns count from 0, the one of the names. */
  readonly originOf?: (row: number, column: number) => OriginOf | null
}
