import { computedOrigin } from '../../../../shared/model/explain/leadOrigins.ts'
import { originOf, type FigurePlace, type Origin } from '../../../../shared/model/explain/origin.ts'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** A number of leads a month that somebody tries. */
export interface TriedLeads {
  readonly plan: Plan
  readonly scenarioId: ScenarioId | null
  /** Index of the month that is looked at; null for an average one. */
  readonly month: number | null
  readonly leads: number
}

/** Where the attempts come from that the hours leave room for. */
export function heldAttemptsOrigin(tried: TriedLeads, attempts: number, most: number): Origin {
  const { plan, scenarioId } = tried
  const at = placeOf(tried)
  const next =
    attempts < most ? [originOf(plan, scenarioId, 'tradeOff.byHours', { ...at, attempts: attempts + 1 })] : []
  return computedOrigin(
    'Attempts on each lead that the hours are enough for',
    {
      value: attempts,
      unit: 'attempts',
      how: `The most attempts with which the hours are enough for so many leads, of up to ${most}; with one more they are enough for fewer`,
      assumes: 'all selling hours go to contacting leads, and none to later stages',
    },
    [triedOrigin(tried), originOf(plan, scenarioId, 'tradeOff.byHours', { ...at, attempts }), ...next],
  )
}

/** Where the time to the first touch comes from that so many leads leave room for. */
export function heldTimeOrigin(tried: TriedLeads, minutes: number, share: number): Origin {
  const { plan, scenarioId } = tried
  const responders = originOf(plan, scenarioId, 'tradeOff.byResponders', { ...placeOf(tried), minutes })
  return computedOrigin(
    'Time to the first touch, of so many leads',
    {
      value: minutes,
      unit: 'minutes',
      how: 'The shortest time within which the share that is promised is touched, when so many leads come and are touched at random (Erlang C)',
      assumes: responders.assumes,
    },
    [
      triedOrigin(tried),
      {
        label: 'Share of the leads',
        value: share,
        unit: 'share',
        how: 'As promised; 9 in 10 where no share is',
        path: ['commitments'],
        inputs: () => [],
      },
      ...responders.inputs().filter(({ path }) => path !== null && path[0] !== 'commitments'),
    ],
  )
}

function triedOrigin({ leads }: TriedLeads): Origin {
  return {
    label: 'Leads a month',
    value: leads,
    unit: 'leads',
    how: 'Typed here, to try',
    path: null,
    inputs: () => [],
  }
}

function placeOf({ month }: TriedLeads): FigurePlace {
  return month === null ? {} : { month }
}
