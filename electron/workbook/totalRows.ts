import { goalPath } from '../../shared/model/goalPath.ts'
import type { PlainFigures } from '../../shared/model/evaluate.ts'
import type { Segment } from '../../shared/plan/funnel.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { PARTS, rowNames } from './segmentRows.ts'
import { formula, type Formula, type MonthSheet } from './sheet.ts'

/** What all segments bring together, and the goal solved for entries. */
export function putTotals(sheet: MonthSheet, plan: Plan, figures: PlainFigures): void {
  const { segments, stages, company } = plan
  const handoff = stages.findIndex(({ id }) => id === plan.handoffStageId)
  const sourced = segments.filter(({ marketingSourced }) => marketingSourced)
  const others = segments.filter(({ marketingSourced }) => !marketingSourced)
  const unit = company.currency
  const handoffName = stages[handoff]?.name ?? ''
  const add = (
    name: string,
    label: string,
    of: readonly Segment[],
    rowsOf: (id: string) => readonly string[],
    money: boolean,
  ): void =>
    sheet.months({ name, label, unit: money ? unit : 'leads', format: money ? 'money' : 'count' }, (month) =>
      total(of.flatMap(({ id }) => rowsOf(id)).map((row) => sheet.at(row, month))),
    )

  sheet.heading('All segments')
  add(
    'handoff marketing',
    `Expected: ${handoffName} of marketing`,
    sourced,
    (id) => [rowNames.all(id, handoff)],
    false,
  )
  add('handoff all', `Expected: ${handoffName} in all`, segments, (id) => [rowNames.all(id, handoff)], false)
  add('customers', stages.at(-1)?.name ?? '', segments, (id) => [rowNames.all(id, stages.length - 1)], false)
  add(
    'fresh revenue',
    'Revenue of marketing’s new leads',
    sourced,
    (id) => [rowNames.revenue('fresh', id)],
    true,
  )
  add(
    'carried revenue',
    'Revenue of marketing’s leads from before',
    sourced,
    (id) => [rowNames.revenue('carried', id)],
    true,
  )
  add('marketing revenue', 'Marketing’s revenue', sourced, bothRevenues, true)
  add('other revenue', 'Revenue of the others', others, bothRevenues, true)
  add('revenue', 'Revenue', segments, bothRevenues, true)
  add('fresh entered', 'Marketing’s new leads', sourced, (id) => [rowNames.entries('fresh', id, 0)], false)
  add(
    'fresh handoff',
    `${handoffName} of marketing’s new leads`,
    sourced,
    (id) => [rowNames.entries('fresh', id, handoff)],
    false,
  )
  add(
    'carried handoff',
    `${handoffName} of marketing’s leads from before`,
    sourced,
    (id) => [rowNames.entries('carried', id, handoff)],
    false,
  )
  putNeed(sheet, plan, figures, handoffName)
}

/** What is missing at the end of each period of the goal, divided by what the planned entries bring until then. */
function putNeed(sheet: MonthSheet, plan: Plan, { need }: PlainFigures, handoffName: string): void {
  const { months } = plan.horizon
  const { sourcedShare } = plan.goal
  const goal = goalPath(plan.goal, plan.horizon, plan.company.fiscalYearStart)
  const unit = plan.company.currency
  sheet.heading('Goal and need')
  sheet.months(
    { name: 'goal', label: 'Goal to date', unit, format: 'money' },
    (month) => goal.cumulative[month] ?? 0,
  )
  sheet.one(
    { name: 'sourced share', label: 'Share that marketing must bring', unit: 'share', format: 'share' },
    sourcedShare ?? 1,
  )
  if (need.kind !== 'reachable') {
    sheet.one(
      { name: 'need', label: 'Need', unit: 'leads a month', format: 'count' },
      'There is none: see the app',
    )
    return
  }
  const toDate = (name: string, month: number): string => `SUM(${sheet.range(name, 0, month)})`
  sheet.months(
    { name: 'scale', label: 'Times the planned leads', unit: 'factor', format: 'plain' },
    (month) => {
      if (!goal.periodEnds.includes(month)) return null
      const other = sourcedShare === null ? `-${toDate('other revenue', month)}` : ''
      const missing = `${sheet.at('goal', month)}*${sheet.fixed('sourced share')}-${toDate('carried revenue', month)}${other}`
      const brought = toDate('fresh revenue', month)
      return formula(`IF(${brought}>0,MAX(0,(${missing})/${brought}),0)`)
    },
  )
  sheet.one(
    { name: 'largest scale', label: 'The most of these', unit: 'factor', format: 'plain' },
    formula(`MAX(${sheet.range('scale', 0, months - 1)})`),
  )
  sheet.one(
    { name: 'need', label: 'Need: new leads', unit: 'a month', format: 'count' },
    formula(`${sheet.fixed('largest scale')}*${toDate('fresh entered', months - 1)}/${months}`),
  )
  sheet.months(
    { name: 'need handoff', label: `Need: ${handoffName}`, unit: 'leads', format: 'count' },
    (month) =>
      formula(
        `${sheet.fixed('largest scale')}*${sheet.at('fresh handoff', month)}+${sheet.at('carried handoff', month)}`,
      ),
  )
}

function total(cells: readonly string[]): Formula | number {
  return cells.length === 0 ? 0 : formula(cells.join('+'))
}

function bothRevenues(id: string): string[] {
  return PARTS.map((part) => rowNames.revenue(part, id))
}
