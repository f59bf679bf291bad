import type { SectionContext } from '../context.ts'
import type { DraftFact, DraftSection, Words } from '../draft.ts'
import { metricWords } from '../promises/metricWords.ts'
import { commitmentsOf, pathOf, type PlacedCommitment } from '../promises/placedCommitment.ts'
import { clause, fact, listed, missing, plain, say, see, sentences } from '../words.ts'
import { hurdlesOf } from '../promises/commitmentWords.ts'
import { attemptWords, firstTouchWords } from './leadClasses.ts'

/** What somebody who works leads has to know, on one page. */
export function cardSection(context: SectionContext): DraftSection {
  return {
    id: 'card',
    title: 'Card for a rep',
    blocks: [
      clause(
        'card',
        say`You have a new lead. This is what to do, and by when. All times run from the hand-off.`,
      ),
      { kind: 'facts', id: 'card-steps', title: 'From the hand-off on', items: steps(context) },
      ...classFacts(context),
    ],
  }
}

function steps(context: SectionContext): DraftFact[] {
  return [
    ...promises(context),
    fact(
      'Before you call',
      say`Read where the lead came from and what it did. Know whom you are calling and what they need.`,
    ),
    fact('After each attempt', say`Record it on the same business day: channel and outcome.`),
    fact('It fits', say`Accept it and work it until it moves on, is closed, or all attempts are made.`),
    fact('It does not fit', rejectWords(context)),
    fact(
      'Does not count',
      say`An automatic reply, a second call within the minute, a task closed without an attempt.`,
    ),
    fact('You are away', say`Tell your team lead beforehand, so that your leads are reassigned.`),
    fact('Something is wrong', say`Tell the coordinator of sales on the same day${see('arbitration')}.`),
  ]
}

/** What sales has promised for each lead, with the share of leads for which it must be kept. */
function promises(context: SectionContext): DraftFact[] {
  const perLead = commitmentsOf(context.plan, 'sales').filter(
    ({ commitment }) => commitment.metric.kind !== 'leads-worked',
  )
  if (perLead.length === 0) return [fact('By when', missing('Sales has promised no times yet.'))]
  return perLead.map((placed) => {
    const { minimum, target } = hurdlesOf(placed, context)
    const least = target ?? minimum
    const { label, words } = stepOf(placed, context)
    return fact(label, least === null ? say`${words}.` : say`${words} (target ${least}).`)
  })
}

/** What a promise asks of a rep. */
function stepOf(
  placed: PlacedCommitment,
  context: SectionContext,
): { readonly label: string; readonly words: Words } {
  const { metric } = placed.commitment
  const { fields } = context
  const source = `${pathOf(placed)}.metric` as const
  switch (metric.kind) {
    case 'first-touch-within': {
      const time = fields.duration(metric.minutes, metric.clock, source)
      return { label: 'First touch', words: say`Within ${time}` }
    }
    case 'decided-within': {
      const time = fields.duration(metric.minutes, 'business', source)
      return { label: 'Accept or give back', words: say`Within ${time}` }
    }
    case 'attempts-within':
      return { label: 'If you do not reach it', words: metricWords(placed, context).label }
    case 'leads-handed-over':
    case 'lead-value-handed-over':
    case 'data-complete':
    case 'leads-worked':
      return { label: 'Also', words: metricWords(placed, context).label }
  }
}

function rejectWords({ plan, fields }: SectionContext): Words {
  const { rejectReasons } = plan.definitions
  if (rejectReasons.length === 0) return say`Give it back with the reason and the evidence.`
  const codes = rejectReasons.map(
    ({ code }, index) => say`${fields.text(code, `plan.definitions.rejectReasons.${index}.code`)}`,
  )
  return say`Give it back with one of these reasons and its evidence${see('reasons-table')}: ${listed(codes, '; ')}.`
}

/** Classes of leads that are worked in a way of their own. */
function classFacts(context: SectionContext): DraftSection['blocks'] {
  const { leadClasses } = context.plan.terms
  const items = leadClasses.map((leadClass, index) => {
    const touch = firstTouchWords(leadClass, index, context)
    const attempts = attemptWords(leadClass, index, context)
    const channels =
      leadClass.channels.trim() === ''
        ? null
        : say`Channels: ${context.fields.text(leadClass.channels, `plan.terms.leadClasses.${index}.channels`)}.`
    return fact(
      leadClass.name,
      sentences(
        touch && say`First touch ${touch}.`,
        attempts && say`${attempts}.`,
        channels,
        touch || attempts || channels ? null : plain('As for all other leads.'),
      ),
    )
  })
  return items.length === 0
    ? []
    : [{ kind: 'facts', id: 'card-classes', title: 'Leads that are worked differently', items }]
}
