import type { Format } from '../../../../shared/base/format.ts'
import type { Figures } from '../../../../shared/model/figures.ts'
import { paceOf } from '../../../../shared/model/topics/paceOf.ts'
import { routingOf } from '../../../../shared/model/topics/routingOf.ts'
import { textTable } from '../textTable.ts'
import type { ModelRequest } from './request.ts'
import { section } from './section.ts'

/** What sales has time for, what has to wait, and how it goes within a month. */
export function salesReport(
  { plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  figures: Figures,
  format: Format,
): string {
  return [
    section('Working time', hoursTable(figures, format), backlogTable(figures, format)),
    section('Within the month', paceTable(plan, scenarioId, format)),
    section('Who gets the leads', routingTable(plan, scenarioId, format)),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

function hoursTable({ months, hours, repsWorking }: Figures, format: Format): string {
  if (hours === null) return ''
  return textTable(
    ['Month', 'reps at work', 'selling hours', 'hours that leads take'],
    months.map((month, t) => [
      format.month(month),
      format.number(repsWorking[t] ?? 0, 2),
      format.number(hours.available[t] ?? 0, 1),
      format.number(hours.needed[t] ?? 0, 1),
    ]),
  )
}

function backlogTable({ months, backlog }: Figures, format: Format): string {
  if (backlog === null) return ''
  return textTable(
    ['Month', 'leads worked', 'gone cold', 'waiting at the end'],
    months.map((month, t) => [
      format.month(month),
      format.count(backlog.worked[t] ?? 0),
      format.count(backlog.expired[t] ?? 0),
      format.count(backlog.waiting[t] ?? 0),
    ]),
  )
}

function paceTable(
  plan: ModelRequest['plan'],
  scenarioId: ModelRequest['scenarioId'],
  format: Format,
): string {
  const { months } = paceOf(plan, scenarioId)
  if (months.every((month) => month === null || month.leads === 0)) return ''
  const { windowDays } = plan.cadence
  return textTable(
    [
      'Month',
      'working days',
      'most leads in a day',
      'worked a day',
      windowDays === 0 ? 'on time (same day)' : `on time (${windowDays} working days)`,
      'worked in the month',
      'idle',
      'to be delivered by the middle',
    ],
    months.flatMap((month) => {
      if (month === null) return []
      const { days, arriving, dailyCapacity, result, corridor } = month
      const middle = corridor[Math.ceil(days / 2) - 1]
      return [
        [
          format.month(month.month),
          format.count(days),
          format.count(Math.max(...arriving)),
          format.number(dailyCapacity, 1),
          format.share(result.onTime),
          format.share(result.worked),
          format.share(result.idle),
          middle ? `${format.count(middle.low)} – ${format.count(middle.high)}` : '',
        ],
      ]
    }),
  )
}

function routingTable(
  plan: ModelRequest['plan'],
  scenarioId: ModelRequest['scenarioId'],
  format: Format,
): string {
  const routed = routingOf(plan, scenarioId)
  if (routed.kind === 'incomplete') return ''
  const table = textTable(
    ['Leads by month', ...routed.months.map((month) => format.monthName(month))],
    [
      ...routed.takers.map(({ name, leads }) => [name, ...leads.map((count) => format.count(count))]),
      ['nobody', ...routed.unrouted.map((count) => format.count(count))],
    ],
  )
  return routed.rulesLeftOut === 0
    ? table
    : `${table}\nBy weight alone: single leads would be needed for the ${format.count(routed.rulesLeftOut)} rules.`
}
