import { labelAgreement, type LabelAgreement } from '../../../../shared/model/labelAgreement.ts'
import type { BlindLabel } from '../../../../shared/plan/definitions.ts'

export interface BlindResult {
  /** Leads that a side has not labelled yet. */
  readonly open: { readonly marketing: number; readonly sales: number }
  readonly counts: {
    readonly bothYes: number
    readonly onlyFirst: number
    readonly onlySecond: number
    readonly bothNo: number
  }
  readonly agreement: LabelAgreement
  /** Places in the list of the leads that the sides label differently. */
  readonly disputed: readonly number[]
}

/** What both sides' labels say; leads that a side has not labelled do not count. Marketing is first, sales second. */
export function blindResult(labels: readonly BlindLabel[]): BlindResult {
  const counted = (marketing: boolean, sales: boolean): number =>
    labels.filter((label) => label.marketing === marketing && label.sales === sales).length
  const counts = {
    bothYes: counted(true, true),
    onlyFirst: counted(true, false),
    onlySecond: counted(false, true),
    bothNo: counted(false, false),
  }
  return {
    open: {
      marketing: labels.filter(({ marketing }) => marketing === null).length,
      sales: labels.filter(({ sales }) => sales === null).length,
    },
    counts,
    agreement: labelAgreement(counts),
    disputed: labels.flatMap(({ marketing, sales }, index) =>
      marketing !== null && sales !== null && marketing !== sales ? [index] : [],
    ),
  }
}

/** Kappa in words, by the limits that are widely used. */
export function kappaWords(kappa: number): string {
  if (kappa < 0) return 'less than chance would give'
  if (kappa < 0.2) return 'hardly more than chance would give'
  if (kappa < 0.4) return 'a little more than chance would give'
  if (kappa < 0.6) return 'halfway between chance and full agreement'
  if (kappa < 0.8) return 'good'
  return 'very good'
}
