import { expect, it } from 'vitest'
import { readLoopbackArguments } from '../../../../electron/hosts/loopback/arguments.ts'

it('chooses a free port and the usual folder when nothing is said', () => {
  expect(readLoopbackArguments([])).toEqual({ ok: true, value: { data: undefined, port: 0, keep: false } })
})

it('takes a folder, a port, and that it shall stay', () => {
  expect(readLoopbackArguments(['--data', 'd', '--port', '4800', '--keep'])).toEqual({
    ok: true,
    value: { data: 'd', port: 4800, keep: true },
  })
})

it.each([
  ['--port', 'http'],
  ['--port', '70000'],
  ['--port', '80.5'],
  ['--port=-1'],
  ['--colour'],
  ['extra'],
])('refuses %s %s', (...args) => {
  expect(readLoopbackArguments(args).ok).toBe(false)
})
