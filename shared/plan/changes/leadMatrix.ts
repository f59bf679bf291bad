import type { Draft } from 'immer'
import type { LeadMatrix } from '../leadMatrix.ts'

export type MatrixAxis = 'fit' | 'interest'

export const LEVELS_MAX = 5

/** Two levels of fit and three of interest, with what teams mostly do with each. */
export const USUAL_MATRIX: LeadMatrix = {
  fit: [
    { name: 'Fits in part', from: null },
    { name: 'Fits well', from: 30 },
  ],
  interest: [
    { name: 'Low', from: null },
    { name: 'Medium', from: 15 },
    { name: 'High', from: 40 },
  ],
  treatments: [
    ['Newsletter only', 'Nurture by mail', 'Marketing checks by hand within 2 days'],
    [
      'Nurture by mail, invite to events',
      'Hand over; first touch within a day',
      'Hand over; first touch within an hour',
    ],
  ],
  handRaiserTreatment: 'Hand over at once; first touch within an hour, whatever the points',
  handRaiserBehaviours: [],
}

/** Adds a level above the others, with cells in which nothing is agreed yet. */
export function addLevel(matrix: Draft<LeadMatrix>, axis: MatrixAxis, name: string): void {
  const levels = matrix[axis]
  const highest = levels.at(-1)?.from ?? 0
  levels.push({ name, from: highest + STEP })
  if (axis === 'fit') matrix.treatments.push(matrix.interest.map(() => ''))
  else for (const row of matrix.treatments) row.push('')
}

/** Takes a level out with its cells; its leads belong to the level below, and those of the lowest to the next. */
export function removeLevel(matrix: Draft<LeadMatrix>, axis: MatrixAxis, index: number): void {
  const levels = matrix[axis]
  levels.splice(index, 1)
  const [lowest] = levels
  if (lowest) lowest.from = null
  if (axis === 'fit') matrix.treatments.splice(index, 1)
  else for (const row of matrix.treatments) row.splice(index, 1)
}

/** Points between the highest level and one that is new above it. */
const STEP = 20
