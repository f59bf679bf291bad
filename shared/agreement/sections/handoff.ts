import type { SectionContext } from '../context.ts'
import type { DraftSection, Words } from '../draft.ts'
import { ownOr } from '../ownWords.ts'
import { pathOf, placedCommitments } from '../promises/placedCommitment.ts'
import { clause, missing, say, see, sentences } from '../words.ts'
import { routingBlocks } from './routing.ts'
import { SILENCE_WORDS } from './silence.ts'

/** How a lead passes from marketing to sales, what sales says to it, and who gets it. */
export function handoffSection(context: SectionContext): DraftSection {
  const { plan } = context
  return {
    id: 'handoff',
    title: 'Hand-off and routing',
    blocks: [
      clause('handoff-trigger', triggerWords(context)),
      clause('handoff-owner', routeWords(context)),
      clause('handoff-answer', answerWords(context)),
      clause('silence', SILENCE_WORDS[plan.terms.silence]),
      ...routingBlocks(context),
      clause(
        'known-accounts',
        say`A lead of a company that is already a customer, or already in talks, goes to the rep responsible for that company. It is linked to the existing record and counts once.`,
      ),
      clause(
        'absence',
        ownOr(
          plan.terms.absence,
          'plan.terms.absence',
          say`A rep’s leads do not wait for the rep’s return: the leads of a rep who is away for more than half a business day are shared among the rest of the team, and the clock keeps running.`,
          context,
        ),
      ),
      clause('reassignment', reassignWords(context)),
    ],
  }
}

function triggerWords({ fields, stages }: SectionContext): Words {
  const path = `plan.stages.${stages.handoffIndex}` as const
  const { name, entryRule, requiredFields } = stages.handoff
  return sentences(
    say`Marketing hands a lead over by moving it to the stage ${fields.text(name, `${path}.name`)}${see('handoff')}.`,
    entryRule.trim() === ''
      ? missing('What makes a lead ready for it is not agreed yet.')
      : say`It is ready when this rule is met: ${fields.text(withoutStop(entryRule), `${path}.entryRule`)}.`,
    requiredFields.trim() === ''
      ? null
      : say`Required fields, filled in by then: ${fields.text(withoutStop(requiredFields), `${path}.requiredFields`)}.`,
  )
}

/** A rule that was typed as a sentence, as a part of another one. */
function withoutStop(typed: string): string {
  return typed.trim().replace(/\.$/u, '')
}

function routeWords({ plan, fields }: SectionContext): Words {
  const { routeWithinMinutes } = plan.terms
  if (routeWithinMinutes === null) {
    return say`The lead is assigned to a rep by the end of the same business day. The clock for the first touch runs from the hand-off regardless.`
  }
  const time = fields.duration(routeWithinMinutes, 'business', 'plan.terms.routeWithinMinutes')
  return say`Within ${time} of the hand-off the lead is assigned to a rep, who is notified. The clock for the first touch runs from the hand-off regardless.`
}

/** How long sales may take to accept or reject, as it has promised. */
function answerWords(context: SectionContext): Words {
  const reasons = see('reject-reasons')
  for (const placed of placedCommitments(context.plan)) {
    const { id, metric } = placed.commitment
    if (metric.kind !== 'decided-within') continue
    const time = context.fields.duration(metric.minutes, 'business', `${pathOf(placed)}.metric`)
    return say`Sales accepts the lead, or gives it back with a reason${reasons}, within ${time} of the hand-off${see(`commitment-${id}`)}.`
  }
  return say`Sales accepts the lead, or gives it back with a reason${reasons}, by the end of the second business day after the hand-off.`
}

function reassignWords({ plan, fields }: SectionContext): Words {
  const { reassignAfterMinutes } = plan.terms
  const late =
    reassignAfterMinutes === null
      ? say`one business day`
      : say`${fields.duration(reassignAfterMinutes, 'business', 'plan.terms.reassignAfterMinutes')}`
  return say`A lead that is still without a first touch ${late} after the promised time is reassigned to another rep at once. The miss still counts.`
}
