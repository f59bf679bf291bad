import fc from 'fast-check'
import { HyperFormula, type RawCellContent } from 'hyperformula'
import { describe, expect, it, onTestFinished } from 'vitest'
import { modelSheets, type ModelSheets } from '../../../electron/workbook/modelSheets.ts'
import type { Content } from '../../../electron/workbook/sheet.ts'
import { TEAM_HEADS } from '../../../electron/workbook/teamRows.ts'
import { columnName } from '../../../shared/base/columnName.ts'
import { Moment } from '../../../shared/base/moment.ts'
import { evaluateFigures, type PlainFigures } from '../../../shared/model/evaluate.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { anyModelPlan } from '../../shared/model/anyModelPlan.ts'

const NOW = Moment.parse('2027-01-05T09:30:00.000Z')

const raw = (content: Content): RawCellContent =>
  content !== null && typeof content === 'object' ? `=${content.formula}` : content

/** The sheets in a spreadsheet engine; `read` gives the months of the horizon of the first row with that label. */
function calculate(plan: Plan) {
  const sheets: ModelSheets = modelSheets(plan, null, NOW)
  const engine = HyperFormula.buildFromSheets(
    {
      Model: [
        [...sheets.columns],
        ...sheets.model.map(({ label, unit, cells }) => [label, unit, ...cells.map(raw)]),
      ],
      Team: [[...TEAM_HEADS], ...sheets.team.map((cells) => cells.map(raw))],
    },
    { licenseKey: 'gpl-v3', useArrayArithmetic: true, smartRounding: false },
  )
  onTestFinished(() => engine.destroy())
  const months = plan.horizon.months
  const row = (label: string): number => sheets.model.findIndex((found) => found.label === label) + 1
  return {
    engine,
    row,
    read: (label: string): unknown[] => engine.getSheetValues(0)[row(label)]?.slice(-months) ?? [],
    one: (label: string): unknown => engine.getSheetValues(0)[row(label)]?.[2],
  }
}

/** Months in which a spreadsheet's value is not the figure. */
function compare(label: string, found: readonly unknown[], figures: readonly number[]): string[] {
  return figures.flatMap((figure, month) => {
    const value = found[month]
    const isSame =
      typeof value === 'number' && Math.abs(value - figure) <= 1e-9 * Math.max(1, Math.abs(figure))
    return isSame ? [] : [`${label}, month ${month}: ${JSON.stringify(value)} and not ${figure}`]
  })
}

/** Where the workbook of a plan computes something else than the app. */
function differences(plan: Plan): string[] {
  const { read, one } = calculate(plan)
  const { handoff, repsWorking, workable, hours, backlog, revenue, marketingRevenue, need }: PlainFigures =
    evaluateFigures(plan, null)
  const stage = plan.stages.find(({ id }) => id === plan.handoffStageId)?.name ?? ''
  const same = (label: string, figures: readonly number[]): string[] => compare(label, read(label), figures)
  return [
    ...same(`Expected: ${stage} of marketing`, handoff.marketing),
    ...same(`Expected: ${stage} in all`, handoff.all),
    ...same('Reps at work', repsWorking),
    ...(hours === null ? same('Workable leads', workable) : []),
    ...(backlog === null
      ? [...same('Revenue', revenue), ...same('Marketing’s revenue', marketingRevenue)]
      : []),
    ...(need.kind === 'reachable'
      ? [
          ...compare('Need: new leads', [one('Need: new leads')], [need.entriesAMonth]),
          ...same(`Need: ${stage}`, need.handoff),
        ]
      : []),
  ]
}

describe('the workbook of the model', () => {
  it.each(['software-company', 'roberge'] as const)('computes the figures of the app: %s', (name) => {
    expect(differences(examplePlan(name))).toEqual([])
  })

  it('computes the figures of the app for any plan', () => {
    fc.assert(
      fc.property(anyModelPlan(), (plan) => {
        expect(differences(plan)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })

  it('follows when a driver is changed in it', () => {
    const plan = examplePlan('software-company')
    const { engine, row, read } = calculate(plan)
    const label = 'Lead → MQL: rate'
    const first = engine.getSheetDimensions(0).width - plan.horizon.months
    const cells = Array.from({ length: plan.horizon.months }, () => 0.9)
    engine.setCellContents({ sheet: 0, row: row(label), col: first }, [cells])
    const [segment] = plan.segments
    const changed = structuredClone(plan)
    changed.baseline.segments[segment!.id]!.transitions[plan.stages[0]!.id]!.rate.value = 0.9
    expect(compare('Revenue', read('Revenue'), evaluateFigures(changed, null).revenue)).toEqual([])
  })

  it('takes no name for a formula', () => {
    const plan = structuredClone(examplePlan('roberge'))
    plan.segments[0]!.name = '=1+1'
    const headings = modelSheets(plan, null, NOW).model.map(({ label }) => label)
    expect(headings).toContain('=1+1')
  })
})

describe('columns', () => {
  it('are named as a spreadsheet names them', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
