import type { SectionContext } from '../context.ts'
import type { DraftBlock, Words } from '../draft.ts'
import { clause, listed, plain, say, sentences } from '../words.ts'

/** How leads were worked before the term, as far as it is known, and what is measured from the first day on. */
export function pastWorkClause(context: SectionContext): DraftBlock {
  const measured = measuredWords(context)
  return clause(
    'present-service',
    measured.length === 0
      ? plain(
          'This history does not show how fast and how often leads were worked before the term. Both sides measure the time to the first touch (median, and the time within which nine in ten leads had it), the attempts per lead and the share rejected from the first day on; the first two months serve as the baseline.',
        )
      : sentences(
          say`Before the term ${listed(measured)}.`,
          plain('Both sides measure the same from the first day on, and compare it with this.'),
        ),
  )
}

function measuredWords({ plan, fields }: SectionContext): Words[] {
  const { medianMinutes, ninetyMinutes, attempts, rejectedShare } = plan.pastWork
  const time = (minutes: number, part: 'medianMinutes' | 'ninetyMinutes'): Words => [
    fields.duration(minutes, 'business', `plan.pastWork.${part}`),
  ]
  return [
    ...(medianMinutes === null
      ? []
      : [say`half of the leads had their first touch within ${time(medianMinutes, 'medianMinutes')}`]),
    ...(ninetyMinutes === null
      ? []
      : [say`nine in ten had theirs within ${time(ninetyMinutes, 'ninetyMinutes')}`]),
    ...(attempts === null
      ? []
      : [
          say`a lead that was not reached got ${fields.decimal(attempts, 'plan.pastWork.attempts')} attempts on average`,
        ]),
    ...(rejectedShare === null
      ? []
      : [
          say`${fields.share(rejectedShare, 'plan.pastWork.rejectedShare')} of the leads handed over were rejected`,
        ]),
  ]
}
