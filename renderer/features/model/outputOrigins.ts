import { evaluateFigures } from '../../../shared/model/evaluate.ts'
import type { FigureName } from '../../../shared/model/explain/figureWords.ts'
import { computedOrigin } from '../../../shared/model/explain/leadOrigins.ts'
import {
  driverOrigin,
  originOf,
  type FigurePlace,
  type Origin,
} from '../../../shared/model/explain/origin.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../shared/model/seekOutputs.ts'
import type { DriverKey } from '../../../shared/plan/drivers.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { fullestMonth, loadOf } from './capacity/loadChart.ts'

const FIGURES: Readonly<Record<SeekOutput, FigureName>> = {
  revenue: 'revenue',
  'marketing-revenue': 'marketingRevenue',
  customers: 'customers',
  'leads-handed-over': 'handoff.marketing',
  'leads-needed': 'need',
  'leads-workable': 'workable',
  'peak-utilisation': 'utilisation',
}

/** Where a figure comes from that is explained driver by driver. */
export function outputOrigin(plan: Plan, scenarioId: ScenarioId | null, output: SeekOutput): Origin {
  return originOf(
    plan,
    scenarioId,
    FIGURES[output],
    output === 'peak-utilisation' ? placeOfPeak(plan, scenarioId) : {},
  )
}

/** A driver at a value that it does not have, such as an end of its range. */
export interface TriedDriver {
  readonly key: DriverKey
  readonly label: string
  readonly value: number
  /** How it comes to this value. */
  readonly how: string
}

/** Where a figure comes from that is worked out anew with one driver at another value. */
export function triedOrigin(
  plan: Plan,
  scenarioId: ScenarioId | null,
  output: SeekOutput,
  tried: TriedDriver,
  value: number | null,
): Origin {
  const driver = driverOrigin(plan, scenarioId, tried.key)
  const today = outputOrigin(plan, scenarioId, output)
  return computedOrigin(
    `${today.label} with ${tried.label} changed`,
    {
      value,
      unit: SEEK_OUTPUTS[output].unit,
      how: 'The figure worked out anew with this one driver at the other value; what it is later moves along',
      assumes: 'all other drivers stay as they are',
    },
    [
      computedOrigin(`${tried.label}, tried`, { value: tried.value, unit: driver.unit, how: tried.how }, [
        driver,
      ]),
      today,
    ],
  )
}

function placeOfPeak(plan: Plan, scenarioId: ScenarioId | null): FigurePlace {
  return { month: fullestMonth(loadOf(evaluateFigures(plan, scenarioId))) ?? 0 }
}
