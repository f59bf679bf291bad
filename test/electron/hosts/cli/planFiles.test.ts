import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readInputFile, readPlan, writePlan } from '../../../../electron/hosts/cli/planFiles.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'

const file = { savedAt: '2027-01-05T10:00:00.000Z', plan: examplePlan('roberge') }
let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-files-'))
  path = join(folder, 'plan.slaplan')
})
afterEach(() => rmSync(folder, { recursive: true }))

it('reads what it wrote', async () => {
  expect((await writePlan(path, file)).ok).toBe(true)
  expect(await readPlan(path)).toEqual({ ok: true, value: { format: 'slaplan', version: 1, ...file } })
})

it('reads a file that an editor saved with a byte order mark', async () => {
  await writePlan(path, file)
  const text = await readInputFile(path, 1e6)
  writeFileSync(path, Buffer.concat([Buffer.from('\uFEFF'), text.ok ? text.value : Buffer.alloc(0)]))
  expect((await readPlan(path)).ok).toBe(true)
})

it('names the file and says what is wrong with it', async () => {
  writeFileSync(path, '{ "format": "slaplan", "version": 1, ')
  expect(await readPlan(path)).toEqual({
    ok: false,
    error: expect.stringContaining(`${path}: This plan file is cut off`),
  })
})

it('says that there is no such file, or that it is a folder', async () => {
  expect(await readPlan(path)).toEqual({ ok: false, error: `There is no file ${path}.` })
  expect(await readPlan(folder)).toEqual({ ok: false, error: expect.stringContaining('is a folder') })
})

it('reads no more than it is allowed to, whatever the file says of its size', async () => {
  writeFileSync(path, 'x'.repeat(1_048_577))
  expect(await readInputFile(path, 1_048_577)).toMatchObject({ ok: true })
  expect(await readInputFile(path, 1_048_576)).toEqual({
    ok: false,
    error: expect.stringContaining('larger than 1 MB'),
  })
  expect(await readInputFile('/dev/zero', 1_048_576)).toMatchObject({ ok: false })
})
