import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readPlan, writePlan } from '../../../../electron/hosts/cli/planFiles.ts'
import { Month } from '../../../../shared/base/month.ts'
import { ImportMapping } from '../../../../shared/leads/mapping/mapping.ts'
import { emptyPlan } from '../../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { runSla } from '../../../helpers/terminal.ts'

const fixtures = resolve(import.meta.dirname, '../../../fixtures/csv')
const csv = (name: string): string => join(fixtures, name)

/** The part of the report that these tests look at. */
const Report = z.object({
  kind: z.string(),
  files: z.array(z.object({ file: z.string(), taken: z.number(), refused: z.number(), blank: z.number() })),
  reached: z.array(z.object({ name: z.string(), leads: z.number() })),
  observations: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
  refusals: z.array(
    z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), reason: z.string() }),
  ),
  mapping: ImportMapping,
})

let folder: string
let planPath: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'))
  planPath = join(folder, 'plan.slaplan')
  await store(emptyPlan('Ours', Month.parse('2026-01')))
})
afterEach(() => rmSync(folder, { recursive: true }))

const store = (plan: Plan) => writePlan(planPath, { savedAt: '2027-01-05T10:00:00Z', plan })

const stored = async (): Promise<Plan> => {
  const file = await readPlan(planPath)
  if (!file.ok) throw new Error(file.error)
  return file.value.plan
}

const sla = (...args: string[]) => runSla('import', ...args, '--plan', planPath)

describe('import', () => {
  it('puts two joined files into the plan, and says what came in and what was refused', async () => {
    const { exitCode, stdout, stderr } = await sla(
      csv('mqls.csv'),
      '--join',
      csv('deals.csv'),
      '--key',
      'mql_id',
    )
    expect(exitCode).toBe(0)
    expect(stdout.split('\n')).toEqual([
      'mqls.csv: 4 rows taken, 2 refused, 0 blank',
      'deals.csv: 2 rows taken, 3 refused, 0 blank',
      'Leads in 3 segments',
      '  MQL: 4',
      '  Customer: 2 (50%)',
    ])
    expect(stderr).toMatch(/Refused: deals\.csv, line 6, column “won_date” \(someday\): This is no date\./)
    const { history } = await stored()
    expect(history.sources.at(-1)).toMatchObject({
      fileNames: ['mqls.csv', 'deals.csv'],
      rows: 4,
      refused: 5,
    })
    expect(Object.keys(history.entries).toSorted()).toEqual(['blank', 'email', 'social'])
  })

  it('reads the sheet of a workbook, below its titles', async () => {
    const { exitCode, stdout, stderr } = await sla(join(fixtures, '../xlsx/leads.xlsx'))
    expect(exitCode).toBe(0)
    expect(stdout).toContain('leads.xlsx: 4 rows taken, 1 refused, 0 blank')
    expect(stderr).toMatch(/Refused: leads\.xlsx, line 8, column “Became MQL” \(soon\): This is no date\./)
  })

  it('turns a table whose months go from left to right, also by the mapping that it prints of it', async () => {
    const path = join(folder, 'across.csv')
    writeFileSync(path, 'Stage;Jan 2025;Feb 2025\nLeads;100;110\nMQL;40;44\n')
    const printed = await sla(path, '--show-mapping')
    const mapping = ImportMapping.parse(JSON.parse(printed.stdout))
    const mappingPath = join(folder, 'mapping.json')
    writeFileSync(mappingPath, JSON.stringify({ ...mapping, stages: { mql: 'MQL' } }))

    const guessed = await sla(path)
    expect(guessed.exitCode).toBe(0)
    expect(guessed.stderr).toMatch(
      /across\.csv: The months went from left to right; the table was turned\. Lines are counted/,
    )
    expect((await stored()).history).toMatchObject({
      start: '2025-01',
      entries: { 'all-leads': { lead: [100, 110], mql: [40, 44] } },
    })

    await store(emptyPlan('Ours', Month.parse('2026-01')))
    const edited = await sla(path, '--mapping', mappingPath)
    expect([edited.exitCode, edited.stderr]).toEqual([0, guessed.stderr])
    expect((await stored()).history.entries).toEqual({ 'all-leads': { mql: [40, 44] } })
  })

  it('leaves the baseline alone unless it is told to adopt', async () => {
    const before = examplePlan('roberge')
    await store(before)
    await sla(csv('salesforce-leads.csv'))
    expect((await stored()).baseline.segments).toMatchObject(before.baseline.segments)

    await store(emptyPlan('Ours', Month.parse('2026-01')))
    await sla(csv('hubspot-contacts.csv'), '--adopt')
    const drivers = Object.values((await stored()).baseline.segments)
    expect(drivers.some(({ entries }) => entries.value > 0)).toBe(true)
    expect(
      drivers.some(({ transitions }) => Object.values(transitions).some(({ evidence }) => evidence)),
    ).toBe(true)
  })

  it('adopts the leads a month from the months that the app proposes, and says which; others can be chosen', async () => {
    const path = join(folder, 'jump.csv')
    const counts = [40, 41, 39, 40, 42, 100, 101, 99, 102]
    writeFileSync(path, `Month,Leads\n${counts.map((count, at) => `2025-0${at + 1},${count}`).join('\n')}\n`)
    const adopted = async (...args: string[]): Promise<[entries: number[], stderr: string]> => {
      await store(emptyPlan('Ours', Month.parse('2026-01')))
      const { stderr } = await sla(path, '--adopt', ...args)
      return [Object.values((await stored()).baseline.segments).map(({ entries }) => entries.value), stderr]
    }
    const [proposed, told] = await adopted()
    expect(proposed).toEqual([100.5])
    expect(told).toContain('Leads a month: mean of the full months. Since the change: Jun 2025 to Sep 2025.')
    expect(told).toContain(
      'To choose otherwise: --window recent (Latest 6: Apr 2025 to Sep 2025), --window all (All: Jan 2025 to Sep 2025).',
    )
    expect((await adopted('--window', 'recent'))[0]).toEqual([(40 + 42 + 100 + 101 + 99 + 102) / 6])
    const [all, toldAll] = await adopted('--window', 'all')
    expect(all[0]).toBeCloseTo(604 / 9)
    expect(toldAll).toContain('All: Jan 2025 to Sep 2025.')
    expect(await adopted('--window', 'year')).toEqual([
      [0],
      expect.stringContaining(
        'These files do not offer --window year. They offer --window since-jump (Since the change: Jun 2025 to Sep 2025), ',
      ),
    ])
  })

  it('writes everything that it found into the report', async () => {
    const reportPath = join(folder, 'report.json')
    await sla(csv('mqls.csv'), '--join', csv('deals.csv'), '--report', reportPath)
    const report = Report.parse(JSON.parse(readFileSync(reportPath, 'utf8')))
    expect(report.kind).toBe('leads')
    expect(report.reached.map(({ name, leads }) => [name, leads])).toEqual([
      ['MQL', 4],
      ['Customer', 2],
    ])
    expect(report.refusals).toHaveLength(5)
    expect(report.observations.map(({ code }) => code)).toContain('reached-before')
  })

  it('prints the mapping, takes it back edited, and follows it', async () => {
    const { stdout, exitCode } = await sla(csv('monthly-table.csv'), '--show-mapping')
    expect(exitCode).toBe(0)
    expect((await stored()).history.months).toBe(0)
    const mapping = ImportMapping.parse(JSON.parse(stdout))
    const mappingPath = join(folder, 'mapping.json')
    writeFileSync(
      mappingPath,
      JSON.stringify({ ...mapping, segment: null, blankSegment: 'Everybody', stages: { mql: 'MQL' } }),
    )

    const { stderr } = await sla(csv('monthly-table.csv'), '--mapping', mappingPath)
    expect(stderr).toMatch(/This month of the segment is on line 2 already/)
    const { segments, history } = await stored()
    expect(segments.map(({ name }) => name)).toEqual(['Everybody'])
    expect(history.entries).toEqual({ everybody: { mql: [60, 70] } })
  })

  it('reads a file with the notation that the mapping says', async () => {
    const path = join(folder, 'dates.csv')
    writeFileSync(path, 'id,mql date\na,03/04/2025\nb,05/06/2025\n')
    const { stdout, stderr } = await sla(path, '--show-mapping')
    expect(stderr).toBe('')
    const mapping = ImportMapping.parse(JSON.parse(stdout))
    const mappingPath = join(folder, 'mapping.json')
    const british = { ...mapping, format: { ...mapping.format, dateOrder: 'day-month-year' } }
    writeFileSync(mappingPath, JSON.stringify(british))
    await sla(path, '--mapping', mappingPath)
    expect((await stored()).history.start).toBe('2025-04')

    const guessed = await sla(path)
    expect(guessed.stderr).toMatch(/03\/04\/2025 can be read in two ways/)
  })

  it('keeps the lead rows that the plan file holds', async () => {
    const traits = { attributes: { Industry: 'Zinc' }, behaviours: { Demo: '2025-01-01' } }
    const leads = [{ key: 'a', segment: 'all-leads', reached: { lead: '2025-01-02' }, value: null, traits }]
    const file = JSON.parse(readFileSync(planPath, 'utf8'))
    writeFileSync(planPath, JSON.stringify({ ...file, leads }))
    await sla(csv('utf-8.csv'))
    expect(JSON.parse(readFileSync(planPath, 'utf8')).leads).toEqual(leads)
  })
})

describe('import fails, and the plan stays as it is', () => {
  const cases: [name: string, args: () => string[], message: RegExp][] = [
    ['when the file is not there', () => [join(folder, 'none.csv')], /There is no file .*none\.csv/],
    ['when it is a damaged workbook', () => [csv('workbook.csv')], /workbook\.csv: This workbook is damaged/],
    [
      'when the headings mean nothing',
      () => [csv('no-headings.csv')],
      /Say which column holds.*--show-mapping/s,
    ],
    [
      'when the key is no column',
      () => [csv('mqls.csv'), '--join', csv('deals.csv'), '--key', 'lead'],
      /mqls\.csv has no column "lead"/,
    ],
    [
      'when the mapping is no JSON',
      () => [csv('utf-8.csv'), '--mapping', csv('utf-8.csv')],
      /utf-8\.csv is no JSON/,
    ],
    [
      'when the report cannot be written',
      () => [csv('utf-8.csv'), '--report', join(folder, 'nowhere', 'r.json')],
      /nowhere/,
    ],
  ]

  it.each(cases)('%s', async (_, args, message) => {
    const before = readFileSync(planPath, 'utf8')
    const { exitCode, stdout, stderr } = await sla(...args())
    expect([exitCode, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(message)
    expect(readFileSync(planPath, 'utf8')).toBe(before)
  })

  it('when months go from left to right and have no year, with the place', async () => {
    const path = join(folder, 'months.csv')
    writeFileSync(path, 'Our funnel,,\nStage,Jan,Feb\nLeads,1,2\n')
    const { exitCode, stderr } = await sla(path)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/months\.csv: .* the year of “Jan” \(line 2, cell B2\) is not clear/)
    expect((await stored()).history.months).toBe(0)
  })

  it('when the mapping does not fit its schema, with the place', async () => {
    const path = join(folder, 'mapping.json')
    writeFileSync(path, '{"kind":"leads","id":5}')
    const { exitCode, stderr } = await sla(csv('utf-8.csv'), '--mapping', path)
    expect(exitCode).toBe(1)
    expect(stderr).toMatch(/mapping\.json is no mapping: .*id: /)
  })
})

describe('import is told wrongly', () => {
  it.each([
    [[], 'Name one CSV file.'],
    [['a.csv', 'b.csv'], 'Name one CSV file.'],
    [['a.csv', '--key', 'id'], '--key goes with a second file: --join FILE2.'],
    [['a.csv', '--window', 'all'], '--window goes with --adopt.'],
    [['a.csv', '--adopt', '--window', 'ever'], '--window is since-jump | year | recent | all.'],
    [['a.csv', '--nonsense'], "Unknown option '--nonsense'"],
  ])('with %j', async (args, message) => {
    const { exitCode, stderr } = await sla(...args)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(message)
    expect(stderr).toContain('Usage: sla import FILE')
  })

  it('without a plan', async () => {
    const { exitCode, stderr } = await runSla('import', csv('utf-8.csv'))
    expect(exitCode).toBe(2)
    expect(stderr).toContain('Say which plan shall take it in: --plan F.')
  })
})
