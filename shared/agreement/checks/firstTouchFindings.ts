import { attainableShare } from '../../model/businessClock.ts'
import type { Finding } from '../../model/figures.ts'
import { firstTouchOf, type PromiseMonth } from '../../model/topics/firstTouchOf.ts'
import type { SectionContext } from '../context.ts'
import { durationWords } from '../durations.ts'

/** Times to the first touch that cannot be kept: by the people on duty, or by the clock that a class of leads has. */
export function firstTouchFindings(context: SectionContext): Finding[] {
  return [...byPeople(context), ...byClock(context)]
}

/** Promises that those who make the first touch cannot keep in some month, even at best. */
function byPeople({ plan, format }: SectionContext): Finding[] {
  return firstTouchOf(plan, plan.agreement.scenarioId).promises.flatMap(({ promise, months }): Finding[] => {
    const { share, minutes, clock, commitmentId } = promise
    if (share === null) return []
    const missed = months.flatMap((month) => (month !== null && month.within < share ? [month] : []))
    const worst = missed.toSorted((a, b) => a.within - b.within)[0]
    if (worst === undefined) return []
    const time = durationWords(minutes, clock, format, plan.calendar)
    return [
      {
        code: 'first-touch-understaffed',
        severity: 'warning',
        message: `A first touch within ${time} is promised for ${format.share(share)} of the leads. With the people on duty it comes in time for ${format.share(worst.within)} of them at best in ${format.month(worst.month)}. ${remedy(worst, format)}`,
        path: ['commitments', plan.commitments.findIndex(({ id }) => id === commitmentId), 'target'],
      },
    ]
  })
}

function remedy({ respondersNeeded }: PromiseMonth, format: SectionContext['format']): string {
  return respondersNeeded === null
    ? 'Promise it for fewer leads, or allow more time.'
    : `Have ${format.count(respondersNeeded)} on duty, promise it for fewer leads, or allow more time.`
}

/** Classes of leads whose time runs day and night, and is promised for more leads than come while somebody works. */
function byClock({ plan, format }: SectionContext): Finding[] {
  return plan.terms.leadClasses.flatMap((leadClass, index): Finding[] => {
    const { name, firstTouchMinutes, clock, keptFor } = leadClass
    if (clock !== 'calendar' || firstTouchMinutes === null || keptFor === null) return []
    const most = attainableShare(plan.calendar, firstTouchMinutes)
    if (keptFor <= most) return []
    return [
      {
        code: 'class-first-touch-out-of-reach',
        severity: 'warning',
        message: `“${name}”: a first touch within ${durationWords(firstTouchMinutes, clock, format, plan.calendar)}, day and night, is promised for ${format.share(keptFor)} of the leads. Within working hours it can be kept for ${format.share(most)} at most. Use the business clock, promise it for fewer leads, or allow more time.`,
        path: ['terms', 'leadClasses', index, 'keptFor'],
      },
    ]
  })
}
