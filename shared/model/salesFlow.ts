import type { Month } from '../base/month.ts'
import type { Calendar } from '../plan/company.ts'
import type { Baseline } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { HoursDriver, WorkHours } from '../plan/salesWork.ts'
import type { BacklogFlow } from './backlog.ts'
import { workingTime } from './businessClock.ts'
import { teamWork } from './capacity.ts'
import type { Utilisation } from './figures.ts'
import { contactEffort } from './hours/contactEffort.ts'
import { hoursDriver } from './hours/hoursDrivers.ts'
import { hoursUtilisation, workableByHours, workOf, type WorkCosts } from './hours/workableByHours.ts'
import { addLists, multiplyLists } from './lists.ts'
import { remember } from './remember.ts'
import { createSalesQueue, fromHandoff } from './salesQueue.ts'
import type { SegmentModel } from './segmentModel.ts'
import { seriesOf } from './timeline.ts'

/** What sales can do with the leads of all segments, and what comes of it. */
export interface SalesFlow {
  readonly repsWorking: readonly number[]
  /** Leads that sales can work a month. */
  readonly workable: readonly number[]
  readonly utilisation: readonly Utilisation[]
  /** Null where leads a rep say what can be worked. */
  readonly hours: { readonly available: readonly number[]; readonly needed: readonly number[] } | null
  /** Of all segments together; null where all leads count as worked in their month. */
  readonly backlog: BacklogFlow | null
  /** The segments, with what follows on the hand-off in the months in which leads are worked. */
  readonly segments: readonly SegmentModel[]
}

export interface SalesInput {
  readonly sales: Baseline['sales']
  readonly calendar: Calendar
  readonly stages: readonly Stage[]
  /** Index of the hand-off stage. */
  readonly handoff: number
  readonly segments: readonly SegmentModel[]
  /** Leads of all segments handed over, by month. */
  readonly handedOver: readonly number[]
  readonly months: readonly Month[]
}

/** By leads a rep or by hours, with leads that wait or without. */
export function salesFlow(input: SalesInput): SalesFlow {
  const { sales, calendar, stages, handoff, segments, handedOver, months } = input
  const repsWorking = teamWork(sales.reps, months)
  const queue = sales.backlog && createSalesQueue(segments, handoff, sales.backlog, months.length)

  if (sales.hours === undefined) {
    const workable = multiplyLists(repsWorking, seriesOf(sales.leadsPerRep, months))
    workable.forEach((most, month) =>
      queue?.takeOn(
        month,
        most,
        segments.map(() => 1),
      ),
    )
    const utilisation = workable.map((most, month) => hoursUtilisation(handedOver[month] ?? 0, most))
    return { repsWorking, workable, utilisation, hours: null, ...(queue?.outcome() ?? allWorked(segments)) }
  }

  const available = sellingHours(sales.hours, repsWorking, calendar, months)
  const costs = stageHours(sales.hours, stages, handoff, months)
  const kinds = segments.map((model) => fromHandoff(model, handoff))
  const workable = workableByHours(available, costs, kinds, queue?.takeOn).map((month) => month.workable)
  const outcome = queue?.outcome() ?? allWorked(segments)
  const needed = addLists(
    outcome.segments.map(({ all }) => workOf(all.entries, handoff, costs)),
    months.length,
  )
  return {
    repsWorking,
    workable,
    utilisation: needed.map((work, month) => hoursUtilisation(work, available[month] ?? 0)),
    hours: { available, needed },
    ...outcome,
  }
}

function allWorked(segments: readonly SegmentModel[]): Pick<SalesFlow, 'backlog' | 'segments'> {
  return { backlog: null, segments }
}

/** Σ reps by ramp × working hours of the month × the share that is for working leads. */
export function sellingHours(
  hours: WorkHours,
  repsWorking: readonly number[],
  calendar: Calendar,
  months: readonly Month[],
): number[] {
  const time = workingTime(calendar, months)
  const shares = seriesOf(hoursDriver(hours, 'sellingShare'), months)
  return repsWorking.map((reps, month) => reps * (time[month]?.hours ?? 0) * (shares[month] ?? 0))
}

/**
 * Hours that an entry to each stage costs: at the hand-off the contact, at every one what it takes beside.
 *
 * @param handoff index of the hand-off stage
 */
export function stageHours(
  hours: WorkHours,
  stages: readonly Stage[],
  handoff: number,
  months: readonly Month[],
): WorkCosts {
  const { atHandoff, below } = besideHours(hours.minutesByStage, stages, handoff)
  return { handoff: contactHours(hours, months).map((contact) => contact + atHandoff), below }
}

/** The same lists while the stages and their minutes stay, whatever becomes of the contact. */
const besideHours = remember(
  (minutesByStage: WorkHours['minutesByStage'], stages: readonly Stage[], handoff: number) => {
    const [atHandoff = 0, ...below] = stages.slice(handoff).map(({ id }) => (minutesByStage[id] ?? 0) / 60)
    return { atHandoff, below }
  },
)

/** Hours that contacting a lead takes, by month. */
export function contactHours(hours: WorkHours, months: readonly Month[]): number[] {
  const series = (kind: HoursDriver): number[] => seriesOf(hoursDriver(hours, kind), months)
  const attempts = series('attempts')
  const minutesAnAttempt = series('minutesAnAttempt')
  const minutesAConversation = series('minutesAConversation')
  const chances = hours.contactChances
  return months.map((_, month) => {
    const contact = {
      chances,
      minutesAnAttempt: minutesAnAttempt[month] ?? 0,
      minutesAConversation: minutesAConversation[month] ?? 0,
    }
    return contactEffort(contact, attempts[month] ?? 0).minutes / 60
  })
}
