import { useMemo } from 'react'
import { traitNames } from '../../../shared/model/leads/traitNames.ts'
import type { LeadRow } from '../../../shared/plan/leadRow.ts'
import { useLeads, type ImportedLeads } from '../../api/leads.ts'

export interface TraitedLeads {
  readonly imported: ImportedLeads
  readonly rows: readonly LeadRow[]
  /** Names of what is known of any of them beside stages. */
  readonly attributes: readonly string[]
}

/** The imported leads with the names of their attributes. */
export function useTraitedLeads(): TraitedLeads {
  const imported = useLeads()
  return useMemo(
    () => ({ imported, rows: imported.leads, attributes: traitNames(imported.leads).attributes }),
    [imported],
  )
}
