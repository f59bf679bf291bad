import { expect, it } from 'vitest'
import { rootsOf } from '../../../../shared/model/numerics/roots.ts'

const points = [0, 1, 2, 3, 4]

it('finds every crossing between the points', () => {
  const roots = rootsOf((x) => (x - 0.5) * (x - 2.25) * (x - 3.5), points, 1e-9)
  expect(roots).toEqual([0.5, 2.25, 3.5].map((root) => expect.closeTo(root, 12)))
})

it('finds a root on a point once', () => {
  expect(rootsOf((x) => x - 2, points, 1e-9)).toEqual([2])
})

it('takes no jump over 0 for a root', () => {
  expect(rootsOf((x) => (x < 1.5 ? -1 : 1), points, 1e-9)).toEqual([])
})

it('leaves out where the curve has no value', () => {
  expect(rootsOf((x) => (x < 2 ? null : x - 3.25), points, 1e-9)).toEqual([expect.closeTo(3.25, 12)])
  expect(rootsOf((x) => (x > 0.4 && x < 0.6 ? null : x - 0.5), points, 1e-9)).toEqual([])
})
