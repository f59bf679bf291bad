import { sum } from '../../base/sum.ts'
import type { History } from '../funnel.ts'
import type { Plan } from '../plan.ts'

/** How much of what somebody brought in or set a change takes out of a plan; 0 where nothing of it goes. */
export interface LostNumbers {
  /** Cells of the history that held something. */
  readonly recorded: number
  /** Values that scenarios set. */
  readonly overrides: number
  readonly commitments: number
}

/** What a plan held before a change and does not hold any more. */
export function lostNumbers(before: Plan, after: Plan): LostNumbers {
  const lost = (count: (plan: Plan) => number): number => Math.max(0, count(before) - count(after))
  return {
    recorded: lost(({ history }) => recordedCells(history)),
    overrides: lost(({ scenarios }) => sum(scenarios.map(({ overrides }) => Object.keys(overrides).length))),
    commitments: lost(({ commitments }) => commitments.length),
  }
}

function recordedCells({ entries, spend, revenue, unread }: History): number {
  const columns = [
    ...Object.values(entries).flatMap((byStage) => Object.values(byStage)),
    ...Object.values(spend),
    ...Object.values(revenue),
  ]
  return unread.length + sum(columns.map((column) => column.filter((cell) => cell !== null).length))
}
