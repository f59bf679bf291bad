import { monthOf, type Day } from '../../base/month.ts'
import type { Finding } from '../../model/figures.ts'
import type { Side } from '../../plan/company.ts'
import { composedOn } from '../composedAt.ts'
import type { SectionContext } from '../context.ts'

/** What makes a paper an agreement: an owner, a term, review dates to come, and somebody who signs for each side. */
export function formalFindings(context: SectionContext): Finding[] {
  return [...signatoryFindings(context), ...settingFindings(context), ...reviewFindings(context)]
}

function signatoryFindings({ plan }: SectionContext): Finding[] {
  const sides: readonly Side[] = ['marketing', 'sales']
  return sides
    .filter((side) => !plan.people.some((person) => person.signs && person.side === side))
    .map((side) => ({
      code: 'signatory-missing',
      severity: 'blocking',
      message: `Nobody signs for ${side}. Name a person of ${side} who signs.`,
      path: ['people'],
    }))
}

function settingFindings(context: SectionContext): Finding[] {
  const { plan, format } = context
  const { owner, start, end } = plan.agreement
  const findings: Finding[] = []
  if (owner === '') {
    findings.push({
      code: 'agreement-owner-missing',
      severity: 'blocking',
      message: 'Nobody looks after the agreement. Name its owner.',
      path: ['agreement', 'owner'],
    })
  }
  if (start === null || end === null) {
    findings.push({
      code: 'term-missing',
      severity: 'blocking',
      message: `The agreement has no ${start === null ? 'first' : 'last'} day. Set its term.`,
      path: ['agreement', start === null ? 'start' : 'end'],
    })
  } else if (end < start) {
    findings.push({
      code: 'term-backwards',
      severity: 'blocking',
      message: 'The agreement ends before it starts. Change its term.',
      path: ['agreement', 'end'],
    })
  } else if (end < composedOn(context)) {
    findings.push({
      code: 'term-ended',
      severity: 'blocking',
      message: `The term ended on ${format.day(end)}. Set the term of the next agreement.`,
      path: ['agreement', 'end'],
    })
  } else {
    findings.push(...outsideHorizon(start, end, context))
  }
  return findings
}

/** A term of which the plan has no figures, in part or at all. */
function outsideHorizon(start: Day, end: Day, { figures, format }: SectionContext): Finding[] {
  const first = figures.months[0]
  const last = figures.months.at(-1)
  if (first === undefined || last === undefined) return []
  const startsBefore = monthOf(start) < first
  if (!startsBefore && monthOf(end) <= last) return []
  const covered = `${format.month(first)} to ${format.month(last)}`
  return [
    {
      code: 'term-outside-horizon',
      severity: 'warning',
      message: `The term runs from ${format.day(start)} to ${format.day(end)}, and the plan has goal and figures for ${covered}. Change the term, or the months of the plan.`,
      path: ['agreement', startsBefore ? 'start' : 'end'],
    },
  ]
}

function reviewFindings(context: SectionContext): Finding[] {
  const { plan, format } = context
  const { reviews } = plan.agreement
  if (reviews.length === 0) {
    return [
      {
        code: 'review-missing',
        severity: 'warning',
        message:
          'No review date is set, so nobody will notice when the figures no longer hold. Set at least one.',
        path: ['agreement', 'reviews'],
      },
    ]
  }
  const today = composedOn(context)
  return reviews.flatMap((day, index): Finding[] =>
    day >= today
      ? []
      : [
          {
            code: 'review-past',
            severity: 'warning',
            message: `The review of ${format.day(day)} is past. Hold it, or choose a new date.`,
            path: ['agreement', 'reviews', index],
          },
        ],
  )
}
