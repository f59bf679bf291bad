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
        say`The owner of sales distributes the leads evenly among the reps at work; a rep who is still ramping up gets fewer.`,
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
            say`The rules in ${refer('routing-table', 'the CRM')} apply first: leads that meet one of them go to the rep or team named for it in the CRM, by the first rule that fits. Who that is may change without a new version.`,
          ),
        ]),
    clause(
      'routing-rest',
      sentences(
        sharing.length === 0
          ? say`No other leads are distributed.`
          : say`${plain(routing.rules.length === 0 ? 'Leads' : 'All other leads')} are distributed among ${takers} by agreed weights; a rep who is still ramping up gets fewer.`,
        capped
          ? say`No rep gets more in a month than they can work; leads above that go to the others by their weights.`
          : null,
      ),
    ),
    clause(
      'routing-full',
      sentences(
        say`When no rep has capacity for a lead:`,
        ownOr(
          routing.fallback,
          `${source}.fallback`,
          say`the owner of sales assigns it by hand on the same business day.`,
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
