import { expect, it } from 'vitest'
import { edgeAbove } from '../../../renderer/charts/aboveSteps.ts'

it('an area above steps ends where the line comes below the step of its month', () => {
  // In the middle between the two months the line is at 90, and in the second half it is below the step of 100.
  expect(edgeAbove([120, 60], [80, 100])).toEqual([
    [0, 120],
    [0.5, 90],
    [0.5, 100],
    [1, 100],
    [1, 100],
    [0.5, 100],
    [0.5, 80],
    [0, 80],
  ])
  // From 120 to 40 within a month it crosses a step of 100 after a quarter of the way.
  expect(edgeAbove([120, 40], [100, 100]).slice(0, 3)).toEqual([
    [0, 120],
    [0.25, 100],
    [0.5, 100],
  ])
})
