import { sum } from '../../base/sum.ts'
import { closeRate, type CloseRate } from './closeRate.ts'

/** A lead of which both the score and the outcome are known. */
export interface ScoredLead {
  /** null for a disqualified lead, which passes no threshold. */
  readonly points: number | null
  readonly won: boolean
}

/** What a threshold would have let through. */
export interface ThresholdRow {
  readonly threshold: number
  /** Leads at or above it; the share of those won is the precision of the score. */
  readonly above: CloseRate
  readonly below: CloseRate
  /** Share of all leads that pass. */
  readonly passing: number
  /** Of the leads that were won, the share that passes; null when none was won. */
  readonly recall: number | null
}

export type Roc =
  | {
      readonly kind: 'roc'
      /** From (0, 0) to (1, 1): of the leads lost and of those won, the shares that pass as the threshold falls. */
      readonly points: readonly { readonly lost: number; readonly won: number }[]
      /** Chance that a lead that was won has the higher score of the two; ties count half. 0.5 is chance alone. */
      readonly auc: number
    }
  /** All leads were won, or none was, or there are none: nothing to tell apart. */
  | { readonly kind: 'one-outcome' }

/** Every whole threshold at which another number of leads passes, lowest first. */
export function thresholdTable(leads: readonly ScoredLead[]): ThresholdRow[] {
  const wonInAll = leads.filter(({ won }) => won).length
  let passing = 0
  let won = 0
  const rows = groupsFromHighest(leads, Math.floor).flatMap(({ points, wins, losses }) => {
    passing += wins + losses
    won += wins
    if (points === null) return []
    return [
      {
        threshold: points,
        above: closeRate(passing, won),
        below: closeRate(leads.length - passing, wonInAll - won),
        passing: passing / leads.length,
        recall: wonInAll === 0 ? null : won / wonInAll,
      },
    ]
  })
  return rows.toReversed()
}

/** How well the score tells leads that are won from those that are lost, whatever the threshold. */
export function rocOf(leads: readonly ScoredLead[]): Roc {
  const groups = groupsFromHighest(leads, (points) => points)
  const wins = sum(groups.map((group) => group.wins))
  const losses = sum(groups.map((group) => group.losses))
  if (wins === 0 || losses === 0) return { kind: 'one-outcome' }
  const points = [{ lost: 0, won: 0 }]
  let [lost, won, area] = [0, 0, 0]
  for (const group of groups) {
    area += group.losses * (won + group.wins / 2)
    lost += group.losses
    won += group.wins
    points.push({ lost: lost / losses, won: won / wins })
  }
  return { kind: 'roc', points, auc: area / (wins * losses) }
}

interface Group {
  readonly points: number | null
  readonly wins: number
  readonly losses: number
}

/** Leads with the same score together, the highest first, disqualified ones last. */
function groupsFromHighest(leads: readonly ScoredLead[], step: (points: number) => number): Group[] {
  const groups = Map.groupBy(leads, ({ points }) => (points === null ? null : step(points)))
  return [...groups]
    .map(([points, group]) => {
      const wins = group.filter(({ won }) => won).length
      return { points, wins, losses: group.length - wins }
    })
    .toSorted((a, b) => (b.points ?? -Infinity) - (a.points ?? -Infinity))
}
