import type { Format } from '../../../../shared/base/format.ts'
import type { EvidenceRow } from '../../../../shared/model/leads/attributeEvidence.ts'
import type { CloseRate } from '../../../../shared/model/leads/closeRate.ts'
import type { AttributeCondition } from '../../../../shared/plan/leadTraits.ts'

/** Leads with one value of an attribute, as they are shown. */
export interface EvidenceLine {
  /** The value, or a range such as "51 to 200". */
  readonly name: string
  /** Null for leads of which it is not known. */
  readonly condition: AttributeCondition | null
  readonly rate: Extract<CloseRate, { kind: 'rate' }>
  readonly lift: number | null
  readonly chance: number
}

export function evidenceLines(rows: readonly EvidenceRow[], format: Format): EvidenceLine[] {
  return rows.flatMap(({ condition, closeRate, lift, chance }) =>
    closeRate.kind === 'rate'
      ? [{ name: nameOf(condition, format), condition, rate: closeRate, lift, chance }]
      : [],
  )
}

function nameOf(condition: AttributeCondition | null, format: Format): string {
  if (condition === null) return 'not known'
  if (condition.kind === 'is') return condition.values.join(', ')
  const [from, to] = [condition.atLeast, condition.atMost].map((end) =>
    end === null ? null : format.number(end, 2),
  )
  if (from && to) return from === to ? from : `${from} to ${to}`
  return from ? `${from} or more` : `up to ${to ?? ''}`
}
