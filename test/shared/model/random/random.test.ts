import { describe, expect, it } from 'vitest'
import { betaQuantile } from '../../../../shared/model/numerics/betaQuantile.ts'
import {
  gammaQuantile,
  largeGammaQuantile,
  NEARLY_NORMAL,
} from '../../../../shared/model/numerics/gammaQuantile.ts'
import { normalChance } from '../../../../shared/model/numerics/incompleteGamma.ts'
import { normalQuantile } from '../../../../shared/model/numerics/normalQuantile.ts'
import { poissonQuantile } from '../../../../shared/model/numerics/countQuantiles.ts'
import { normal } from '../../../../shared/model/random/normalDraws.ts'
import { poisson } from '../../../../shared/model/random/poissonDraws.ts'
import { betaAt, betaTable, gammaAt, gammaTable } from '../../../../shared/model/random/quantileTables.ts'
import {
  createDraws,
  draw,
  drawMonth,
  drawStarts,
  streamOf,
  uniform,
} from '../../../../shared/model/random/streams.ts'
import { threefry } from '../../../../shared/model/random/threefry.ts'

const draws = createDraws(1)
const places = Array.from({ length: 1001 }, (_, index) => -5 + index / 100)

function uniforms(seed: number, name: string, trials: number, month = 0): number[] {
  const stream = streamOf(seed, name)
  return Array.from({ length: trials }, (_, trial) => {
    draw(stream, trial, month, draws)
    return uniform(draws.first[0] ?? 0)
  })
}

describe('the cipher behind all chance', () => {
  it.each([
    [
      [0, 0, 0, 0],
      [0x9d1c5ec6, 0x8bd50731],
    ],
    [
      [-1, -1, -1, -1],
      [0xfd36d048, 0x2d17272c],
    ],
    [
      [0x13198a2e, 0x03707344, 0x243f6a88, 0x85a308d3],
      [0xba3e4725, 0xf27d669e],
    ],
  ] as const)('gives the published answer for %j', ([key0, key1, counter0, counter1], answer) => {
    threefry(key0, key1, Uint32Array.of(counter0), 1, counter1, draws.first, draws.second)
    expect([...draws.first, ...draws.second]).toEqual(answer)
  })
})

describe('a stream of chance', () => {
  it('gives the same for the same seed, name, trial and month, in any order', () => {
    const stream = streamOf(7, 'rate:demo:lead')
    const at = (trial: number, month: number): number[] => {
      draw(stream, trial, month, draws)
      return [...draws.first, ...draws.second]
    }
    const first = [at(0, 0), at(5, 3), at(9, -2)]
    expect([at(9, -2), at(5, 3), at(0, 0)].toReversed()).toEqual(first)
  })

  it('differs with the seed, the name, the trial and the month', () => {
    const all = [
      ...uniforms(1, 'a', 500),
      ...uniforms(2, 'a', 500),
      ...uniforms(2 ** 40 + 1, 'a', 500),
      ...uniforms(1, 'b', 500),
      ...uniforms(1, 'ab', 500),
      ...uniforms(1, 'a', 500, 1),
    ]
    expect(new Set(all).size).toBe(all.length)
  })

  it('is even over its range, and independent of its neighbours', () => {
    const first = uniforms(3, 'entries', 100_000)
    const second = uniforms(3, 'entrieS', 100_000)
    const cells = new Float64Array(100)
    first.forEach((u, trial) => cells[Math.floor(u * 10) * 10 + Math.floor((second[trial] ?? 0) * 10)]!++)
    const chiSquare = cells.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)
    // 99 degrees of freedom: within four standard deviations of the mean.
    expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * Math.sqrt(198))
  })

  it('is even over every pair of months of a trial, and over both draws of a month', () => {
    const trials = Uint32Array.from({ length: 100_000 }, (_, trial) => trial)
    const [starts, first, second, later] = Array.from({ length: 4 }, () => createDraws(trials.length))
    drawStarts(streamOf(3, 'deals'), trials, trials.length, starts!)
    drawMonth(starts!, trials.length, 4, first!)
    drawMonth(starts!, trials.length, 5, second!)
    drawMonth(starts!, trials.length, 28, later!)
    const pairs = [
      [first!.first, second!.first],
      [first!.first, first!.second],
      [first!.second, later!.second],
    ] as const
    for (const [one, other] of pairs) {
      const cells = new Float64Array(100)
      one.forEach((word, trial) => {
        cells[Math.floor(uniform(word) * 10) * 10 + Math.floor(uniform(other[trial]!) * 10)]!++
      })
      const chiSquare = cells.reduce((total, count) => total + (count - 1000) ** 2 / 1000, 0)
      expect(Math.abs(chiSquare - 99)).toBeLessThan(4 * Math.sqrt(198))
    }
  })

  it('never gives a chance of 0 or 1', () => {
    expect(uniform(0)).toBeGreaterThan(0)
    expect(uniform(2 ** 32 - 1)).toBeLessThan(1)
    expect(Math.abs(normalQuantile(uniform(0)))).toBeLessThan(6.5)
  })
})

describe('normal deviates', () => {
  it('are those of the draw, and rise with it', () => {
    const words = Array.from({ length: 20_001 }, (_, index) => Math.floor((index / 20_000) * (2 ** 32 - 1)))
    const deviates = words.map(normal)
    words.forEach((word, index) => {
      expect(Math.abs(deviates[index]! - normalQuantile(uniform(word)))).toBeLessThan(1e-4)
    })
    expect(deviates).toEqual(deviates.toSorted((a, b) => a - b))
  })
})

describe('Poisson counts', () => {
  it('are exactly those of the draw, looked up or not, whatever was asked before', () => {
    const stream = streamOf(9, 'counts')
    for (let trial = 0; trial < 20_000; trial++) {
      draw(stream, trial, 0, draws)
      const word = draws.first[0] ?? 0
      const mean = (trial % 2000) / 150
      expect(poisson(word, mean)).toBe(poissonQuantile(uniform(word), mean))
    }
    expect(poisson(2 ** 32 - 1, 11.999)).toBe(poissonQuantile(uniform(2 ** 32 - 1), 11.999))
    expect(poisson(0, 0)).toBe(0)
  })
})

describe('tables of quantiles', () => {
  it.each([0.3, 1, 2.8, 30, 99, 100, 5000])('draw from the gamma distribution with shape %d', (shape) => {
    const table = gammaTable(shape)
    for (const z of places.filter((_, index) => index % 37 === 0)) {
      const exact = gammaQuantile(z, shape)
      expect(Math.abs(gammaAt(table, z) - exact)).toBeLessThan(3e-3 * exact + 1e-4)
    }
  })

  it.each([
    [0.5, 25.5],
    [37.5, 375.5],
    [0.5, 0.5],
    [5000.5, 0.5],
  ])('draw from the beta distribution with a %d, b %d', (a, b) => {
    const table = betaTable(a, b)
    for (const z of places.filter((_, index) => index % 37 === 0)) {
      const exact = betaQuantile(normalChance(z), a, b)
      expect(Math.abs(betaAt(table, z) / exact - 1)).toBeLessThan(4e-3)
    }
  })

  it('never draw lower when one more deal is made, also where the table gives way to the formula', () => {
    const tables = [2, 50, 99, 99.99].map(gammaTable)
    for (const z of places) {
      const values = [
        ...tables.map((table) => gammaAt(table, z)),
        ...[NEARLY_NORMAL, 101, 2000].map((shape) => largeGammaQuantile(z, shape)),
      ]
      expect(values).toEqual(values.toSorted((a, b) => a - b))
    }
  })

  it('never draw a lower rate when more of the same trials succeed', () => {
    const tables = [0, 1e-6, 0.001, 5, 5.0001, 100].map((won) => betaTable(0.5 + won, 100.5 - won))
    for (const z of places) {
      const rates = tables.map((table) => betaAt(table, z))
      expect(rates).toEqual(rates.toSorted((a, b) => a - b))
    }
  })
})
