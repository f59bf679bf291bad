import type { Band, CommitmentChance, Simulated } from '../simulation/simulated.ts'
import { SEED_USUAL, simulateAtOnce, TRIALS_USUAL } from '../simulation/simulate.ts'
import { metricUnit } from '../../plan/commitments.ts'
import { remember } from '../remember.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace, FigureRef } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import { figure, inMonth, inTime, type Compute } from './originParts.ts'
import type { TrialFigureName } from './trialWords.ts'

/** The value and inputs of each figure of a simulation, of the trials that are known or else of those that it runs. */
export const TRIAL_COMPUTED: Readonly<Record<TrialFigureName, Compute>> = {
  'trials.goalChance': (context, { month }) => {
    const { goal, months } = trialsIn(context)
    const by = month === undefined ? null : months[month]
    const chance = by === null ? goal.chance : goal.byPeriod.find((period) => period.by === by)?.chance
    return {
      value: chance?.value ?? null,
      from: [
        month === undefined ? figure('goal.marketing') : { figure: 'goal.cumulative', at: { month } },
        figure('marketingRevenue'),
      ],
    }
  },
  'trials.need': (context) => {
    const { promise } = trialsIn(context)
    return {
      value: promise?.kind === 'reachable' ? promise.entriesAMonth : null,
      from: [CONFIDENCE, figure('need')],
    }
  },
  'trials.needHandoff': (context, at) => {
    const { promise } = trialsIn(context)
    return {
      value: promise?.kind === 'reachable' ? inMonth(promise.handoff, at) : null,
      from: [figure('trials.need'), { figure: 'handoff.marketing', at }, { figure: 'need.handoff', at }],
    }
  },
  'trials.revenueLow': (context, at) => revenueAt(context, at, 'p5'),
  'trials.revenueLowerQuarter': (context, at) => revenueAt(context, at, 'p25'),
  'trials.revenueMiddle': (context, at) => revenueAt(context, at, 'p50'),
  'trials.revenueUpperQuarter': (context, at) => revenueAt(context, at, 'p75'),
  'trials.revenueHigh': (context, at) => revenueAt(context, at, 'p95'),
  'trials.handoffLow': (context, at) => handoffAt(context, at, 'p10'),
  'trials.handoffHigh': (context, at) => handoffAt(context, at, 'p90'),
  'trials.promiseChance': (context, at) => ({
    value: hurdleIn(context, at)?.inOne.value ?? null,
    from: promiseInputs(context, at),
  }),
  'trials.promiseEvery': (context, at) => ({
    value: hurdleIn(context, at)?.inEvery.value ?? null,
    from: promiseInputs(context, at),
  }),
  'trials.promiseLeast': (context, at) => ({
    value: hurdleIn(context, at)?.least.value ?? null,
    from: promiseInputs(context, at),
  }),
  'trials.suggested': (context, at) => {
    const found = promiseIn(context, at)
    const metric = context.plan.commitments.find(({ id }) => id === found?.commitmentId)?.metric
    return {
      value: found?.suggested[at.hurdle ?? 'target'] ?? null,
      ...(metric && { unit: metricUnit(metric) }),
      from: [figure('handoff.marketing'), figure('workable')],
    }
  },
}

const CONFIDENCE: InputRef = { input: 'setting', setting: 'confidence' }

function revenueAt(context: OriginContext, at: FigurePlace, share: keyof Band): ReturnType<Compute> {
  const { cumulative } = trialsIn(context).revenueForGoal
  return { value: cumulative[share].at(at.month ?? -1) ?? null, from: [figure('revenue.toDate', inTime(at))] }
}

/** In a month, or over the whole horizon. */
function handoffAt(context: OriginContext, { month }: FigurePlace, share: keyof Band): ReturnType<Compute> {
  const { byMonth, cumulative } = trialsIn(context).handoff
  const value = month === undefined ? cumulative[share].at(-1) : byMonth[share][month]
  return { value: value ?? null, from: [figure('handoff.marketing', month === undefined ? {} : { month })] }
}

/** The promise that is meant; the first one where none is named. */
function promiseIn(context: OriginContext, { commitmentId }: FigurePlace): CommitmentChance | undefined {
  const chances = trialsIn(context).commitments ?? []
  return chances.find((chance) => chance.commitmentId === commitmentId) ?? chances[0]
}

function hurdleIn(context: OriginContext, at: FigurePlace): CommitmentChance['hurdles'][number] | undefined {
  return promiseIn(context, at)?.hurdles.find(({ hurdle }) => hurdle === (at.hurdle ?? 'target'))
}

function promiseInputs(context: OriginContext, at: FigurePlace): (FigureRef | InputRef)[] {
  const commitmentId = promiseIn(context, at)?.commitmentId
  return [
    ...(commitmentId === undefined
      ? []
      : [{ input: 'hurdle' as const, commitmentId, hurdle: at.hurdle ?? ('target' as const) }]),
    figure('handoff.marketing'),
    figure('workable'),
  ]
}

function trialsIn(context: OriginContext): Simulated {
  return context.trials ?? simulated(context)
}

/** With the usual seed and trials, so that everybody who asks gets the figures that the screens show. */
const simulated = remember(({ plan, scenarioId }: OriginContext): Simulated =>
  simulateAtOnce({ plan, scenarioId, seed: SEED_USUAL, trials: TRIALS_USUAL }),
)
