import { SEED_USUAL, simulateAtOnce, TRIALS_USUAL } from '../simulation/simulate.ts'
import type { Simulated } from '../simulation/simulated.ts'
import { remember } from '../remember.ts'
import type { FigureRef } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import type { Compute } from './originParts.ts'
import type { TrialFigureName } from './trialWords.ts'

/** The value and inputs of each figure of a simulation. Computing one takes as long as the simulation, about a second. */
export const TRIAL_COMPUTED: Readonly<Record<TrialFigureName, Compute>> = {
  'trials.goalChance': (context) => ({
    value: simulated(context).goal.chance.value,
    from: [figure('goal.marketing'), figure('marketingRevenue')],
  }),
  'trials.need': (context) => {
    const { promise } = simulated(context)
    return {
      value: promise?.kind === 'reachable' ? promise.entriesAMonth : null,
      from: [{ input: 'setting', setting: 'confidence' }, figure('need')],
    }
  },
  'trials.promiseChance': (context, at) => {
    const chances = simulated(context).commitments ?? []
    const found = chances.find(({ commitmentId }) => commitmentId === at.commitmentId) ?? chances[0]
    const target = found?.hurdles.find(({ hurdle }) => hurdle === 'target')
    return { value: target?.inOne.value ?? null, from: [figure('handoff.marketing'), figure('workable')] }
  },
}

function figure(name: FigureRef['figure']): FigureRef {
  return { figure: name, at: {} }
}

/** With the usual seed and trials, so that everybody who asks gets the figures that the screens show. */
const simulated = remember(({ plan, scenarioId }: OriginContext): Simulated =>
  simulateAtOnce({ plan, scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }),
)
