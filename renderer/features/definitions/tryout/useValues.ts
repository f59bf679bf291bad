import { useMemo } from 'react'
import { attributeValues } from '../../../../shared/model/leads/traitNames.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'

const VALUES_SHOWN = 8

/** The values that past leads have most often of an attribute. */
export function useValues(rows: readonly LeadRow[], attribute: string | null): readonly string[] {
  return useMemo(
    () => (attribute === null ? [] : attributeValues(rows, attribute, VALUES_SHOWN)),
    [rows, attribute],
  )
}
