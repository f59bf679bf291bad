import { describe, expect, it } from 'vitest'
import { maximumOf } from '../../../../shared/model/numerics/maximum.ts'

describe('where a curve is highest', () => {
  it('is found between the points that are tried first', () => {
    expect(maximumOf((x) => -((x - 0.337) ** 2), 0, 1, 11)).toBeCloseTo(0.337, 6)
  })

  it('is an end where the curve only rises', () => {
    expect(maximumOf((x) => x, 2, 3, 5)).toBe(3)
  })

  it('is found at once where there is hardly room between the ends', () => {
    const found = maximumOf((x) => -x, 2.325351674917005, 2.3253516749533607, 50)
    expect(found).toBeCloseTo(2.3253516749, 9)
    expect(maximumOf((x) => x, 4, 4, 50)).toBe(4)
  })
})
