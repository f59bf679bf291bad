import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { lineCell } from '../lineCell.ts'
import { ownOr } from '../ownWords.ts'
import { SIDE_NAMES } from '../promises/placedCommitment.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say, see } from '../words.ts'

/** What follows when a commitment is at risk or missed: the same for both sides. */
export function missesSection(context: SectionContext): DraftSection {
  const { terms } = context.plan
  return {
    id: 'misses',
    title: 'Misses and remedies',
    blocks: [
      clause(
        'same-for-both',
        say`What this section says holds for marketing and for sales alike. It is about commitments, not about people: nobody is disciplined for a miss.`,
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
          say`What was missed is made good in the next period on top of that period’s commitment, as far as the other side can take it${see('capacity-months')}. Where that does not help, the owners agree on something that does.`,
          context,
        ),
      ),
      ...escalationBlocks(context),
      clause(
        'excused',
        ownOr(
          terms.excused,
          'plan.terms.excused',
          say`A miss is excused as far as it comes from something that neither side could steer: an outage of the system of record, a closed office, a change of law, or a decision of the management that both sides were told of. The side says so within two working days; both owners note it.`,
          context,
        ),
      ),
    ],
  }
}

function missClause(side: Side): DraftBlock {
  return clause(
    `${side}-misses`,
    say`${plain(SIDE_NAMES[side])} has missed a commitment when the figure of a period lies below the minimum. It then says why within two working days after the figure is known, and the owners of both sides agree how it is made good${see('make-good')}.`,
  )
}

function warningClause({ plan, fields }: SectionContext): DraftBlock[] {
  const { warningLevel } = plan.terms
  if (warningLevel === null) return []
  return [
    clause(
      'warning-level',
      say`A commitment is at risk when its figure within a period lies below ${fields.share(warningLevel, 'plan.terms.warningLevel')} of what it should be by then to reach the minimum. The side that promised says on the same day what it will do; nothing else follows.`,
    ),
  ]
}

function cureWords({ plan, fields }: SectionContext): Words {
  const { cureDays } = plan.terms
  if (cureDays === null) {
    return say`Whoever has missed a commitment brings its figure back above the minimum within the next period. A miss that is cured in time does not count as one of several in a row.`
  }
  return say`Whoever has missed a commitment has ${fields.counted(cureDays, 'working day', 'working days', 'plan.terms.cureDays')} to bring its figure back above the minimum. A miss that is cured in time does not count as one of several in a row.`
}

function escalationBlocks(context: SectionContext): DraftBlock[] {
  const { escalation } = context.plan.terms
  return [
    clause(
      'escalation',
      say`A miss goes up step by step, as ${refer('escalation-table', 'the table')} says, for either side. No step is skipped, and the other side is told of each.`,
    ),
    ...tableBlock(
      'escalation-table',
      {
        title: 'Who is called in when a commitment is missed',
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
    'Talk within two working days; agree on the cause and how it is made good.',
  ],
  [
    'Missed twice in a row',
    'Sponsors of both sides',
    'Decide within five working days what changes: people, money or priorities.',
  ],
  [
    'Missed three times in a row',
    'Sponsors of both sides',
    'Look at the agreement early and decide whether its figures still hold.',
  ],
] as const
