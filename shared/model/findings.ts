import type { Format } from '../base/format.ts'
import type { Plan } from '../plan/plan.ts'
import type { Figures, Finding } from './figures.ts'
import { firstTouchFindings, responseFindings } from './findings/firstTouchFindings.ts'
import { goalFindings } from './findings/goalFindings.ts'
import type { FindingContext, HistoryContext } from './findings/findingContext.ts'
import { historyFindings } from './findings/historyFindings.ts'
import { hoursFindings } from './findings/hoursFindings.ts'
import { lagFindings } from './findings/lagFindings.ts'
import { mixFindings } from './findings/mixFindings.ts'
import { overloadFindings } from './findings/overloadFindings.ts'
import { rangeFindings } from './findings/rangeFindings.ts'
import { rateFindings } from './findings/rateFindings.ts'
import { remember } from './remember.ts'

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { blocking: 0, warning: 1, note: 2 }

/** What a person should know of the figures: first what blocks, then what is worth a look, then what explains. */
export function findingsOf(context: FindingContext): Figures['findings'] {
  const { plan, figures, format } = context
  return [
    ...overloadFindings(context),
    ...hoursFindings(context),
    ...responseFindings(context),
    ...goalFindings(context),
    ...lagFindings(context),
    ...mixFindings(context),
    ...firstTouchFindings(context),
    ...rangeFindings(context),
    ...ofHistory(
      plan.history,
      plan.horizon,
      plan.segments,
      plan.stages,
      plan.baseline.segments,
      figures.rates,
      format,
    ),
  ].toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}

/** Remembered: a slider that moves leaves history as it is. */
const ofHistory = remember(
  (
    history: Plan['history'],
    horizon: Plan['horizon'],
    segments: Plan['segments'],
    stages: Plan['stages'],
    drivers: Plan['baseline']['segments'],
    rates: Figures['rates'],
    format: Format,
  ): readonly Finding[] => {
    const plan = { history, horizon, segments, stages, baseline: { segments: drivers } }
    const context: HistoryContext = { plan, figures: { rates }, format }
    return [...rateFindings(context), ...historyFindings(context)]
  },
)
