import type { Format } from '../base/format.ts'
import type { Figures } from '../model/figures.ts'
import type { CommitmentChance } from '../model/simulation/simulated.ts'
import type { Baseline } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { invariant } from '../base/invariant.ts'
import type { AgreementDocument } from './document.ts'
import { createFields, type Fields } from './fields.ts'

/** As what a document is composed: to be worked on, or as the version of that number, to be signed. */
export type Issue = { readonly kind: 'draft' } | { readonly kind: 'version'; readonly number: number }

/** What may be known beside the plan. */
export interface Known {
  /** How surely each commitment is kept, as a simulation of the plan says. */
  readonly chances?: readonly CommitmentChance[]
  /** The version before this one, whose changes are listed. */
  readonly previous?: AgreementDocument
}

/** What every section is written from. */
export interface SectionContext extends Known {
  readonly plan: Plan
  readonly figures: Figures
  /** The drivers of the agreement's scenario: the baseline with its overrides. */
  readonly drivers: Baseline
  readonly format: Format
  readonly fields: Fields
  /** When the agreement is composed, ISO with zone. */
  readonly composedAt: string
  readonly issue: Issue
  readonly stages: {
    readonly first: Stage
    readonly handoff: Stage
    readonly last: Stage
    /** Position of the hand-off stage among the plan's stages. */
    readonly handoffIndex: number
  }
}

export function createContext(
  given: Pick<SectionContext, 'plan' | 'figures' | 'drivers' | 'format' | 'composedAt' | 'issue'> & Known,
): SectionContext {
  const { stages, handoffStageId } = given.plan
  const handoffIndex = stages.findIndex((stage) => stage.id === handoffStageId)
  const first = stages[0]
  const handoff = stages[handoffIndex]
  const last = stages.at(-1)
  invariant(first && handoff && last, 'a plan has stages, and its hand-off stage is one of them')
  return { ...given, fields: createFields(given.format), stages: { first, handoff, last, handoffIndex } }
}
