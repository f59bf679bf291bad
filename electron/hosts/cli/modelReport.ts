import { createFormat, type Format } from '../../../shared/base/format.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import type { Figures, RateEstimate } from '../../../shared/model/figures.ts'
import { driversOf } from '../../../shared/model/scenario.ts'
import { cumulative } from '../../../shared/base/sum.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { textTable } from './textTable.ts'

/** The figures of a scenario as a page of text: the goal, the months, the segments, what does not add up. */
export function modelReport(plan: Plan, scenarioId: ScenarioId | null): string {
  const figures = evaluate(plan, scenarioId)
  const format = createFormat(plan.company.locale, plan.company.currency)
  const scenario = plan.scenarios.find(({ id }) => id === scenarioId)?.name
  return [
    `${plan.name}, ${scenario === undefined ? 'baseline' : `scenario "${scenario}"`}`,
    goalLines(figures, format),
    monthTable(plan, figures, format),
    segmentTable(plan, scenarioId, figures, format),
    rateTable(plan, figures, format),
    findingLines(figures),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
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

function rateTable(plan: Plan, figures: Figures, format: Format): string {
  const rows = plan.segments.flatMap(({ id, name }) =>
    (figures.rates[id] ?? []).map((estimate, step) => {
      const stepName = `${plan.stages[step]?.name} → ${plan.stages[step + 1]?.name}`
      return [name, stepName].concat(rateCells(estimate, format))
    }),
  )
  const isEmpty = Object.values(figures.rates)
    .flat()
    .every(({ kind }) => kind === 'no-trials')
  return isEmpty ? '' : textTable(['History', 'Step', 'Rate', '9 in 10 between', 'from'], rows)
}

function rateCells(estimate: RateEstimate, format: Format): string[] {
  switch (estimate.kind) {
    case 'estimate':
      return [
        format.share(estimate.mean),
        `${format.share(estimate.low)} – ${format.share(estimate.high)}`,
        `${format.count(estimate.successes)} of ${format.count(estimate.trials)}`,
      ]
    case 'no-trials':
      return ['no history', '', '']
    case 'contradiction':
      return ['contradicts', '', `${format.count(estimate.successes)} of ${format.count(estimate.trials)}`]
  }
}

function findingLines({ findings }: Figures): string {
  return findings.map(({ severity, message }) => `${severity}: ${message}`).join('\n')
}
