import type { Day } from '../base/month.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Plan } from '../plan/plan.ts'
import type { Lead } from './lead.ts'
import type { ImportMapping } from './mapping/mapping.ts'

/** The stages of the plan that a file records, in the plan's order. */
export function recordedStages(plan: Pick<Plan, 'stages'>, mapping: ImportMapping): Stage[] {
  return plan.stages.filter((stage) => mapping.stages[stage.id] !== undefined)
}

export interface FilledLeads {
  readonly leads: readonly Lead[]
  /** Leads by the stage that they reached without a day for it. */
  readonly skipped: ReadonlyMap<Stage, number>
}

/**
 * Systems let a lead jump over a stage. Who reached a later stage has passed the earlier ones, or more would leave a stage
 * than enter it: a stage without a day gets the day of the next one that has one.
 * @param stages the recorded ones, in order
 */
export function fillSkippedStages(leads: readonly Lead[], stages: readonly Stage[]): FilledLeads {
  const skipped = new Map<Stage, number>()
  const fromLast = stages.toReversed()
  const filled = leads.map((lead) => {
    const reached = { ...lead.reached }
    let later: Day | undefined
    let changed = false
    for (const stage of fromLast) {
      if (reached[stage.id] === undefined && later !== undefined) {
        reached[stage.id] = later
        skipped.set(stage, (skipped.get(stage) ?? 0) + 1)
        changed = true
      }
      later = reached[stage.id]
    }
    return changed ? { ...lead, reached } : lead
  })
  return { leads: filled, skipped }
}
