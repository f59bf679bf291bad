import { createFormat } from '../../shared/base/format.ts'
import { present } from '../../shared/base/invariant.ts'
import { addMonths } from '../../shared/base/month.ts'
import { momentText, type Moment } from '../../shared/base/moment.ts'
import { evaluateFigures } from '../../shared/model/evaluate.ts'
import { driversOf } from '../../shared/model/scenario.ts'
import { segmentModel } from '../../shared/model/segmentModel.ts'
import { seriesOf, timelineOf } from '../../shared/model/timeline.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { pastMonthsOf, putSegment } from './segmentRows.ts'
import { createMonthSheet, type Content, type SheetRow } from './sheet.ts'
import { putTeam, teamTable } from './teamRows.ts'
import { putTotals } from './totalRows.ts'

/** The model of a scenario as sheets, before anything is made a file of. */
export interface ModelSheets {
  /** Where the figures come from and what the colours and rows mean, a line each. */
  readonly about: readonly (readonly string[])[]
  /** Headings of the columns of `model`. */
  readonly columns: readonly string[]
  readonly model: readonly SheetRow[]
  readonly team: readonly (readonly Content[])[]
}

/**
 * The funnel, the need and the team of a scenario with formulas over its drivers, so that a spreadsheet computes the same figures
 * from them, and others when a driver is changed there.
 *
 * @param scenarioId null for the baseline
 */
export function modelSheets(plan: Plan, scenarioId: ScenarioId | null, now: Moment): ModelSheets {
  const drivers = driversOf(plan, scenarioId)
  const figures = evaluateFigures(plan, scenarioId)
  const timeline = timelineOf(plan.horizon, plan.goal)
  const models = plan.segments.map((segment) => {
    const own = present(drivers.segments[segment.id], 'drivers of a segment')
    const planned = seriesOf(own.entries, timeline.months)
    return { planned, model: segmentModel(plan, segment, drivers, timeline) }
  })
  const past = Math.max(0, ...models.map(({ model }) => pastMonthsOf(plan, model)))
  const sheet = createMonthSheet(past, plan.horizon.months, 1)
  sheet.months(
    { name: 'month', label: 'Number of the month', unit: 'month', format: 'plain' },
    (month) => month,
    -past,
  )
  sheet.months({ name: 'season', label: 'Season of new leads', unit: 'factor', format: 'plain' }, (month) =>
    present(timeline.seasonality[month], 'the season of a month'),
  )
  for (const { model, planned } of models) putSegment(sheet, plan, model, planned)
  putTotals(sheet, plan, figures)
  putTeam(sheet, drivers, figures)

  const format = createFormat(plan.company.locale, plan.company.currency)
  const months = Array.from({ length: past + plan.horizon.months }, (_, place) =>
    format.month(addMonths(plan.horizon.start, place - past)),
  )
  return {
    about: aboutLines(plan, scenarioId, now),
    columns: ['Figure', 'Unit', 'Value', ...months],
    model: sheet.rows(),
    team: teamTable(plan, drivers),
  }
}

function aboutLines(plan: Plan, scenarioId: ScenarioId | null, now: Moment): (readonly string[])[] {
  const { company, calendar, scenarios } = plan
  return [
    ['Plan', plan.name],
    ['Company', company.name],
    ['Scenario', scenarios.find(({ id }) => id === scenarioId)?.name ?? 'Baseline'],
    ['Money in', company.currency],
    ['Written', momentText(now, calendar.timeZone, company.locale)],
    ['', ''],
    ['Numbers in blue', 'Drivers and recorded counts: change them, and the rest follows.'],
    ['All other numbers', 'Formulas, but for rows that say that the app computed them.'],
    [
      'Months before the plan',
      'What entered then and is still on its way. Their rates and lags are those of the first month.',
    ],
    ['Left out', 'Chances and ranges: a spreadsheet gives the expected figures only.'],
  ]
}
