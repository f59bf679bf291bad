import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runSla } from '../../../helpers/terminal.ts'

let folder = ''
let file = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sla-model-'))
  file = join(folder, 'plan.slaplan')
  await runSla('example', 'roberge', '--out', file)
})

afterEach(async () => {
  await rm(folder, { recursive: true })
})

const Output = z.object({
  scenario: z.string().nullable(),
  currency: z.string(),
  months: z.array(z.string()),
  segments: z.array(
    z.object({
      entries: z.record(z.string(), z.array(z.number())),
      leadValue: z.record(z.string(), z.number()),
      rates: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string() })),
    }),
  ),
  handoff: z.object({ marketing: z.array(z.number()), all: z.array(z.number()) }),
  need: z.object({ kind: z.string(), entriesAMonth: z.number() }),
  workable: z.array(z.number()),
  utilisation: z.array(z.number().nullable()),
  findings: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
})

async function modelOf(...args: readonly string[]): Promise<z.infer<typeof Output>> {
  const { exitCode, stdout, stderr } = await runSla('model', file, '--json', ...args)
  expect([exitCode, stderr]).toEqual([0, ''])
  return Output.parse(JSON.parse(stdout))
}

describe('sla model', () => {
  it("prints the figures of Roberge's team as JSON", async () => {
    const model = await modelOf()
    expect(model.scenario).toBeNull()
    expect(model.need).toMatchObject({ kind: 'reachable', entriesAMonth: expect.closeTo(1000, 6) })
    expect(model.segments[0]?.leadValue['lead']).toBeCloseTo(40, 6)
    expect(model.workable).toEqual(model.months.map(() => 1000))
    expect(model.segments[0]?.rates).toHaveLength(4)
  })

  it('prints them as tables, with what does not add up', async () => {
    const { exitCode, stdout } = await runSla('model', file)
    expect(exitCode).toBe(0)
    expect(stdout).toContain('Needed: 1,000 leads a month')
    expect(stdout).toMatch(/^Segment +Leads a month +Deal value/m)
    expect(stdout).toMatch(/^warning: “All leads”: few cases stand behind Opportunity → Customer/m)
  })

  it('computes a scenario by its name or its id, and fails when there is none', async () => {
    await runSla('example', 'software-company', '--out', file)
    const base = await modelOf()
    const byName = await modelOf('--scenario', 'Best')
    expect(byName.scenario).toBe('Best')
    expect(byName.handoff.all).not.toEqual(base.handoff.all)
    expect(await modelOf('--scenario', 'best')).toEqual(byName)
    const missing = await runSla('model', file, '--scenario', 'Rosy')
    expect(missing).toMatchObject({ exitCode: 1, stdout: '' })
    expect(missing.stderr).toContain('no scenario "Rosy" in this plan. It has "Base", "Best"')
  })

  it('fails with a sentence for a file that is no plan, and says how it is used', async () => {
    await writeFile(file, 'month,leads\n')
    expect(await runSla('model', file)).toMatchObject({ exitCode: 1, stdout: '' })
    expect(await runSla('model')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Usage: sla model F'),
    })
    expect(await runSla('model', file, '--trials', '5')).toMatchObject({ exitCode: 2 })
  })
})
