import { describe, expect, it } from 'vitest'
import { monthAxis } from '../../../renderer/charts/monthAxis.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { monthAt } from '../../../shared/base/month.ts'

const format = createFormat('en-US', 'USD')

/** From January 2027 on. */
function labels(months: number, width: number, withInitials = false): string[] {
  const horizon = Array.from({ length: months }, (_, month) => monthAt(2027 * 12 + month))
  const { axisLabel } = monthAxis(horizon, width, format, withInitials)
  return axisLabel.customValues.map((month) => axisLabel.formatter(month))
}

describe('the months along a chart', () => {
  it('are named alone while no name could mean two of them', () => {
    expect(labels(12, 800)).toEqual(expect.arrayContaining(['Jan', 'Feb', 'Dec']))
  })

  it('have the year below the first that is named of each, over several years', () => {
    expect(labels(36, 700)).toEqual([
      'Jan\n2027',
      'Apr',
      'Jul',
      'Oct',
      'Jan\n2028',
      'Apr',
      'Jul',
      'Oct',
      'Jan\n2029',
      'Apr',
      'Jul',
      'Oct',
    ])
    expect(labels(36, 280, true)).toEqual(['Jan\n2027', 'Jan\n2028', 'Jan\n2029'])
  })

  it('leave room for the years, which are wider than some months', () => {
    for (const width of [300, 420, 530, 700, 900, 1200]) {
      const shown = labels(36, width)
      expect(shown.length * '2027'.length * 7).toBeLessThan(width * 0.75)
    }
  })
})
