import { attributeEvidence, type EvidenceRow } from '../../../../shared/model/leads/attributeEvidence.ts'
import { pastLeads } from '../../../../shared/model/leads/pastLeads.ts'
import { traitNames } from '../../../../shared/model/leads/traitNames.ts'
import { tryScoring, type TriedScoring } from '../../../../shared/model/leads/tryScoring.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { leadRatesOf, type LeadRate } from './leadRates.ts'

/** What the single leads of a file say. */
export interface LeadEvidence {
  readonly count: number
  /** Leads too young to tell whether they will be won; they count in the rates alone. */
  readonly young: number
  /** Days that 9 in 10 wins take at most; null where none was won. */
  readonly daysToWin: number | null
  readonly rates: readonly LeadRate[]
  /** How leads close by each attribute that is known of them. */
  readonly fit: readonly { readonly attribute: string; readonly rows: readonly EvidenceRow[] }[]
  /** Null where the plan has no scoring. */
  readonly scoring: Omit<TriedScoring, 'ranked'> | null
}

/** Null where there are no leads. */
export function leadEvidenceOf(plan: Plan, rows: readonly LeadRow[]): LeadEvidence | null {
  if (rows.length === 0) return null
  const { leads, young, daysToWin } = pastLeads(rows, plan)
  return {
    count: rows.length,
    young,
    daysToWin,
    rates: leadRatesOf(plan, rows),
    fit: traitNames(leads).attributes.map((attribute) => ({
      attribute,
      rows: attributeEvidence(attribute, leads),
    })),
    scoring: scoringOf(plan.definitions, leads),
  }
}

/** Without the leads one by one. */
function scoringOf(
  { scoring, matrix }: Plan['definitions'],
  leads: Parameters<typeof tryScoring>[2],
): LeadEvidence['scoring'] {
  if (scoring === null) return null
  const { ranked: _, ...tried } = tryScoring(scoring, matrix, leads)
  return tried
}
