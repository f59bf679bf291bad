import type { Paper } from '../../../shared/plan/agreementSettings.ts'

/** A page in twips, twentieths of a point. */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
    readonly header: number
    readonly footer: number
  }
  /** Width of the lines of text. */
  readonly textWidth: number
  /** Part of that width which labels take beside their values. */
  readonly labelShare: number
}

const margin = { top: 1240, right: 1240, bottom: 1080, left: 1240, header: 580, footer: 500 } as const

/** Where all is to fit on one page. */
const dense = { top: 1000, right: 960, bottom: 840, left: 960, header: 460, footer: 400 } as const

const sheets: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  A4: { width: 11_906, height: 16_838 },
  Letter: { width: 12_240, height: 15_840 },
}

/** @param isDense whether all is to fit on one page */
export function pageOf(paper: Paper, isDense = false): Page {
  const { width, height } = sheets[paper]
  const around = isDense ? dense : margin
  return {
    width,
    height,
    margin: around,
    textWidth: width - around.left - around.right,
    labelShare: isDense ? 0.17 : 0.27,
  }
}

/** Shares of a width as whole twips that sum to the width exactly. */
export function columnWidths(shares: readonly number[], width: number): number[] {
  const whole = shares.reduce((sum, share) => sum + share, 0)
  let taken = 0
  let edge = 0
  return shares.map((share) => {
    taken += share
    const next = Math.round((taken / whole) * width)
    const column = next - edge
    edge = next
    return column
  })
}
