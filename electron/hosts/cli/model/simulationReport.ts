import { createFormat } from '../../../../shared/base/format.ts'
import type { Chance, Simulated } from '../../../../shared/model/simulation/simulated.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { textTable } from '../textTable.ts'
import { section } from './section.ts'

/** What the trials say, as text. */
export function simulationReport(plan: Plan, simulated: Simulated): string {
  const format = createFormat(plan.company.locale, plan.company.currency)
  const { trials, seed, goal, overload, promise, exactRates } = simulated
  const { byMonth, cumulative } = simulated.revenue
  const percent = ({ value, standardError }: Chance): string =>
    `${format.share(value)} (± ${format.share(standardError)})`
  return section(
    'Chances',
    [
      `${format.number(trials, 0)} trials, seed ${seed}:`,
      `Chance to reach the goal: ${percent(goal.chance)}.`,
      `Chance that in some month more is handed over than sales can work: ${percent(overload.ever)}.`,
      ...(promise?.kind === 'reachable'
        ? [
            `Needed to reach it ${format.share(promise.confidence)} of the time: ${format.number(promise.entriesAMonth, 1)} leads a month.`,
          ]
        : []),
      ...(exactRates.length === 0
        ? []
        : [
            `Rates taken as exact, because they rest on no counts: ${exactRates.length} of ${plan.segments.length * (plan.stages.length - 1)}.`,
          ]),
    ].join('\n'),
    textTable(
      [
        'Revenue',
        '1 in 10 below',
        'median',
        '1 in 10 above',
        'so far: 1 in 10 below',
        'median',
        '1 in 10 above',
      ],
      simulated.months.map((month, t) => [
        format.month(month),
        ...[byMonth.p10, byMonth.p50, byMonth.p90, cumulative.p10, cumulative.p50, cumulative.p90].map(
          (line) => format.money(line[t] ?? 0),
        ),
      ]),
    ),
  )
}
