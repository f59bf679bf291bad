import type { SectionContext } from '../context.ts'
import { allConditions } from '../conditionWords.ts'
import type { DraftBlock } from '../draft.ts'
import { inFull } from '../inFull.ts'
import { ownOr } from '../ownWords.ts'
import { tableBlock } from '../tableBlock.ts'
import { clause, plain, refer, say, sentences } from '../words.ts'

/**
 * Who gets which leads, without naming anybody: the names of reps have no place in the agreement, nor have those of rules,
 * in which they may stand.
 */
export function routingBlocks(context: SectionContext): DraftBlock[] {
  const { plan, fields } = context
  const { routing } = plan.definitions
  if (routing === null || routing.takers.length === 0) {
    return [
      clause(
        'routing-rest',
        say`The owner of sales shares the leads out evenly among the reps at work; a rep who is still learning gets fewer.`,
      ),
    ]
  }
  const source = 'plan.definitions.routing' as const
  const sharing = routing.takers.filter(({ weight }) => weight > 0)
  const capped = routing.takers.some(({ cap }) => cap !== null)
  const takers = fields.counted(sharing.length, 'rep or team', 'reps or teams', `${source}.takers`)
  return [
    ...(routing.rules.length === 0
      ? []
      : [
          clause(
            'routing-rules',
            say`${refer('routing-table', 'A list of rules')} comes first: leads of the kinds in it each go to a rep or team of their own, by the first rule that fits. Who that is stands in the CRM and may change without a new version.`,
          ),
        ]),
    clause(
      'routing-rest',
      sentences(
        sharing.length === 0
          ? say`No leads are shared out beside the rules.`
          : say`${plain(routing.rules.length === 0 ? 'Leads' : 'All other leads')} are shared among ${takers} by agreed weights; whoever is still learning gets fewer.`,
        capped
          ? say`Nobody gets more in a month than they can work; what is above that goes to the others by their weights.`
          : null,
      ),
    ),
    clause(
      'routing-full',
      sentences(
        say`When nobody has room for a lead:`,
        ownOr(
          routing.fallback,
          `${source}.fallback`,
          say`the owner of sales gives it to somebody by hand on the same working day.`,
          context,
        ),
      ),
    ),
    ...inFull(context, () =>
      tableBlock(
        'routing-table',
        {
          title: 'Leads that go to a rep or team of their own',
          description: 'For each rule, in their order: the leads that it is for.',
        },
        [
          ['Order', 0.15, 'end'],
          ['Leads', 0.85],
        ],
        routing.rules.map(({ when }, index) => [
          say`${fields.decimal(index + 1, `${source}.rules`)}`,
          allConditions(when, `${source}.rules.${index}.when`, context),
        ]),
      ),
    ),
  ]
}
