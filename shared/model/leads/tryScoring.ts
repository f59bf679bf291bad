import type { LeadMatrix } from '../../plan/leadMatrix.ts'
import type { Scoring } from '../../plan/scoring.ts'
import { closeRate } from './closeRate.ts'
import { matrixFigures, type MatrixFigures } from './leadMatrix.ts'
import type { PastLead } from './pastLeads.ts'
import { scoreLead } from './scoreLead.ts'
import { suggestPoints, type SuggestedPoints } from './suggestPoints.ts'
import { rocOf, thresholdTable, type Roc, type ThresholdRow } from './thresholdTable.ts'

/** One of the leads that a scoring was tried on. */
export interface TriedLead {
  readonly key: string
  readonly fit: number
  readonly interest: number
  /** null for a disqualified lead. */
  readonly points: number | null
  readonly won: boolean
}

export interface TriedScoring {
  readonly leads: number
  readonly won: number
  /** What each whole threshold would have let through, lowest first. */
  readonly table: readonly ThresholdRow[]
  readonly roc: Roc
  /** Most points first, disqualified leads last. */
  readonly ranked: readonly TriedLead[]
  /** null without a matrix. */
  readonly matrix: MatrixFigures | null
}

/** Scores leads whose outcome is known, once for every threshold. */
export function tryScoring(
  scoring: Scoring,
  matrix: LeadMatrix | null,
  leads: readonly PastLead[],
): TriedScoring {
  const tried = leads.map(({ key, traits, on, won }) => {
    const { points, fit, interest, disqualifiedBy } = scoreLead(scoring, traits, on)
    return { key, fit, interest, points: disqualifiedBy === null ? points : null, won }
  })
  return {
    leads: tried.length,
    won: tried.filter(({ won }) => won).length,
    table: thresholdTable(tried),
    roc: rocOf(tried),
    ranked: tried.toSorted((a, b) => (b.points ?? -Infinity) - (a.points ?? -Infinity)),
    matrix:
      matrix &&
      matrixFigures(
        matrix,
        tried.map(({ fit, interest, won }, index) => ({
          fit,
          interest,
          won,
          handRaiser: isHandRaiser(matrix, leads[index]),
          value: leads[index]?.value ?? null,
        })),
      ),
  }
}

/** What one threshold lets through: of the rows of `thresholdTable`, the one that counts for it. */
export function rowAtThreshold(
  { leads, won, table }: Pick<TriedScoring, 'leads' | 'won' | 'table'>,
  threshold: number,
): ThresholdRow {
  let [low, high] = [0, table.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((table[middle]?.threshold ?? 0) < threshold) low = middle + 1
    else high = middle
  }
  const row = table[low]
  if (row) return { ...row, threshold }
  return {
    threshold,
    above: { kind: 'no-leads' },
    below: closeRate(leads, won),
    passing: 0,
    recall: won === 0 ? null : 0,
  }
}

export interface TriedSuggestion {
  readonly suggested: SuggestedPoints
  /** How well wins and losses are told apart with the points as they are, and with those suggested. */
  readonly before: Roc
  readonly after: Roc
}

/** Points as the leads suggest them, and what they would change. */
export function trySuggestion(scoring: Scoring, leads: readonly PastLead[]): TriedSuggestion {
  const suggested = suggestPoints(scoring.rules, leads)
  const before = tryScoring(scoring, null, leads).roc
  if (suggested.kind !== 'points') return { suggested, before, after: before }
  const rules = scoring.rules.map((rule, index) => ({
    ...rule,
    points: suggested.rules[index]?.points ?? rule.points,
  }))
  return { suggested, before, after: tryScoring({ ...scoring, rules }, null, leads).roc }
}

function isHandRaiser({ handRaiserBehaviours }: LeadMatrix, lead: PastLead | undefined): boolean {
  return handRaiserBehaviours.some((behaviour) => {
    const day = lead?.traits.behaviours[behaviour]
    return lead !== undefined && day !== undefined && day <= lead.on
  })
}
