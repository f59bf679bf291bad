import { assertNever } from '../../base/invariant.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import { listed, plain, say } from '../words.ts'
import { pathOf, type PlacedCommitment } from './placedCommitment.ts'

/** How one metric reads wherever the agreement speaks of it. */
export interface MetricWords {
  /** Its name in a table, such as "First touch within 4 business hours". */
  readonly label: Words
  /** What a side does: "Sales [makes the first touch on] at least 90 % [of the leads …]". */
  readonly does: Words
  /** The same after "aims to". */
  readonly toDo: Words
  /** What follows the figure, with the period. */
  readonly after: Words
  /** How the figure is computed. */
  readonly measure: Words
}

export function metricWords(placed: PlacedCommitment, context: SectionContext): MetricWords {
  const { fields } = context
  const { metric, per } = placed.commitment
  const at = `${pathOf(placed)}.metric` as const
  const each = plain(` each ${per}`)
  const inPeriod = plain(` in a ${per}`)
  switch (metric.kind) {
    case 'leads-handed-over': {
      const segment = context.plan.segments.find(({ id }) => id === metric.segmentId)
      const kind = segment ? say` of the segment ${fields.text(segment.name, at)}` : []
      const whose = segment ? say`leads${kind}` : plain('marketing’s leads')
      const notCounted = segment ? [] : othersLeads(context)
      return {
        label: say`Leads handed over${kind}`,
        does: say`hands over`,
        toDo: say`hand over`,
        after: say` leads${kind}${each}`,
        measure: say`The number of ${whose} that enter the stage ${handoff(context)} in the period${notCounted}.`,
      }
    }
    case 'lead-value-handed-over':
      return {
        label: say`Lead value handed over`,
        does: say`hands over leads worth`,
        toDo: say`hand over leads worth`,
        after: say` in lead value${each}`,
        measure: say`The lead value of all of marketing’s leads that enter the stage ${handoff(context)} in the period, each counted at the value of its segment${othersLeads(context)}.`,
      }
    case 'data-complete':
      return {
        label: say`Leads with complete data`,
        does: say`fills in every required field on`,
        toDo: say`fill in every required field on`,
        after: say` of the leads handed over${inPeriod}`,
        measure: say`Leads handed over with every required field filled in, divided by all leads handed over in the period.`,
      }
    case 'first-touch-within': {
      const time = fields.duration(metric.minutes, metric.clock, at)
      return {
        label: say`First touch within ${time}`,
        does: say`makes the first touch within ${time} on`,
        toDo: say`make the first touch within ${time} on`,
        after: say` of the leads handed over${inPeriod}`,
        measure: say`Leads whose first touch came within ${time} of the hand-off, divided by all leads handed over in the period.`,
      }
    }
    case 'attempts-within': {
      const attempts = fields.counted(metric.attempts, 'attempt', 'attempts', at)
      const days = fields.counted(metric.days, 'day', 'days', at)
      return {
        label: say`${attempts} within ${days}`,
        does: say`makes at least ${attempts} within ${days} on`,
        toDo: say`make at least ${attempts} within ${days} on`,
        after: say` of the leads${plain(` of a ${per}`)} that it has not reached`,
        measure: say`Leads not reached that received ${attempts} or more within ${days} of the hand-off, divided by all leads not reached whose ${days} ended in the period.`,
      }
    }
    case 'decided-within': {
      const time = fields.duration(metric.minutes, 'business', at)
      return {
        label: say`Decided within ${time}`,
        does: say`accepts or rejects within ${time}`,
        toDo: say`accept or reject within ${time}`,
        after: say` of the leads handed over${inPeriod}`,
        measure: say`Leads accepted, or rejected with a reason, within ${time} of the hand-off, divided by all leads handed over in the period.`,
      }
    }
    case 'leads-worked':
      return {
        label: say`Leads worked`,
        does: say`works`,
        toDo: say`work`,
        after: say` leads${each}`,
        measure: say`The number of leads handed over on which sales made at least one attempt in the period.`,
      }
    default:
      return assertNever(metric)
  }
}

/** Leads that reach sales without marketing, which do not count for it: "; leads of the segment Partner referral do not count". */
function othersLeads({ plan, fields }: SectionContext): Words {
  const others = plan.segments.flatMap(({ name, marketingSourced }, index) =>
    marketingSourced ? [] : [say`${fields.text(name, `plan.segments.${index}.name`)}`],
  )
  if (others.length === 0) return []
  return say`; leads that marketing does not source (${listed(others)}) do not count`
}

function handoff({ fields, stages, plan }: SectionContext): Words {
  const index = stages.handoffIndex
  return say`${fields.text(plan.stages[index]?.name ?? '', `plan.stages.${index}.name`)}`
}
