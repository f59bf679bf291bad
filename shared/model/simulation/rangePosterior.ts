import type { Posterior } from '../drift.ts'
import { lowerLogOdds } from '../numerics/betaQuantile.ts'
import { remember } from '../remember.ts'

/** Ends of a range that somebody has given: the share lies between them with a chance of 8 in 10. */
export interface ShareRange {
  readonly low: number
  readonly high: number
}

/** The part of the chances that lies below the low end, and above the high one. */
const TAIL = 0.1
/** No Beta has so much of its chance at 0 or 1: an end there counts as so much of the other end's distance off. */
const OFF_EDGE = 0.001
/** A range that ends nearer to 0 or 1 counts as ending here. */
const EDGE = 1e-5
/** A range narrower than so many trials would leave is as good as exact, and counts as so many. */
const TRIALS_MAX = 1e7
const STEPS_MAX = 60

/**
 * The Beta whose 10th and 90th percentile are the ends of a range, by Newton's method on the logarithms of its two numbers over
 * the log odds of the ends.
 *
 * @param range 0 to 1
 * @returns null where the two ends are the same: the share is then exact
 */
export function rangePosterior(range: ShareRange): Posterior | null {
  return range.high > range.low ? fitted(range) : null
}

const fitted = remember((range: ShareRange): Posterior => {
  const low = logOdds(Math.min(range.low, 1 - EDGE), range.high)
  const high = -logOdds(Math.min(1 - range.high, 1 - EDGE), 1 - range.low)
  const missed = (x: Point): Point => {
    const [a, b] = [Math.exp(x[0]), Math.exp(x[1])]
    return [lowerLogOdds(TAIL, a, b) - low, -lowerLogOdds(TAIL, b, a) - high]
  }
  const { trials, mean } = asNormal(low, high)
  let point: Point = [within(Math.log(trials * mean)), within(Math.log(trials * (1 - mean)))]
  if (trials === TRIALS_MAX) return { a: trials * mean, b: trials * (1 - mean) }
  for (let step = 0; step < STEPS_MAX; step++) {
    const now = missed(point)
    const change = newtonStep(missed, point, now)
    point = [within(point[0] + change[0]), within(point[1] + change[1])]
    if (Math.hypot(...change) < 1e-12) break
  }
  return { a: Math.exp(point[0]), b: Math.exp(point[1]) }
})

type Point = readonly [number, number]

/** As if the log odds were normal: their variance is about 1/a + 1/b. */
function asNormal(low: number, high: number): { readonly trials: number; readonly mean: number } {
  const mean = 1 / (1 + Math.exp(-(low + high) / 2))
  const deviation = (high - low) / (2 * 1.2816)
  return { trials: Math.min(TRIALS_MAX, 1 / (deviation * deviation * mean * (1 - mean))), mean }
}

function newtonStep(missed: (x: Point) => Point, [x, y]: Point, [low, high]: Point): Point {
  const aside = 1e-5
  const byX = missed([x + aside, y])
  const byY = missed([x, y + aside])
  const [a, b] = [(byX[0] - low) / aside, (byY[0] - low) / aside]
  const [c, d] = [(byX[1] - high) / aside, (byY[1] - high) / aside]
  const determinant = a * d - b * c
  return [short((b * high - d * low) / determinant), short((c * low - a * high) / determinant)]
}

/** A step no longer than is safe from anywhere. */
function short(step: number): number {
  return Number.isFinite(step) ? Math.max(-1, Math.min(1, step)) : 0
}

/** Keeps a logarithm where the quantiles of the Beta are exact. */
function within(logarithm: number): number {
  return Math.max(Math.log(0.1), Math.min(Math.log(TRIALS_MAX), logarithm))
}

/** Of the lower end, as far off the edge as it must be. */
function logOdds(low: number, high: number): number {
  const end = Math.max(low, Math.max(EDGE, high) * OFF_EDGE)
  return Math.log(end / (1 - end))
}
