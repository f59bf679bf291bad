import type { LeadRow } from '../leadRow.ts'
import type { ExampleName } from './exampleNames.ts'
import { softwareCompanyLeads } from './softwareCompanyLeads.ts'

/** Past leads that come with an example, as an import would have kept them. */
export interface ExampleLeads {
  readonly fileName: string
  readonly rows: readonly LeadRow[]
}

/** @returns null for an example without a list of leads */
export function exampleLeads(name: ExampleName): ExampleLeads | null {
  if (name !== 'software-company') return null
  return { fileName: 'Every fifth lead of 2025 and 2026.csv', rows: softwareCompanyLeads() }
}
