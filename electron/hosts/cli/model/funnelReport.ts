import type { Format } from '../../../../shared/base/format.ts'
import type { Figures } from '../../../../shared/model/figures.ts'
import { driversOf } from '../../../../shared/model/scenario.ts'
import { cumulative } from '../../../../shared/base/sum.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import type { ModelRequest } from './request.ts'
import { section } from './section.ts'

/** The funnel of a scenario month by month, and what a lead of each segment is worth. */
export function funnelReport(
  { plan, scenarioId }: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  figures: Figures,
  format: Format,
): string {
  return section(
    'Goal and funnel',
    goalLines(figures, format),
    monthTable(plan, figures, format),
    segmentTable(plan, scenarioId, figures, format),
  )
}

/** What there is to know of the figures, gravest first. */
export function findingReport({ findings }: Figures): string {
  const lines = findings.map(({ severity, message }) => `${severity}: ${message}`)
  return section('What does not add up, and what explains', lines.join('\n'))
}

function goalLines({ goal, marketingRevenue, carriedRevenue, need }: Figures, format: Format): string {
  return [
    `Goal ${format.money(goal.total)}, of it from marketing's leads ${format.money(goal.marketing)}.`,
    `Planned from marketing's leads: ${format.money(cumulative(marketingRevenue).at(-1) ?? 0)}, of it on the way before ${format.money(carriedRevenue)}.`,
    ...(need.kind === 'reachable'
      ? [
          `Needed: ${format.number(need.entriesAMonth, 1)} leads a month` +
            (need.steadyEntriesAMonth === null
              ? '.'
              : `; without lag it would be ${format.number(need.steadyEntriesAMonth, 1)}.`),
        ]
      : []),
  ].join('\n')
}

function monthTable(plan: Plan, figures: Figures, format: Format): string {
  const handoff = plan.stages.find(({ id }) => id === plan.handoffStageId)?.name ?? ''
  const revenue = cumulative(figures.revenue)
  return textTable(
    [
      'Month',
      `${handoff} planned`,
      'needed',
      'workable',
      'used',
      'Customers',
      'Revenue to date',
      'Goal to date',
    ],
    figures.months.map((month, index) => {
      const used = figures.utilisation[index]
      const others = (figures.handoff.all[index] ?? 0) - (figures.handoff.marketing[index] ?? 0)
      return [
        format.month(month),
        format.count(figures.handoff.all[index] ?? 0),
        figures.need.kind === 'reachable' ? format.count((figures.need.handoff[index] ?? 0) + others) : '–',
        format.count(Math.floor(figures.workable[index] ?? 0)),
        used?.kind === 'share' ? format.share(used.value) : 'no capacity',
        format.number(figures.customers[index] ?? 0, 1),
        format.money(revenue[index] ?? 0),
        format.money(figures.goal.cumulative[index] ?? 0),
      ]
    }),
  )
}

function segmentTable(plan: Plan, scenarioId: ScenarioId | null, figures: Figures, format: Format): string {
  const drivers = driversOf(plan, scenarioId)
  return textTable(
    [
      'Segment',
      'Leads a month',
      'Deal value',
      ...plan.stages.slice(0, -1).map(({ name }) => `Value at ${name}`),
    ],
    plan.segments.map(({ id, name }) => [
      name,
      format.count(drivers.segments[id]?.entries.value ?? 0),
      format.money(drivers.segments[id]?.dealValue.value ?? 0),
      ...plan.stages.slice(0, -1).map((_, stage) => format.money(figures.leadValue[id]?.[stage] ?? 0)),
    ]),
  )
}
