import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { readPlanFile } from '../../../../shared/planFile/planFile.ts'
import { runSla } from '../../../helpers/terminal.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'example-'))
  path = join(folder, 'plan.slaplan')
})
afterEach(() => rmSync(folder, { recursive: true }))

it.each(['software-company', 'roberge'] as const)('writes the example %s as a plan file', async (name) => {
  expect(await runSla('example', name, '--out', path)).toEqual({ exitCode: 0, stdout: path, stderr: '' })
  const read = readPlanFile(readFileSync(path, 'utf8'))
  expect(read.ok && read.value.plan).toEqual(examplePlan(name))
})

it('writes the software company when none is named', async () => {
  await runSla('example', '--out', path)
  const read = readPlanFile(readFileSync(path, 'utf8'))
  expect(read.ok && read.value.plan).toEqual(examplePlan('software-company'))
})

it.each([
  ['an example that does not exist', ['example', 'bakery', '--out', 'F'], 'There is no example "bakery".'],
  ['two examples', ['example', 'roberge', 'roberge', '--out', 'F'], 'There is no example "roberge roberge".'],
  ['no place for the file', ['example'], 'Say where the file shall go'],
])('refuses %s', async (_case, args, why) => {
  const { exitCode, stderr } = await runSla(...args)
  expect(exitCode).toBe(2)
  expect(stderr).toContain(why)
})

it('fails with the place when the file cannot be written', async () => {
  const { exitCode, stderr } = await runSla('example', '--out', join(folder, 'missing', 'plan.slaplan'))
  expect(exitCode).toBe(1)
  expect(stderr).toContain(join(folder, 'missing'))
  expect(readdirSync(folder)).toEqual([])
})
