import type { LeadMatrix } from '../../plan/leadMatrix.ts'
import { sum } from '../../base/sum.ts'
import { closeRate, type CloseRate } from './closeRate.ts'

/** A lead with its points, and what became of it. */
export interface PlacedLead {
  readonly fit: number
  readonly interest: number
  /** Whether it asked to be contacted; it then stands beside the cells. */
  readonly handRaiser: boolean
  readonly won: boolean
  /** Value of the deal; null where it is not known. */
  readonly value: number | null
}

export interface MatrixCell {
  readonly treatment: string
  readonly closeRate: CloseRate
  /** Mean value of the deals won whose value is known; null where there is none. */
  readonly dealValue: number | null
  /** What a lead of the cell is worth: close rate × deal value; null where one of them is not known. */
  readonly leadValue: number | null
}

export interface MatrixFigures {
  /** cells[fit][interest], lowest level first. */
  readonly cells: readonly (readonly MatrixCell[])[]
  readonly handRaisers: MatrixCell
}

/** Sorts leads into the cells of a matrix and says what those of each cell are worth. */
export function matrixFigures(matrix: LeadMatrix, leads: readonly PlacedLead[]): MatrixFigures {
  const handRaisers = leads.filter(({ handRaiser }) => handRaiser)
  const columns = matrix.interest.length
  const byCell = Map.groupBy(
    leads.filter(({ handRaiser }) => !handRaiser),
    ({ fit, interest }) => levelOf(matrix.fit, fit) * columns + levelOf(matrix.interest, interest),
  )
  return {
    cells: matrix.treatments.map((row, fit) =>
      row.map((treatment, interest) => cellOf(treatment, byCell.get(fit * columns + interest) ?? [])),
    ),
    handRaisers: cellOf(matrix.handRaiserTreatment, handRaisers),
  }
}

function levelOf(levels: LeadMatrix['fit'], points: number): number {
  return levels.findLastIndex(({ from }) => from === null || points >= from)
}

function cellOf(treatment: string, leads: readonly PlacedLead[]): MatrixCell {
  const won = leads.filter((lead) => lead.won)
  const rate = closeRate(leads.length, won.length)
  const values = won.flatMap(({ value }) => value ?? [])
  const dealValue = values.length === 0 ? null : sum(values) / values.length
  const leadValue = rate.kind === 'rate' && dealValue !== null ? rate.share * dealValue : null
  return { treatment, closeRate: rate, dealValue, leadValue }
}
