import { expect, it } from 'vitest'
import { remember } from '../../../shared/model/remember.ts'

function counted() {
  const calls: string[] = []
  const joined = remember((first: { name: string }, second: { name: string }) => {
    calls.push(first.name + second.name)
    return first.name + second.name
  })
  return { calls, joined }
}

const a = { name: 'a' }
const b = { name: 'b' }

it('computes once for the same objects, and anew for others with the same content', () => {
  const { calls, joined } = counted()
  expect([joined(a, b), joined(a, b), joined(a, { ...b }), joined(b, a)]).toEqual(['ab', 'ab', 'ab', 'ba'])
  expect(calls).toEqual(['ab', 'ab', 'ba'])
})

it('forgets the oldest of many results, and computes them again', () => {
  const { calls, joined } = counted()
  joined(a, b)
  for (let index = 0; index < 20; index++) joined(a, { name: `${index}` })
  expect(joined(a, b)).toBe('ab')
  expect(calls.filter((call) => call === 'ab')).toHaveLength(2)
})
