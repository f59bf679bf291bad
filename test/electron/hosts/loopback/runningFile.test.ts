import { chmodSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readRunning, removeRunning, writeRunning } from '../../../../electron/hosts/loopback/runningFile.ts'

const running = { port: 4800, starterSecret: 'secret' }
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'running-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('tells the same user where the app runs, and nobody else', async () => {
  await writeRunning(folder, running)
  expect(await readRunning(folder)).toEqual(running)
  expect(statSync(join(folder, 'running.json')).mode & 0o777).toBe(0o600)
})

it('is written anew over that of an earlier start', async () => {
  await writeRunning(folder, { ...running, port: 1 })
  await writeRunning(folder, running)
  expect(await readRunning(folder)).toEqual(running)
})

it('is not believed when others could have read or written it', async () => {
  await writeRunning(folder, running)
  chmodSync(join(folder, 'running.json'), 0o644)
  expect(await readRunning(folder)).toBeNull()
})

it('is not believed when it is a link', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  await writeRunning(elsewhere, running)
  symlinkSync(join(elsewhere, 'running.json'), join(folder, 'running.json'))
  expect(await readRunning(folder)).toBeNull()
  rmSync(elsewhere, { recursive: true })
})

it('is not believed when it is damaged', async () => {
  writeFileSync(join(folder, 'running.json'), '{"port": "4800"', { mode: 0o600 })
  expect(await readRunning(folder)).toBeNull()
  expect(await readRunning(join(folder, 'missing'))).toBeNull()
})

it('is removed at the end, but not that of another process', async () => {
  await writeRunning(folder, { ...running, starterSecret: 'of another' })
  await removeRunning(folder, running)
  expect(await readRunning(folder)).toEqual({ ...running, starterSecret: 'of another' })
  await writeRunning(folder, running)
  await removeRunning(folder, running)
  expect(await readRunning(folder)).toBeNull()
})
