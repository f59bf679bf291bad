import { createDraws, type Draws } from '../random/streams.ts'

/** A figure of some trials by month, then trial. */
export type ByMonth = readonly Float64Array[]

/** Some trials that are run together, and room to do so, used again for the next ones. Lists by trial are `size` long or longer. */
export interface TrialBlock {
  /** The trials, and how many there are of them. */
  readonly trials: Uint32Array
  size: number
  /** Rates by step, by which of the step's rates it is, by trial. */
  readonly rates: readonly (readonly Float64Array[])[]
  /** Leads that enter inside the horizon, on average: into the first stage, and winning. */
  readonly entering: ByMonth
  readonly customersMean: ByMonth
  /** Known leads on their way: past months, then those of the horizon. */
  readonly lists: readonly [ByMonth, ByMonth]
  readonly customers: ByMonth
  readonly starts: Draws
  readonly draws: Draws
  readonly oneDraw: Draws
  /** By trial, for what is worked out on the way. */
  readonly factors: Float64Array
}

/** Trials that are run together: few enough to stay close to the processor. */
export const BLOCK_SIZE = 125

/**
 * @param steps the most steps of a segment
 * @param ratesAStep the most rates of a step, one after the other
 * @param pastMonths of the segment that has most
 */
export function createTrialBlock(
  months: number,
  steps: number,
  ratesAStep: number,
  pastMonths: number,
): TrialBlock {
  return {
    trials: new Uint32Array(BLOCK_SIZE),
    size: 0,
    rates: Array.from({ length: steps }, () => createByMonth(ratesAStep)),
    entering: createByMonth(months),
    customersMean: createByMonth(months),
    lists: [createByMonth(pastMonths + months), createByMonth(pastMonths + months)],
    customers: createByMonth(months),
    starts: createDraws(BLOCK_SIZE),
    draws: createDraws(BLOCK_SIZE),
    oneDraw: createDraws(1),
    factors: new Float64Array(BLOCK_SIZE),
  }
}

export function createByMonth(months: number): ByMonth {
  return Array.from({ length: months }, () => new Float64Array(BLOCK_SIZE))
}

export function clear(figure: ByMonth): void {
  for (const month of figure) month.fill(0)
}

/** Trials that follow on each other. */
export function setTrials(block: TrialBlock, from: number, size: number): void {
  block.size = size
  for (let index = 0; index < size; index++) block.trials[index] = from + index
}
