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

  it('takes apart what differs from the baseline, or from the scenario that it is held against', async () => {
    await runSla('example', 'software-company', '--out', file)
    const Bridged = z.object({
      bridge: z.object({
        against: z.string().nullable(),
        revenue: z.object({
          from: z.number(),
          to: z.number(),
          parts: z.array(z.object({ key: z.string(), amount: z.number() })),
        }),
      }),
    })
    const bridged = async (...args: readonly string[]) =>
      Bridged.parse(JSON.parse((await runSla('model', file, '--json', ...args)).stdout)).bridge
    const best = await bridged('--scenario', 'Best')
    expect(best.against).toBeNull()
    expect(best.revenue.parts).toHaveLength(3)
    const total = best.revenue.parts.reduce((sum, { amount }) => sum + amount, 0)
    expect(total).toBeCloseTo(best.revenue.to - best.revenue.from, 2)
    const back = await bridged('--against', 'Best')
    expect(back).toMatchObject({ against: 'Best', revenue: { from: best.revenue.to, to: best.revenue.from } })
    const { stdout } = await runSla('model', file, '--scenario', 'Best', '--against', 'Worst')
    expect(stdout).toContain('What differs from “Worst”')
    expect(await runSla('model', file, '--against', 'Rosy')).toMatchObject({ exitCode: 1, stdout: '' })
  })

  it('has a section for each topic that the plan says something of, and none for the others', async () => {
    const sections = async (): Promise<string[]> =>
      [...(await runSla('model', file)).stdout.matchAll(/^(.+)\n=+$/gm)].map(([, heading]) => heading ?? '')
    const small = await sections()
    expect(small).toEqual(expect.arrayContaining(['Goal and funnel', 'Within the month', 'History']))
    expect(small).not.toContain('Money')
    await runSla('example', 'software-company', '--out', file)
    expect(await sections()).toEqual(
      expect.arrayContaining([...small, 'Money', 'Listed figures against the rates']),
    )
  })

  it('says where a figure comes from, down to what people set and what was recorded', async () => {
    await runSla('example', 'software-company', '--out', file)
    const whereFrom = (...args: readonly string[]) => runSla('model', file, '--where-from', ...args)
    const { stdout } = await whereFrom('workable@2027-03')
    expect(stdout).toMatch(/^Workable leads: 482\.8\. Reps at work times leads a rep a month\n/)
    expect(stdout).toContain('\n  Assumed: every lead takes the same work')
    expect(stdout).toContain('\n  Leads a rep a month: 68. Set in the plan [baseline.sales.leadsPerRep]')
    const Tree = z.object({
      value: z.number(),
      inputs: z.array(z.object({ label: z.string(), how: z.string() })),
    })
    const tree = Tree.parse(JSON.parse((await whereFrom('leadValue:webinar:sql', '--json')).stdout))
    expect(tree.value).toBeCloseTo(27_000 * 0.6459 * 0.1953, 6)
    expect(tree.inputs.map(({ label }) => label)).toEqual([
      'Webinar: Deal value',
      'Webinar: SQL → Opportunity',
      'Webinar: Opportunity → Customer',
    ])
  })

  it.each([
    ['profit', 'There is no figure "profit"'],
    ['entries:fax', 'no segment, stage, rep or promise with the id "fax"'],
    ['workable@2031-01', '"2031-01" is no month of the plan'],
    ['rates:customer', 'No lead leaves the last stage.'],
  ])('says why there is no origin of %s', async (figure, why) => {
    const { exitCode, stderr } = await runSla('model', file, '--where-from', figure)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(why)])
  })

  it('simulates with the trials and the seed that are asked for', async () => {
    const Simulation = z.object({
      simulation: z.object({
        seed: z.number(),
        trials: z.number(),
        revenue: z.object({ cumulative: z.object({ p50: z.array(z.number()) }) }),
        goal: z.object({ chance: z.object({ value: z.number(), standardError: z.number() }) }),
        promise: z.object({ kind: z.string() }),
        exactRates: z.array(z.object({ segmentId: z.string(), stageId: z.string() })),
      }),
    })
    const simulated = async (...args: readonly string[]) => {
      const { exitCode, stdout } = await runSla('model', file, '--json', ...args)
      expect(exitCode).toBe(0)
      return Simulation.parse(JSON.parse(stdout)).simulation
    }
    const first = await simulated('--trials', '300', '--seed', '7')
    expect(first).toMatchObject({ seed: 7, trials: 300, promise: { kind: 'reachable' } })
    expect(await simulated('--trials', '300', '--seed', '7')).toEqual(first)
    expect(await simulated('--trials', '300', '--seed', '8')).not.toEqual(first)
    const text = await runSla('model', file, '--trials', '300')
    expect(text.stdout).toContain('300 trials, seed 1:\nChance to reach the goal:')
  })

  it.each([
    ['--trials', '0'],
    ['--trials', 'many'],
    ['--trials', '100001'],
    ['--seed', '-1'],
    ['--seed', '0.5'],
  ])('refuses %s %s', async (option, value) => {
    const { exitCode, stderr } = await runSla('model', file, `${option}=${value}`)
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('whole number')])
  })

  it('fails with a sentence for a file that is no plan, and says how it is used', async () => {
    await writeFile(file, 'month,leads\n')
    expect(await runSla('model', file)).toMatchObject({ exitCode: 1, stdout: '' })
    expect(await runSla('model')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Usage: sla model F'),
    })
    expect(await runSla('model', file, '--dice', '5')).toMatchObject({ exitCode: 2 })
  })
})
