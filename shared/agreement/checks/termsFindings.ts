import type { Finding } from '../../model/figures.ts'
import { composedOn } from '../composedAt.ts'
import type { SectionContext } from '../context.ts'
import { isShown } from '../sectionOrder.ts'

/** What the terms of the agreement leave open: who answers, to whom a miss goes, what a service is, and what is past. */
export function termsFindings(context: SectionContext): Finding[] {
  return [
    ...emptyGuarantees(context),
    ...stepsToNobody(context),
    ...withoutOwner(context),
    ...pastEntries(context),
    ...noReasons(context),
    ...emptyClasses(context),
  ]
}

function emptyGuarantees({ plan }: SectionContext): Finding[] {
  return plan.terms.guarantees.flatMap(({ words, included }, index): Finding[] =>
    !included || words.trim() !== ''
      ? []
      : [
          {
            code: 'guarantee-empty',
            severity: 'blocking',
            message: 'A guarantee is taken in and says nothing. Write what is guaranteed, or leave it out.',
            path: ['terms', 'guarantees', index, 'words'],
          },
        ],
  )
}

function stepsToNobody({ plan }: SectionContext): Finding[] {
  return plan.terms.escalation.flatMap(({ when, to, what }, index): Finding[] => {
    const gap = when.trim() === '' ? 'when' : to.trim() === '' ? 'to' : what.trim() === '' ? 'what' : null
    if (gap === null) return []
    return [
      {
        code: 'escalation-incomplete',
        severity: 'warning',
        message: `Step ${index + 1} after a miss does not say ${STEP_WORDS[gap]}. Fill it in, or take the step out.`,
        path: ['terms', 'escalation', index, gap],
      },
    ]
  })
}

const STEP_WORDS = { when: 'when it is taken', to: 'to whom it goes', what: 'what they do' } as const

/** Duties, reports, initiatives and entries of the register for which nobody answers. */
function withoutOwner({ plan: { terms } }: SectionContext): Finding[] {
  const lists = [
    ['duties', 'A duty', terms.duties],
    ['reports', 'A report', terms.reports],
    ['initiatives', 'An initiative', terms.initiatives],
    ['register', 'An entry on assumptions, risks or decisions', terms.register],
  ] as const
  return lists.flatMap(([list, what, entries]) =>
    entries.flatMap(({ owner }, index): Finding[] =>
      owner.trim() !== ''
        ? []
        : [
            {
              code: 'term-owner-missing',
              severity: 'warning',
              message: `${what} has no owner, so nobody answers for it. Name one.`,
              path: ['terms', list, index, 'owner'],
            },
          ],
    ),
  )
}

function pastEntries(context: SectionContext): Finding[] {
  const { plan, format } = context
  const today = composedOn(context)
  return plan.terms.register.flatMap(({ reviewOn }, index): Finding[] =>
    reviewOn === null || reviewOn >= today
      ? []
      : [
          {
            code: 'register-review-past',
            severity: 'warning',
            message: `An entry on assumptions, risks or decisions was to be looked at on ${format.day(reviewOn)}. Do it, then set a new day.`,
            path: ['terms', 'register', index, 'reviewOn'],
          },
        ],
  )
}

/** Sales may give leads back, and nothing says why. */
function noReasons({ plan }: SectionContext): Finding[] {
  if (!isShown('handoff', plan) || plan.definitions.rejectReasons.length > 0) return []
  return [
    {
      code: 'reject-reasons-missing',
      severity: 'warning',
      message:
        'Sales may give leads back, and for which reasons is not agreed. List the reasons with their evidence.',
      path: ['definitions', 'rejectReasons'],
    },
  ]
}

/** Classes of leads to which no lead belongs, so that what they ask of sales never holds. */
function emptyClasses({ plan, figures, stages }: SectionContext): Finding[] {
  return plan.terms.leadClasses.flatMap(({ name, segmentIds }, index): Finding[] => {
    const comes = segmentIds.some((id) =>
      figures.entries[id]?.[stages.handoffIndex]?.some((leads) => leads > 0),
    )
    if (comes) return []
    return [
      {
        code: 'class-without-leads',
        severity: 'warning',
        message:
          segmentIds.length === 0
            ? `“${name}”: no segment belongs to this class of leads. Choose its segments, or take the class out.`
            : `“${name}”: the plan expects no lead of this class. Choose segments that bring leads, or take the class out.`,
        path: ['terms', 'leadClasses', index, 'segmentIds'],
      },
    ]
  })
}
