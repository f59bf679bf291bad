import type { Format } from '../../../shared/base/format.ts'
import type { Month } from '../../../shared/base/month.ts'
import type { Origin } from '../../../shared/model/explain/origin.ts'
import type { StageId } from '../../../shared/plan/ids.ts'
import type { ChartTable, DrawOption } from '../../charts/chartOption.ts'
import { drawnLines } from '../../charts/drawnLines.ts'
import { gridBeside, periodAxis, type MonthLine } from '../../charts/monthLines.ts'
import { periodTooltip } from '../../charts/tooltip.ts'
import { countAxis } from '../../charts/valueAxis.ts'

/** Entries to one stage by month; null where nothing was recorded. */
export interface StageLine {
  readonly id: StageId
  readonly name: string
  readonly counts: readonly (number | null)[]
}

const NAME_CHARACTERS_MAX = 24

/** A line a stage. The first is the strongest; the others fade with the way that leads have gone. */
export function entriesChart(
  stages: readonly StageLine[],
  months: readonly Month[],
  format: Format,
): DrawOption {
  const names = months.map((month) => format.month(month))
  return (palette, width) => {
    const lines = stages.map((stage, index): MonthLine => ({
      name: shortName(stage.name),
      values: stage.counts,
      shape: 'line',
      colour: palette.segments[Math.min(index, 4)] ?? palette.other,
      textColour: index === 0 ? palette.ink : palette.inkSoft,
      weight: index === 0 ? 'main' : 'quiet',
    }))
    return {
      grid: gridBeside(lines),
      xAxis: periodAxis(names, width),
      yAxis: countAxis(format),
      tooltip: periodTooltip(names, (at) =>
        stages.map(({ name, counts }) => ({ name, text: countText(counts[at] ?? null, format) })),
      ),
      series: [drawnLines(lines)],
    }
  }
}

/** Names beside the lines leave room for the lines. */
function shortName(name: string): string {
  return name.length <= NAME_CHARACTERS_MAX ? name : `${name.slice(0, NAME_CHARACTERS_MAX).toWellFormed()}…`
}

export function entriesTable(
  stages: readonly StageLine[],
  months: readonly Month[],
  format: Format,
  /** Where a count comes from that was added up; null where it is just as it was recorded. */
  totalOf: ((stage: StageLine, month: number) => Origin) | null,
): ChartTable {
  return {
    columns: [
      { heading: 'Month', align: 'start' },
      ...stages.map(({ name }) => ({ heading: name, align: 'end' as const })),
    ],
    rows: months.map((month, index) => [
      format.month(month),
      ...stages.map(({ counts }) => countText(counts[index] ?? null, format)),
    ]),
    originOf: (month, column) => {
      const stage = stages[column - 1]
      if (totalOf === null || stage === undefined || (stage.counts[month] ?? null) === null) return null
      return { told: () => totalOf(stage, month) }
    },
  }
}

/** A count, or that there is none: not recorded is not 0. */
function countText(count: number | null, format: Format): string {
  return count === null ? 'not recorded' : format.number(count, 1)
}
