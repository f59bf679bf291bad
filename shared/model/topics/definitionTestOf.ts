import type { BlindLabel } from '../../plan/definitions.ts'
import type { Plan } from '../../plan/plan.ts'
import { labelAgreement, type LabelAgreement, type Labels } from '../labelAgreement.ts'
import { incomplete, type Incomplete } from './incomplete.ts'

/** How far both sides mean the same by a qualified lead. */
export type DefinitionTest =
  | ({
      readonly kind: 'test'
      /** Leads that both sides have labelled. */
      readonly leads: number
      readonly labels: Labels
      /** Those that the two sides labelled otherwise: examples to talk about. */
      readonly disputed: readonly BlindLabel[]
    } & LabelAgreement)
  | Incomplete

/** Holds the labels that both sides gave without seeing the other's against each other; what only one has labelled waits. */
export function definitionTestOf({ definitions }: Plan): DefinitionTest {
  const both = definitions.blindLabels.filter(({ marketing, sales }) => marketing !== null && sales !== null)
  if (both.length === 0) {
    return incomplete({ what: 'leads that both sides have labelled', path: ['definitions', 'blindLabels'] })
  }
  const count = (marketing: boolean, sales: boolean): number =>
    both.filter((label) => label.marketing === marketing && label.sales === sales).length
  const labels: Labels = {
    bothYes: count(true, true),
    onlyFirst: count(true, false),
    onlySecond: count(false, true),
    bothNo: count(false, false),
  }
  return {
    kind: 'test',
    leads: both.length,
    labels,
    disputed: both.filter(({ marketing, sales }) => marketing !== sales),
    ...labelAgreement(labels),
  }
}
