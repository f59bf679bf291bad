import type { TriedLead, TriedScoring, TriedSuggestion } from '../../../../shared/model/leads/tryScoring.ts'
import type { LeadMatrix } from '../../../../shared/plan/leadMatrix.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import type { Scoring } from '../../../../shared/plan/scoring.ts'

export type Funnel = Pick<Plan, 'stages' | 'handoffStageId'>

/** Leads come in slices, so that handing them over never holds up the page; then questions about them. */
export type TryoutOrder =
  | { readonly kind: 'leads'; readonly rows: readonly LeadRow[] }
  | { readonly kind: 'funnel'; readonly funnel: Funnel }
  | { readonly kind: 'ask'; readonly id: number; readonly question: TryoutQuestion }

export type TryoutQuestion =
  | { readonly kind: 'try'; readonly scoring: Scoring; readonly matrix: LeadMatrix | null }
  | { readonly kind: 'suggest'; readonly scoring: Scoring }
  /** Leads of the last try by their rank, most points first. */
  | { readonly kind: 'ranked'; readonly from: number; readonly count: number }

export type Tried = Omit<TriedScoring, 'ranked'> & {
  /** Leads left out since they are too young, and the days that 9 in 10 wins take at most. */
  readonly young: number
  readonly daysToWin: number | null
}

export type TryoutAnswer =
  | { readonly kind: 'try'; readonly tried: Tried }
  | { readonly kind: 'suggest'; readonly suggestion: TriedSuggestion }
  | { readonly kind: 'ranked'; readonly leads: readonly TriedLead[] }

export interface TryoutNews {
  readonly id: number
  readonly answer: TryoutAnswer
}
