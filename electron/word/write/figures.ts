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

const FIGURE_HEIGHT = 170
/** Where the names of categories stand aslant under the plot, which must not be low for it. */
const FIGURE_HEIGHT_ASLANT = 200
/** Bars that lie: height of each with the room beside it, of a group at least, and of what is around them. */
const [BAR_HEIGHT, GROUP_HEIGHT, AROUND_BARS] = [15, 30, 84]
const TWIPS_A_PIXEL = 15
/** Labels of more categories than this would touch each other. */
const LEVEL_LABELS_MOST = 8
/** A name longer than this does not fit under its column. */
const NAME_UNDER_COLUMN = 13
/** Columns of more categories than this have no room for their values. */
const VALUES_SHOWN_MOST = 6

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
          ...(areLying(chart) ? lyingBars(chart, money) : uprightChart(chart, money)),
          altText: { name: caption, description },
          transformation: { width: Math.floor(page.textWidth / TWIPS_A_PIXEL), height: heightOf(chart) },
        }),
      ]
    : textRuns(NOTHING_TO_DRAW)
  return [captionOf(block, targets), new Paragraph({ style: 'Figure', children: drawn })]
}

/**
 * Whether long names stand beside lying bars, as they would run into each other under columns. Points lie as well: nothing may
 * join them from one category to the next.
 */
function areLying({ categories, series }: Chart): boolean {
  if (series.some(({ shape }) => shape === 'point')) return true
  const hasColumns = series.some(({ shape }) => shape === 'column')
  return hasColumns && categories.some((name) => name.length > NAME_UNDER_COLUMN)
}

function heightOf(chart: Chart): number {
  if (!areLying(chart)) return standAslant(chart) ? FIGURE_HEIGHT_ASLANT : FIGURE_HEIGHT
  const group = Math.max(GROUP_HEIGHT, chart.series.length * BAR_HEIGHT)
  return AROUND_BARS + chart.categories.length * group
}

function standAslant({ categories }: Chart): boolean {
  return categories.length > LEVEL_LABELS_MOST
}

const text = { size: 9, color: colour.inkSoft, name: font.text } as const

/** Columns and lines over the categories from left to right. */
function uprightChart(chart: Chart, money: string): ChartRunOptions {
  const { series } = chart
  const upright = {
    ...commonOptions(chart, money),
    series: series.map(wordSeries),
    categoryAxis: { font: text, ...(standAslant(chart) ? { labelRotation: -45 } : {}) },
  }
  return series.some(({ shape }) => shape === 'column')
    ? { ...upright, type: 'column', gapWidth: 60, overlap: 0 }
    : { ...upright, type: 'line' }
}

/** A bar for each series and category, the first category on top; Word has no lines over bars that lie. */
function lyingBars(chart: Chart, money: string): ChartRunOptions {
  const { valueAxis, ...common } = commonOptions(chart, money)
  return {
    ...common,
    type: 'bar',
    gapWidth: 50,
    overlap: 0,
    series: chart.series.map(({ name, role, values }) => ({
      name: oneLine(name),
      values,
      color: seriesLook[role].fill,
    })),
    // Names stand beside the plot also where bars go below zero.
    categoryAxis: { font: text, reverseOrder: true, crossesAt: 'minimum' },
    valueAxis: { ...valueAxis, crossesAt: 'maximum' },
  }
}

function commonOptions({ categories, series, unit, format }: Chart, money: string) {
  const numberFormat = format === 'money' ? money : '#,##0'
  const lowest = Math.min(...series.flatMap(({ values }) => values.filter((value) => value !== null)))
  const bars = series.filter(({ shape }) => shape === 'column' || shape === 'point').length
  return {
    categories: categories.map(oneLine),
    legend: { position: 'top', font: { ...text, size: 10, color: colour.ink } },
    chartArea: { fill: 'none', border: 'none' },
    valueAxis: {
      ...(unit === '' ? {} : { title: { text: oneLine(unit), font: text } }),
      ...(lowest < 0 ? {} : { minimum: 0 }),
      numberFormat,
      font: text,
    },
    ...(bars === series.length && categories.length <= VALUES_SHOWN_MOST
      ? { dataLabels: { value: true, numberFormat, font: text } }
      : {}),
  } as const
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
    case 'point':
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
