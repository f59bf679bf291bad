import { evaluateFigures, type PlainFigures } from '../../../shared/model/evaluate.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import type { Chance, CommitmentChance } from '../../../shared/model/simulation/simulated.ts'
import { remember } from '../../../shared/model/remember.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { SimulatedScenario } from '../../api/simulation.ts'

/** What the trials say of the scenario that is shown. */
export interface Outlook {
  /** That the goal is reached; null where there is none, or no trial is done yet. */
  readonly chance: Chance | null
  /** Null until all trials are done. */
  readonly commitments: readonly CommitmentChance[] | null
  /** Between these, marketing's hand-over of a month lies with a chance of 8 in 10. */
  readonly expected: { readonly low: readonly number[]; readonly high: readonly number[] } | null
  /** Leads handed over by month that reach the goal at the confidence that the parties chose. */
  readonly need: { readonly confidence: number; readonly handoff: readonly number[] } | null
  /**
   * Whether these figures are of the plan just as it is shown. If not they are of a moment before: need and band then go along
   * with what has moved since, by the same factor, and are exact again as soon as the trials have been run.
   */
  readonly isFresh: boolean
  /** Which chances are of a moment before, because no trial of the plan as it is shown is done yet: nothing may be read off them. */
  readonly isStale: { readonly chance: boolean; readonly commitments: boolean }
}

export const NO_OUTLOOK: Outlook = {
  chance: null,
  commitments: null,
  expected: null,
  need: null,
  isFresh: false,
  isStale: { chance: false, commitments: false },
}

/** A scenario as it is shown. */
export interface Shown {
  readonly plan: Plan
  readonly scenarioId: ScenarioId | null
  readonly figures: Pick<Figures, 'need' | 'handoff' | 'months'>
}

/**
 * @param newest the newest trials, which may be few
 * @param concluded the newest of which all trials are done
 */
export function outlookOf(
  shown: Shown,
  newest: SimulatedScenario | null,
  concluded: SimulatedScenario | null,
): Outlook {
  if (newest === null || !isSameScenario(newest, shown)) return NO_OUTLOOK
  const done = concluded !== null && isSameScenario(concluded, shown) ? concluded : null
  const { goal, handoff } = newest.figures
  const moved = movedSince(newest, shown)
  const { p10, p90 } = handoff.byMonth
  return {
    chance: shown.plan.goal.amounts.some((amount) => amount > 0) ? goal.chance : null,
    commitments: done?.figures.commitments ?? null,
    expected: { low: p10.map(moved.handedOver), high: p90.map(moved.handedOver) },
    need: done && needOf(done, shown),
    isFresh: done !== null && isOf(done, shown),
    isStale: { chance: !isOf(newest, shown), commitments: done !== null && !isOf(done, shown) },
  }
}

function needOf(done: SimulatedScenario, shown: Shown): Outlook['need'] {
  const { promise } = done.figures
  if (promise?.kind !== 'reachable' || shown.figures.need.kind !== 'reachable') return null
  const { confidence } = shown.plan.goal
  if (promise.confidence !== confidence) return null
  return { confidence, handoff: promise.handoff.map(movedSince(done, shown).needed) }
}

function isSameScenario({ scenarioId, figures }: SimulatedScenario, shown: Shown): boolean {
  return scenarioId === shown.scenarioId && figures.months.length === shown.figures.months.length
}

function isOf({ plan, scenarioId }: SimulatedScenario, shown: Shown): boolean {
  return plan === shown.plan && scenarioId === shown.scenarioId
}

type Move = (value: number, month: number) => number

/** How far the figures without trials have moved, month by month, since the trials were run. */
function movedSince(
  simulated: SimulatedScenario,
  shown: Shown,
): { readonly handedOver: Move; readonly needed: Move } {
  if (isOf(simulated, shown)) return { handedOver: (value) => value, needed: (value) => value }
  const before = figuresOf(simulated)
  return {
    handedOver: byFactor(before.handoff.marketing, shown.figures.handoff.marketing),
    needed: byFactor(neededOf(before), neededOf(shown.figures)),
  }
}

function byFactor(from: readonly number[], to: readonly number[]): Move {
  return (value, month) => {
    const factor = (to[month] ?? 0) / (from[month] ?? 0)
    return Number.isFinite(factor) ? value * factor : value
  }
}

function neededOf({ need }: Pick<Figures, 'need'>): readonly number[] {
  return need.kind === 'reachable' ? need.handoff : []
}

const figuresOf = remember(({ plan, scenarioId }: SimulatedScenario): PlainFigures =>
  evaluateFigures(plan, scenarioId),
)
