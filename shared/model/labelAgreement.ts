/** How two sides labelled the same leads: is it an MQL, yes or no. */
export interface Labels {
  readonly bothYes: number
  readonly onlyFirst: number
  readonly onlySecond: number
  readonly bothNo: number
}

export type Kappa =
  | { readonly kind: 'kappa'; readonly value: number }
  /** All labels are alike, so chance alone explains the agreement. */
  | { readonly kind: 'all-alike' }

export interface LabelAgreement {
  /** Share of leads that both labelled alike, 0 to 1; null without leads. */
  readonly share: number | null
  readonly kappa: Kappa
}

/** Agreement of two people on a definition, with Cohen's κ: what is left of the agreement beyond chance. */
export function labelAgreement({ bothYes, onlyFirst, onlySecond, bothNo }: Labels): LabelAgreement {
  const total = bothYes + onlyFirst + onlySecond + bothNo
  if (total === 0) return { share: null, kappa: { kind: 'all-alike' } }
  const share = (bothYes + bothNo) / total
  const firstYes = (bothYes + onlyFirst) / total
  const secondYes = (bothYes + onlySecond) / total
  const byChance = firstYes * secondYes + (1 - firstYes) * (1 - secondYes)
  if (byChance >= 1) return { share, kappa: { kind: 'all-alike' } }
  return { share, kappa: { kind: 'kappa', value: (share - byChance) / (1 - byChance) } }
}
