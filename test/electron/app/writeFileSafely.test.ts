import { spawnSync } from 'node:child_process'
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { writeFileSafely } from '../../../electron/app/writeFileSafely.ts'

const bytes = new TextEncoder().encode('new')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('writes a new file and leaves nothing else behind', async () => {
  const path = join(folder, 'plan.slaplan')
  expect(await writeFileSafely(path, bytes)).toEqual({ ok: true, value: undefined })
  expect(readFileSync(path, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['plan.slaplan'])
})

it('replaces a file', async () => {
  const path = join(folder, 'plan.slaplan')
  writeFileSync(path, 'the old content, which is longer')
  expect((await writeFileSafely(path, bytes)).ok).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('new')
})

it('writes to what a link points at, so that it stays a link', async () => {
  const path = join(folder, 'plan.slaplan')
  writeFileSync(path, 'old')
  symlinkSync(path, join(folder, 'link.slaplan'))
  expect((await writeFileSafely(join(folder, 'link.slaplan'), bytes)).ok).toBe(true)
  expect(lstatSync(join(folder, 'link.slaplan')).isSymbolicLink()).toBe(true)
  expect(readFileSync(path, 'utf8')).toBe('new')
})

it('says that the folder is missing, and where', async () => {
  const written = await writeFileSafely(join(folder, 'missing', 'plan.slaplan'), bytes)
  expect(written).toEqual({
    ok: false,
    error: { code: 'not-found', message: expect.stringContaining(join(folder, 'missing')) },
  })
})

it('says that the name is that of a folder, and leaves the folder alone', async () => {
  mkdirSync(join(folder, 'plans'))
  const written = await writeFileSafely(join(folder, 'plans'), bytes)
  expect(written).toMatchObject({ ok: false, error: { message: expect.stringContaining('is a folder') } })
  expect(readdirSync(folder)).toEqual(['plans'])
})

it('says that the name is too long', async () => {
  const written = await writeFileSafely(join(folder, 'x'.repeat(300)), bytes)
  expect(written).toMatchObject({ ok: false, error: { message: expect.stringContaining('too long') } })
})

it('lets nobody read the new file who could not read the old one', async () => {
  const path = join(folder, 'plan.slaplan')
  writeFileSync(path, 'old', { mode: 0o600 })
  expect((await writeFileSafely(path, bytes)).ok).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

it('keeps the old file, and leaves nothing half written, when the disk takes no more', () => {
  const path = join(folder, 'plan.slaplan')
  writeFileSync(path, 'old')
  const module = join(import.meta.dirname, '../../../electron/app/writeFileSafely.ts')
  const script = `
    const { writeFileSafely } = await import(${JSON.stringify(module)})
    const written = await writeFileSafely(${JSON.stringify(path)}, Buffer.alloc(100_000, 'x'))
    console.log(JSON.stringify(written))`
  // The shell lets the process write no file longer than 8 blocks.
  const { stdout } = spawnSync(
    'sh',
    ['-c', 'ulimit -f 8; exec "$0" --input-type=module -e "$1"', process.execPath, script],
    {
      encoding: 'utf8',
    },
  )
  expect(JSON.parse(stdout)).toEqual({
    ok: false,
    error: {
      code: 'disk-full',
      message: `A file as large as ${path} is not taken there. Save to another disk.`,
    },
  })
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(readdirSync(folder)).toEqual(['plan.slaplan'])
})
