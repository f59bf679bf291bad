import type { Format } from '../../../shared/base/format.ts'
import type { Drawn, Plot, Shapes } from '../../charts/drawnLines.ts'
import { chartSpace } from '../../charts/theme.ts'
import { fontFamily, textSizes, type Palette } from '../../theme.ts'
import { gapWords, largestGap, type Gap, type Handshake } from './handshake.ts'

type Point = readonly [month: number, leads: number]

/** What is planned or needed above what sales can work or marketing expects, in red; the gap that matters most has its name above it. */
export function gapAreas(handshake: Handshake, palette: Palette, format: Format): Drawn {
  const { gaps } = handshake
  const largest = largestGap(handshake)
  return {
    // They lie between the lines.
    reach: [],
    draw: (place, plot) =>
      gaps
        .map((gap) => ({ gap, points: areaOf(gap, handshake).map(([month, leads]) => place(month, leads)) }))
        .filter(({ points }) => points.length > 0)
        .flatMap(({ gap, points }): Shapes => {
          // The paper comes between, so that red stays red on the area below.
          const paper = { type: 'polygon', shape: { points }, style: { fill: palette.paper } } as const
          const red = { ...paper, style: { fill: palette.trouble, opacity: 0.3 } }
          if (gap !== largest) return [paper, red]
          const [x, y] = points.reduce((highest, point) => (point[1] < highest[1] ? point : highest))
          const name = nameAbove(gapWords(gap, handshake, format), { x, y }, plot, palette)
          return [paper, red, { type: 'group', children: name }]
        }),
  }
}

/** Places on each half of a month that the edge is drawn through; enough to follow the lines where they cross. */
const PLACES = 8

/** The name stands at the top, clear of the lines, and a thin line leads down from it to the gap. */
function nameAbove(
  text: string,
  { x, y }: { readonly x: number; readonly y: number },
  plot: Plot,
  palette: Palette,
): Shapes {
  const half = (text.length * textSizes.small * 0.56) / 2
  const middle = Math.min(Math.max(x, plot.x + half), Math.max(plot.x + half, plot.x + plot.width - half))
  return [
    {
      type: 'line',
      shape: { x1: x, y1: plot.y, x2: x, y2: y },
      style: { stroke: palette.trouble, lineWidth: chartSpace.hair },
    },
    {
      type: 'text',
      style: {
        text,
        x: middle,
        y: plot.y - chartSpace.thin,
        fill: palette.trouble,
        fontFamily,
        fontSize: textSizes.small,
        fontWeight: 600,
        align: 'center',
        verticalAlign: 'bottom',
      },
    },
  ]
}

/** The edge of a gap: along what is asked for, back along what there may be. */
function areaOf({ kind, first, last }: Gap, handshake: Handshake): Point[] {
  const { needed, planned, all, workable, band } = handshake
  const count = (last - first + 1) * PLACES * 2
  const places = Array.from({ length: count + 1 }, (_, place) => first - 0.5 + place / (PLACES * 2))
  const need = (at: number): number => (needed ? between(needed, at) : 0)
  if (kind === 'not-expected') {
    const most = (at: number): number => (band ? between(band.high, at) : 0)
    // Lines begin and end in the middle of a month.
    const along = places.filter((at) => at >= 0 && at <= planned.length - 1)
    const edge = along.map((at): Point => [at, Math.max(need(at), most(at))])
    return [...edge, ...along.map((at): Point => [at, most(at)]).toReversed()]
  }
  const sent = (at: number): number => (kind === 'nobody-can-call' ? between(all ?? planned, at) : 0)
  const most = (at: number): number => workable?.[Math.min(last, Math.max(first, Math.round(at)))] ?? 0
  const upper = places.map((at): Point => [at, Math.max(sent(at), need(at), most(at))])
  const steps = Array.from({ length: last - first + 1 }, (_, month) => first + month)
  const lower = steps.flatMap((month): Point[] => [
    [month - 0.5, workable?.[month] ?? 0],
    [month + 0.5, workable?.[month] ?? 0],
  ])
  return [...upper, ...lower.toReversed()]
}

/** A line's height between two months; level before the first and after the last. */
function between(values: readonly number[], at: number): number {
  const left = Math.min(values.length - 1, Math.max(0, Math.floor(at)))
  const right = Math.min(values.length - 1, Math.max(0, Math.ceil(at)))
  const share = Math.min(1, Math.max(0, at - left))
  return (values[left] ?? 0) * (1 - share) + (values[right] ?? 0) * share
}
