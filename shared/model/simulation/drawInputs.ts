import { present } from '../../base/invariant.ts'
import { normal } from '../random/normalDraws.ts'
import { betaAt, gammaAt, type GammaTable } from '../random/quantileTables.ts'
import { drawAll, drawMonth, drawStarts } from '../random/streams.ts'
import type { TrialBlock } from './trialBlock.ts'
import type { TrialSegment } from './trialSegment.ts'

/** Draws the rates of each trial from what is known of them. Rates of one step that follow on each other share their luck. */
export function drawRates(
  { steps }: TrialSegment,
  { trials, size, rates, draws, factors }: TrialBlock,
): void {
  steps.forEach(({ rates: tables, rateDraws }, step) => {
    drawAll(rateDraws, trials, size, 0, draws)
    for (let index = 0; index < size; index++) factors[index] = normal(draws.first[index] ?? 0)
    tables.forEach((table, which) => {
      const into = present(rates[step]?.[which], 'rate')
      if (typeof table === 'number') into.fill(table)
      else for (let index = 0; index < size; index++) into[index] = betaAt(table, factors[index] ?? 0)
    })
  })
}

/** Sets the mean entries of each trial: those planned, or around them where entries vary beyond chance. */
export function drawEntries(
  { entries, extraSpread, entryDraws }: TrialSegment,
  { trials, size, entering, starts, draws }: TrialBlock,
): void {
  if (extraSpread === null) {
    entering.forEach((month, t) => month.fill(entries[t] ?? 0))
    return
  }
  const { factor, tables } = extraSpread
  drawStarts(entryDraws, trials, size, starts)
  entering.forEach((month, t) => {
    // One draw has chance for two months.
    if (t % 2 === 0) drawMonth(starts, size, t >> 1, draws)
    const words = t % 2 === 0 ? draws.first : draws.second
    const table = tables[t]
    if (table) vary(table, factor - 1, words, size, month)
    else month.fill(0)
  })
}

function vary(table: GammaTable, scale: number, words: Uint32Array, size: number, into: Float64Array): void {
  for (let index = 0; index < size; index++) into[index] = scale * gammaAt(table, normal(words[index] ?? 0))
}
