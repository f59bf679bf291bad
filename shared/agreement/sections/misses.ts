import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { ownOr } from '../ownWords.ts'
import { SIDE_NAMES } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say, see, sentences } from '../words.ts'

/** What follows when a commitment is at risk or missed: the same for both sides. */
export function missesSection(context: SectionContext): DraftSection {
  const { terms } = context.plan
  return {
    id: 'misses',
    title: 'Misses and remedies',
    blocks: [
      clause(
        'same-for-both',
        say`This section applies to marketing and sales alike. It is about commitments, not about people: nobody is disciplined for a miss.`,
      ),
      missClause('marketing'),
      missClause('sales'),
      ...warningClause(context),
      clause('cure', cureWords(context)),
      clause(
        'make-good',
        ownOr(
          terms.makeGood,
          'plan.terms.makeGood',
          say`A missed number or value of leads is made up in the next period, on top of that period’s commitment, as far as the other side can take it${see('capacity-months')}. Where the other side cannot, the owners agree an alternative. A miss that is made up in full does not count as one of several in a row.`,
          context,
        ),
      ),
      ...escalationBlocks(context),
      clause(
        'excused',
        ownOr(
          terms.excused,
          'plan.terms.excused',
          say`A miss is excused to the extent that it was caused by something that neither side could control: an outage of the system of record, a closed office, a change of law, or a management decision of which both sides were told. The side says so within two business days, and both owners record it.`,
          context,
        ),
      ),
    ],
  }
}

function missClause(side: Side): DraftBlock {
  return clause(
    `${side}-misses`,
    say`${plain(SIDE_NAMES[side])} has missed a commitment when the figure of a period lies below the minimum. Within two business days after the figure is known it gives the reason, and the owners of both sides agree the remedy: for a share see ${refer('cure', 'the time to cure')}, for a number or value of leads ${refer('make-good', 'what is made up')}.`,
  )
}

function warningClause({ plan, fields }: SectionContext): DraftBlock[] {
  const { warningLevel } = plan.terms
  if (warningLevel === null) return []
  return [
    clause(
      'warning-level',
      say`A commitment is at risk when its figure within a period lies below ${fields.share(warningLevel, 'plan.terms.warningLevel')} of what it should be by then to reach the minimum. The side that made it says on the same business day what it will do.`,
    ),
  ]
}

/** Of a share or a time nothing can be delivered later: what counts is that the next period is as it should be. */
function cureWords({ plan, fields }: SectionContext): Words {
  const { cureDays } = plan.terms
  const action = plain('one corrective action, who carries it out, and by when')
  return sentences(
    cureDays === null
      ? say`For a missed share, such as leads touched in time, the side that missed it names ${action}.`
      : say`For a missed share, such as leads touched in time, the side that missed it names ${action}, within ${fields.counted(cureDays, 'business day', 'business days', 'plan.terms.cureDays')} after the figure is known.`,
    say`The miss is cured when the figure of the next period is at or above the minimum. A miss that is cured does not count as one of several in a row.`,
  )
}

function escalationBlocks(context: SectionContext): DraftBlock[] {
  const { escalation } = context.plan.terms
  return [
    clause(
      'escalation',
      say`A miss is escalated step by step, as ${refer('escalation-table', 'the table')} shows, for either side. No step is skipped, and the other side is informed of each.`,
    ),
    ...tableBlock(
      'escalation-table',
      {
        title: 'Escalation of a missed commitment',
        description: 'For each step: when it is taken, to whom it goes, and what they do.',
      },
      [
        ['When', 0.3],
        ['To', 0.25],
        ['What they do', 0.45],
      ],
      escalation.length === 0
        ? USUAL_STEPS.map((step) => step.map(plain))
        : escalation.map(({ when, to, what }, index) => {
            const path = `plan.terms.escalation.${index}` as const
            return [
              lineCell(when, `${path}.when`, context),
              lineCell(to, `${path}.to`, context),
              lineCell(what, `${path}.what`, context),
            ]
          }),
    ),
  ]
}

const USUAL_STEPS = [
  [
    'A minimum was missed',
    'Owners of both sides',
    'Talk within two business days; agree the cause and the remedy.',
  ],
  [
    'Missed twice in a row',
    'Sponsors of both sides',
    'Decide within five business days what changes: people, money or priorities.',
  ],
  [
    'Missed three times in a row',
    'Sponsors of both sides',
    'Review the agreement early and decide whether its figures still hold.',
  ],
] as const
