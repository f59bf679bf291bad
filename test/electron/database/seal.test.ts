import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seal } from '../../../electron/database/seal.ts'

const parts = fc.array(fc.oneof(fc.string(), fc.integer(), fc.double({ noNaN: true }), fc.constant(null)))

it('two rows have the same seal only when they say the same', () => {
  fc.assert(
    fc.property(parts, parts, (one, other) => {
      const isSame = JSON.stringify(one) === JSON.stringify(other)
      expect(seal('row', one) === seal('row', other)).toBe(isSame)
    }),
  )
})

it.each([
  [
    ['ab', 'c'],
    ['a', 'bc'],
  ],
  [['1'], [1]],
  [[''], [null]],
  [['a', null], ['a']],
  [['s1:a'], ['a']],
])('a text that moves from one column to the next changes the seal (%j, %j)', (one, other) => {
  expect(seal('row', one)).not.toBe(seal('row', other))
})

it('a row of one kind does not pass for one of another', () => {
  expect(seal('plan', ['x'])).not.toBe(seal('revision', ['x']))
})
