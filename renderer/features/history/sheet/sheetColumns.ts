import type { HistorySeries, Segment, Stage } from '../../../../shared/plan/funnel.ts'

/** A column of the sheet; that of the months stands before the first. */
export interface SheetColumn {
  readonly series: HistorySeries
  /** Such as "MQL". */
  readonly name: string
  readonly segmentName: string
}

/** The columns of these segments: one for each stage, then revenue and spend. */
export function sheetColumns(stages: readonly Stage[], segments: readonly Segment[]): SheetColumn[] {
  return segments.flatMap(({ id: segmentId, name: segmentName }) => [
    ...stages.map(({ id: stageId, name }): SheetColumn => ({
      series: { kind: 'entries', segmentId, stageId },
      name,
      segmentName,
    })),
    { series: { kind: 'revenue', segmentId }, name: 'Revenue', segmentName },
    { series: { kind: 'spend', segmentId }, name: 'Spend', segmentName },
  ])
}
