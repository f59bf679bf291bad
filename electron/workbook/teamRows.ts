import { monthsBetween } from '../../shared/base/month.ts'
import type { PlainFigures } from '../../shared/model/evaluate.ts'
import { seriesOf } from '../../shared/model/timeline.ts'
import type { Baseline } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { formula, type Content, type MonthSheet } from './sheet.ts'

export const TEAM_SHEET = 'Team'
/** First row of a rep in their sheet, below its headings. */
const FIRST_REP_ROW = 2

export const TEAM_HEADS = [
  'Rep',
  'Hired in month',
  'Months of ramp',
  'Share at first',
  'Gone from month',
  'Availability',
] as const

/** The reps, a row each: what the formulas of their work refer to. Months count from the first of the horizon, 0. */
export function teamTable(plan: Plan, { sales }: Baseline): readonly (readonly Content[])[] {
  const start = plan.horizon.start
  return sales.reps.map((rep) => [
    rep.name,
    rep.hired === null ? null : monthsBetween(start, rep.hired),
    rep.rampMonths,
    rep.startShare,
    rep.left === null ? null : monthsBetween(start, rep.left),
    rep.availability,
  ])
}

/** What the team is worth in each month, and the leads that it can work. */
export function putTeam(sheet: MonthSheet, { sales }: Baseline, figures: PlainFigures): void {
  sheet.heading('Sales')
  sales.reps.forEach((rep, index) =>
    sheet.months({ name: `rep ${index}`, label: rep.name, unit: 'full-time', format: 'share' }, (month) =>
      formula(workOf(FIRST_REP_ROW + index, sheet.at('month', month))),
    ),
  )
  sheet.months({ name: 'reps', label: 'Reps at work', unit: 'full-time', format: 'plain' }, (month) =>
    sales.reps.length === 0
      ? 0
      : formula(sales.reps.map((_, index) => sheet.at(`rep ${index}`, month)).join('+')),
  )
  const workable = { name: 'workable', label: 'Workable leads', unit: 'leads', format: 'count' } as const
  if (sales.hours === undefined) {
    const perRep = seriesOf(sales.leadsPerRep, figures.months)
    sheet.months(
      { name: 'leads per rep', label: 'Leads a rep can work', unit: 'a month', format: 'count' },
      (month) => perRep[month] ?? 0,
    )
    sheet.months(workable, (month) =>
      formula(`${sheet.at('leads per rep', month)}*${sheet.at('reps', month)}`),
    )
  } else {
    sheet.months(
      { ...workable, label: 'Workable leads, from the hours (as the app computes them)' },
      (month) => figures.workable[month] ?? 0,
    )
  }
  sheet.months(
    { name: 'utilisation', label: 'Expected ÷ workable', unit: 'share', format: 'share' },
    (month) =>
      formula(
        `IF(${sheet.at('workable', month)}>0,${sheet.at('handoff all', month)}/${sheet.at('workable', month)},"no capacity")`,
      ),
  )
  putWaiting(sheet, figures)
}

/** What waits depends on what was worked before, lead by lead: those rows hold what the app computes. */
function putWaiting(sheet: MonthSheet, { backlog, customers, revenue }: PlainFigures): void {
  if (backlog === null) return
  sheet.heading('With leads that wait for sales (as the app computes them)')
  const put = (name: string, label: string, values: readonly number[], unit: string): void =>
    sheet.months({ name, label, unit, format: 'count' }, (month) => values[month] ?? 0)
  put('worked', 'Worked', backlog.worked, 'leads')
  put('waiting', 'Waiting at the end of the month', backlog.waiting, 'leads')
  put('expired', 'Gone cold', backlog.expired, 'leads')
  put('customers then', 'Customers', customers, 'customers')
  put('revenue then', 'Revenue', revenue, 'money')
}

/** Ramp × availability: nothing before the rep is hired and after the rep is gone. */
function workOf(row: number, month: string): string {
  const cell = (column: string): string => `${TEAM_SHEET}!$${column}$${row}`
  const [hired, ramp, share, left, availability] = ['B', 'C', 'D', 'E', 'F'].map(cell)
  const since = `(${month}-${hired})`
  const ramped = `IF(${since}<0,0,IF(${since}>=${ramp},1,${share}+(1-${share})*${since}/${ramp}))`
  return `IF(ISBLANK(${hired}),1,${ramped})*IF(ISBLANK(${left}),1,IF(${month}<${left},1,0))*${availability}`
}
