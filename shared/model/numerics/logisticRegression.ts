import { sum } from '../../base/sum.ts'
import { solvePositive } from './solvePositive.ts'

/** One case: which features it has (by number, those at 0 left out), and how it ended. */
export interface Case {
  readonly features: readonly { readonly index: number; readonly value: number }[]
  readonly won: boolean
}

export interface LogisticFit {
  /** Log odds of a case without any feature. */
  readonly intercept: number
  /** What each feature at 1 adds to the log odds. */
  readonly coefficients: readonly number[]
}

/**
 * Logistic regression by Newton's method (iteratively reweighted least squares). The ridge holds every coefficient near 0, so
 * that a feature that tells the outcomes apart without exception gets a large coefficient and not an endless one; the
 * intercept is left free.
 *
 * @param cases at least one won and one lost
 * @param count number of features
 * @param ridge above 0: the inverse variance that coefficients have before anything is seen
 */
export function logisticRegression(cases: readonly Case[], count: number, ridge: number): LogisticFit {
  // Place 0 is the intercept, a feature of which every case has 1.
  const rows = cases.map(({ features, won }) => ({
    won,
    features: [{ place: 0, value: 1 }, ...features.map(({ index, value }) => ({ place: index + 1, value }))],
  }))
  const wins = rows.filter(({ won }) => won).length
  let weights = [Math.log(wins / (rows.length - wins)), ...Array.from({ length: count }, () => 0)]
  let height = logLikelihood(rows, weights, ridge)
  for (let round = 0; round < 100; round++) {
    const step = newtonStep(rows, weights, ridge)
    const before = height
    // A step that overshoots is halved until it climbs; the likelihood has one peak, so climbing gets there.
    for (let share = 1; share > 1e-9; share /= 2) {
      const tried = weights.map((weight, place) => weight + share * (step[place] ?? 0))
      const reached = logLikelihood(rows, tried, ridge)
      if (reached > height) {
        ;[weights, height] = [tried, reached]
        break
      }
    }
    if (height - before <= 1e-13 * Math.abs(height)) break
  }
  const [intercept = 0, ...coefficients] = weights
  return { intercept, coefficients }
}

interface Row {
  readonly won: boolean
  readonly features: readonly { readonly place: number; readonly value: number }[]
}

function logOdds({ features }: Row, weights: readonly number[]): number {
  let odds = 0
  for (const { place, value } of features) odds += value * (weights[place] ?? 0)
  return odds
}

function logLikelihood(rows: readonly Row[], weights: readonly number[], ridge: number): number {
  let fit = 0
  for (const row of rows) {
    const odds = row.won ? logOdds(row, weights) : -logOdds(row, weights)
    fit += odds > 0 ? -Math.log1p(Math.exp(-odds)) : odds - Math.log1p(Math.exp(odds))
  }
  return fit - (ridge / 2) * sum(weights.slice(1).map((weight) => weight ** 2))
}

function newtonStep(rows: readonly Row[], weights: readonly number[], ridge: number): number[] {
  const slope = weights.map((weight, place) => (place === 0 ? 0 : -ridge * weight))
  const curvature = weights.map((_, row) =>
    weights.map((_weight, column) => (row === column && row > 0 ? ridge : 0)),
  )
  for (const row of rows) {
    const chance = 1 / (1 + Math.exp(-logOdds(row, weights)))
    const weight = chance * (1 - chance)
    for (const { place, value } of row.features) {
      slope[place] = (slope[place] ?? 0) + value * ((row.won ? 1 : 0) - chance)
      const line = curvature[place] ?? []
      for (const other of row.features) {
        line[other.place] = (line[other.place] ?? 0) + weight * value * other.value
      }
    }
  }
  return solvePositive(curvature, slope)
}
