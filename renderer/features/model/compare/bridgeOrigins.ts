import type { BridgePart } from '../../../../shared/model/explain/bridge.ts'
import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import { driverOrigin, type Origin } from '../../../../shared/model/explain/origin.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../../shared/model/seekOutputs.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { outputOrigin } from '../outputOrigins.ts'
import type { BridgeStep } from './bridgeChart.ts'
import { scenarioName } from './scenarioNames.ts'

/** Two scenarios, and the figure by which they are compared. */
interface Bridged {
  readonly plan: Plan
  readonly from: ScenarioId | null
  readonly to: ScenarioId | null
  readonly output: SeekOutput
  /** How the shares were found, as a sentence goes on. */
  readonly method: string
}

/** Where the numbers of a bridge come from, told when one is asked for. */
export function bridgeOrigins(bridged: Bridged) {
  const { plan, from, to, output } = bridged
  const ofEnd = (end: 'from' | 'to'): Origin => outputOrigin(plan, bridged[end], output)
  return {
    ofEnd,
    ofStep: ({ name, amount, parts }: BridgeStep): Origin => {
      const [first, ...others] = parts.map((part) => partOrigin(part, bridged))
      if (first !== undefined && others.length === 0) return first
      const how = 'What each of the smaller changes adds, added up'
      return computedOrigin(
        name,
        { value: amount, unit: SEEK_OUTPUTS[output].unit, how, form: 'a + b' },
        first === undefined ? [] : [first, ...others],
      )
    },
    ofAll: (): Origin =>
      differenceOrigin(
        'All changes',
        SEEK_OUTPUTS[output].unit,
        { plan, from, to },
        ofEnd('to'),
        ofEnd('from'),
      ),
  }
}

/** What one scenario has more of a figure than another. */
export function differenceOrigin(
  label: string,
  unit: Origin['unit'],
  { plan, from, to }: Pick<Bridged, 'plan' | 'from' | 'to'>,
  ofTo: Origin,
  ofFrom: Origin,
): Origin {
  const isKnown = ofTo.value !== null && ofFrom.value !== null
  return computedOrigin(
    label,
    {
      value: isKnown ? (ofTo.value ?? 0) - (ofFrom.value ?? 0) : null,
      unit,
      how: `The number of ${scenarioName(plan, to)} less that of ${scenarioName(plan, from)}`,
      form: 'a − b',
    },
    [ofScenario(ofTo, plan, to), ofScenario(ofFrom, plan, from)],
  )
}

function partOrigin({ key, label, amount }: BridgePart, { plan, from, to, output, method }: Bridged): Origin {
  return computedOrigin(
    `What ${label} adds`,
    {
      value: amount,
      unit: SEEK_OUTPUTS[output].unit,
      how: `What the figure moves by when this changes from one scenario to the other, while some of the others have changed already. ${method}`,
    },
    key === null ? [] : [from, to].map((id) => ofScenario(driverOrigin(plan, id, key), plan, id)),
  )
}

/** The same with the scenario in its name, where two stand together. */
function ofScenario(origin: Origin, plan: Plan, id: ScenarioId | null): Origin {
  return { ...origin, label: `${origin.label}, ${scenarioName(plan, id)}` }
}
