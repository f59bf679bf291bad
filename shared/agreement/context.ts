import type { Format } from '../base/format.ts'
import type { Figures } from '../model/figures.ts'
import type { Baseline } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import { invariant } from '../base/invariant.ts'
import type { AgreementDocument } from './document.ts'
import { createFields, type Fields } from './fields.ts'
import type { ModelledChances } from './modelledChances.ts'

/** As what a document is composed: to be worked on, or as the version of that number, to be signed. */
export type Issue = { readonly kind: 'draft' } | { readonly kind: 'version'; readonly number: number }

/** What may be known beside the plan. */
export interface Known {
  /**
   * How surely the goal is reached and each commitment kept, as a simulation of the plan says; on a page also that it is still
   * being worked out. Without it the agreement says nothing of chances, as those of before it could.
   */
  readonly chances?: ModelledChances | 'pending'
  /** The version before this one, whose changes are listed: the last that all have signed. */
  readonly previous?: AgreementDocument
  /** The agreement that an excerpt is made of. */
  readonly whole?: AgreementDocument
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
  return {
    ...given,
    fields: createFields(given.format, given.plan.calendar),
    stages: { first, handoff, last, handoffIndex },
  }
}
