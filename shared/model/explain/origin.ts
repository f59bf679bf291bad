import type { Simulated } from '../simulation/simulated.ts'
import type { DriverKey } from '../../plan/drivers.ts'
import type { CommitmentId, ScenarioId, SegmentId } from '../../plan/ids.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Form } from './calculation.ts'
import { computedNode } from './computedOrigins.ts'
import type { FigureName } from './figureWords.ts'
import type { FigureUnit } from './words.ts'
import { originContext, type OriginContext } from './originContext.ts'
import { inputNode, type InputRef } from './inputOrigins.ts'
import type { Hurdle } from './settingOrigins.ts'

/** Which one of a figure's values is meant; what a figure does not vary by is left out. */
export interface FigurePlace {
  readonly segmentId?: SegmentId
  /** Index of the stage; for a rate, of the stage that the lead leaves. */
  readonly stage?: number
  /** Month of the horizon, 0 for the first; left out for the whole horizon (for a load or a team: an average month). */
  readonly month?: number
  /** Index of the rep in the scenario's team. */
  readonly rep?: number
  /** Attempts at most to contact a lead; left out for those that are promised. */
  readonly attempts?: number
  /** Time to the first touch; left out for the one that is promised. */
  readonly minutes?: number
  /** Responders on duty; left out for those of the plan. */
  readonly responders?: number
  /** Working day of the month, 0 for the first. */
  readonly day?: number
  /** For a promise of a first touch; left out for the first one. */
  readonly commitmentId?: CommitmentId
  /** For a promise of which there is a chance; left out for the target. */
  readonly hurdle?: Hurdle
}

/** A figure that is computed. */
export interface FigureRef {
  readonly figure: FigureName
  readonly at: FigurePlace
}

/** A figure, how it came about, and what from. */
export interface Origin {
  readonly label: string
  /** Null where the figure does not exist, such as a need that no number of leads meets. */
  readonly value: number | null
  readonly unit: FigureUnit
  /** In words: how it comes from its inputs, or for an input who set it. */
  readonly how: string
  /** The same as a sum of the inputs, where it is one. */
  readonly form?: Form | undefined
  /** What it takes for granted, as a sentence goes on after "Assumed:". */
  readonly assumes?: string | undefined
  /** The part of the plan where it is set; null where it is computed. */
  readonly path: readonly (string | number)[] | null
  /** Computed when asked for: each with an origin of its own, down to what people set and what was recorded. */
  readonly inputs: () => readonly Origin[]
}

/** What a node of the tree says of itself, and which figures and inputs it names. */
export interface OriginNode extends Omit<Origin, 'inputs'> {
  readonly from: readonly (FigureRef | InputRef)[]
}

/**
 * Where a figure of a scenario comes from. One way for every figure: `FIGURE_WORDS` has the words, each node names its inputs.
 *
 * @param scenarioId null for the baseline
 * @param trials of the scenario, where they are known; else figures of trials run them, which takes about a second
 */
export function originOf(
  plan: Plan,
  scenarioId: ScenarioId | null,
  figure: FigureName,
  at: FigurePlace = {},
  trials: Simulated | null = null,
): Origin {
  return build(originContext(plan, scenarioId, trials), { figure, at })
}

/** Where the value of a driver comes from that a scenario has, in an average month. */
export function driverOrigin(plan: Plan, scenarioId: ScenarioId | null, key: DriverKey): Origin {
  return build(originContext(plan, scenarioId, null), { input: 'driver', key })
}

/** Whether a figure can be told only after trials. */
export function isOfTrials(figure: FigureName): boolean {
  return figure.startsWith('trials.')
}

function build(context: OriginContext, ref: FigureRef | InputRef): Origin {
  const { from, ...node } = 'figure' in ref ? computedNode(context, ref) : inputNode(context, ref)
  return { ...node, inputs: () => from.map((input) => build(context, input)) }
}
