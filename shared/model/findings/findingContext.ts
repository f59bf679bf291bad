import { createFormat, type Format } from '../../base/format.ts'
import type { Month } from '../../base/month.ts'
import type { Company } from '../../plan/company.ts'
import type { Baseline } from '../../plan/drivers.ts'
import type { ScenarioId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { remember } from '../remember.ts'
import type { SegmentModel } from '../segmentModel.ts'

/** What findings are drawn from. */
export interface FindingContext {
  readonly plan: Plan
  /** null for the baseline. */
  readonly scenarioId: ScenarioId | null
  readonly segments: readonly SegmentModel[]
  readonly figures: Omit<Figures, 'findings'>
  readonly format: Format
}

/** What findings about history are drawn from: no scenario changes it. */
export interface HistoryContext {
  readonly plan: Pick<Plan, 'history' | 'horizon' | 'segments' | 'stages'> & {
    readonly baseline: Pick<Baseline, 'segments'>
  }
  readonly figures: Pick<Figures, 'rates'>
  readonly format: Format
}

/** The same few months and numbers are written on every move of a slider: what was written once is kept. */
export const formatOf = remember(({ locale, currency }: Company): Format => {
  const format = createFormat(locale, currency)
  return {
    ...format,
    month: keep((month: Month) => format.month(month)),
    count: keep((count: number) => format.count(count)),
  }
})

const KEPT = 1000

function keep<K>(write: (value: K) => string): (value: K) => string {
  const known = new Map<K, string>()
  return (value) => {
    const text = known.get(value) ?? write(value)
    if (known.size >= KEPT) known.clear()
    known.set(value, text)
    return text
  }
}
