import { Paragraph } from 'docx'
import { ChartRun, type ChartSeries as WordSeries, type ChartRunOptions } from 'docx/charts'
import { assertNever } from '../../../shared/base/invariant.ts'
import type { Block, Chart, ChartSeries } from '../../../shared/agreement/document.ts'
import { captionOf } from './captions.ts'
import { textRuns } from './inlines.ts'
import { colour, font, seriesLook } from './look.ts'
import type { Page } from './page.ts'
import type { Targets } from '../targets.ts'
import { oneLine } from '../printable.ts'
import { hasValues, NOTHING_TO_DRAW } from '../words.ts'

const FIGURE_HEIGHT = 300
/** What long names that stand aslant take of the height, by the letter, and the most that is added for them. */
const [SLANT_A_LETTER, SLANT_MOST, SHORT_NAME] = [3.6, 150, 10]
const TWIPS_A_PIXEL = 15
/** Labels of more categories than this would touch each other. */
const LEVEL_LABELS_MOST = 8

/** A figure as a chart that can be edited in Word, with its caption above and its description as alternative text. */
export function figure(
  block: Extract<Block, { kind: 'figure' }>,
  money: string,
  page: Page,
  targets: Targets,
): Paragraph[] {
  const { chart, caption, description } = block
  const drawn = hasValues(chart)
    ? [
        new ChartRun({
          ...chartOptions(chart, money),
          altText: { name: caption, description },
          transformation: { width: Math.floor(page.textWidth / TWIPS_A_PIXEL), height: heightOf(chart) },
        }),
      ]
    : textRuns(NOTHING_TO_DRAW)
  return [captionOf(block, targets), new Paragraph({ style: 'Figure', children: drawn })]
}

/** Names that stand aslant under a chart take room, which is added so that the chart itself keeps its size. */
function heightOf({ categories }: Chart): number {
  if (categories.length <= LEVEL_LABELS_MOST) return FIGURE_HEIGHT
  const longest = Math.max(...categories.map((name) => name.length))
  const slant = Math.max(0, longest - SHORT_NAME) * SLANT_A_LETTER
  return FIGURE_HEIGHT + Math.round(Math.min(SLANT_MOST, slant))
}

function chartOptions({ categories, series, unit, format }: Chart, money: string): ChartRunOptions {
  const text = { size: 9, color: colour.inkSoft, name: font.text }
  const lowest = Math.min(...series.flatMap(({ values }) => values.filter((value) => value !== null)))
  const common = {
    categories: categories.map(oneLine),
    series: series.map(wordSeries),
    legend: { position: 'top', font: { ...text, size: 10, color: colour.ink } },
    chartArea: { fill: 'none', border: 'none' },
    categoryAxis: { font: text, ...(categories.length > LEVEL_LABELS_MOST ? { labelRotation: -45 } : {}) },
    valueAxis: {
      ...(unit === '' ? {} : { title: { text: oneLine(unit), font: text } }),
      ...(lowest < 0 ? {} : { minimum: 0 }),
      numberFormat: format === 'money' ? money : '#,##0',
      font: text,
    },
  } as const
  return series.some(({ shape }) => shape === 'column')
    ? { ...common, type: 'column', gapWidth: 60, overlap: 0 }
    : { ...common, type: 'line' }
}

/**
 * A series as Word draws it. Word has no stepped line: a step is a bar at the height of each month with a thin line
 * from one to the next, so that the level within the month is what the eye sees.
 */
function wordSeries({ name, role, shape, values }: ChartSeries): WordSeries {
  const look = seriesLook[role]
  const series = { name: oneLine(name), values, color: look.colour }
  switch (shape) {
    case 'column':
      return { ...series, color: look.fill, type: 'column' }
    case 'line':
      return {
        ...series,
        type: 'line',
        markers: { shape: look.marker, size: 6 },
        line: { color: look.colour, width: 2, dash: look.dash },
      }
    case 'step':
      return {
        ...series,
        type: 'line',
        markers: { shape: 'dash', size: 14 },
        line: { color: look.colour, width: 0.75, dash: look.dash },
      }
    default:
      return assertNever(shape)
  }
}
