import { useMemo } from 'react'
import { traitNames, type TraitNames } from '../../../../shared/model/leads/traitNames.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { useLeads, type ImportedLeads } from '../../../api/leads.ts'

export interface TraitedLeads {
  readonly imported: ImportedLeads
  /** Empty where nothing is known of any lead beside its stages. */
  readonly rows: readonly LeadRow[]
  readonly names: TraitNames
}

/** The imported leads, where they say who the leads are or what they did. */
export function useTraitedLeads(): TraitedLeads {
  const imported = useLeads()
  const { leads } = imported
  return useMemo(() => {
    const names = traitNames(leads)
    const isBare = names.attributes.length === 0 && names.behaviours.length === 0
    return { imported, rows: isBare ? NONE : leads, names }
  }, [imported, leads])
}

const NONE: readonly LeadRow[] = []
