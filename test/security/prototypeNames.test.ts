import { describe, expect, it } from 'vitest'
import { makeFolders, startApp } from '../helpers/appInFolder.ts'

// The attack: names that every object has by itself, taken for procedures or smuggled into a value.
describe('a name that every object has is not a procedure', () => {
  it.each(['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', ''])('"%s"', async (name) => {
    const { app, errors } = await startApp(makeFolders())
    expect(await app.call(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-procedure' } })
    expect(errors).toEqual([])
  })
})

it('an input cannot bring a prototype along', async () => {
  const { app } = await startApp(makeFolders())
  const input: unknown = JSON.parse('{ "from": "empty", "__proto__": { "name": "smuggled" } }')
  await app.call('plans.create', input)
  const listed = await app.call('plans.list', {})
  expect(JSON.stringify(listed)).not.toContain('smuggled')
  expect(Object.hasOwn(Object.prototype, 'name')).toBe(false)
})
