import type { Side } from '../../plan/company.ts'
import { assumptions } from '../assumptions.ts'
import { hasCapacity, leadsByMonth } from '../leadsByMonth.ts'
import { rangeWords } from '../ranges.ts'
import type { SectionContext } from '../context.ts'
import { type Changes, changesFact } from '../diff/changesInShort.ts'
import type { DraftFact, DraftSection, Words } from '../draft.ts'
import { goalChance, promiseChances } from '../promises/chances.ts'
import { promiseWords } from '../promises/commitmentWords.ts'
import { commitmentsOf, SIDE_NAMES, type PlacedCommitment } from '../promises/placedCommitment.ts'
import { risks } from '../risks.ts'
import { sum } from '../../base/sum.ts'
import { fact, listed, missing, say, see, sentences } from '../words.ts'
import { goalWords, sourcedShareWords } from './goals.ts'
import { paceInShort } from './pace.ts'

/** What stands on one page: the goal, the two promises, the shared outcome, what it rests on and when it is looked at again. */
export function summarySection(context: SectionContext, changes: () => Changes | null): DraftSection {
  if (context.plan.agreement.size === 'one-page') return shortSummary(context, changes())
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      {
        kind: 'facts',
        id: 'summary-facts',
        title: 'The agreement on one page',
        items: summaryFacts(context),
      },
      { kind: 'heading', text: 'Assumptions' },
      { kind: 'list', ordered: true, items: assumptions(context) },
      { kind: 'heading', text: 'Risks' },
      { kind: 'list', ordered: true, items: risks(context) },
    ],
  }
}

/** Dense enough to leave room for the signatures on the same page. It has no front matter to tell what has changed. */
function shortSummary(context: SectionContext, changes: Changes | null): DraftSection {
  const promises = (side: Side): Words => {
    const all = commitmentsOf(context.plan, side).map((placed) => promised(placed, context))
    return all.length === 0 ? missing('No commitment yet.') : sentences(...all)
  }
  return {
    id: 'summary',
    title: 'Summary',
    blocks: [
      {
        kind: 'facts',
        id: 'summary-facts',
        title: 'The agreement on one page',
        items: [
          fact('Goal', goalInShort(context)),
          fact('Marketing promises', promises('marketing')),
          fact('Sales promises', promises('sales')),
          fact('Shared outcome', outcomeWords(context)),
          fact('Pacing', paceInShort(context)),
          fact('Assumptions', sentences(...assumptions(context))),
          fact('Risks', sentences(...risks(context))),
          fact('Review dates', reviewWords(context)),
          ...changesFact(changes, context),
        ],
      },
    ],
  }
}

function summaryFacts(context: SectionContext): DraftFact[] {
  return [
    fact('Goal', goalInShort(context)),
    ...promisesOf('marketing', context),
    ...promisesOf('sales', context),
    fact('Shared outcome', outcomeWords(context)),
    fact('Leads and capacity', balanceWords(context)),
    fact('Pacing', paceInShort(context)),
    fact('Review dates', reviewWords(context)),
  ]
}

/** As many promises as fit on the page beside the rest. */
const PROMISES_SHOWN = 3

function promisesOf(side: Side, context: SectionContext): DraftFact[] {
  const label = `${SIDE_NAMES[side]} promises`
  const all = commitmentsOf(context.plan, side)
  if (all.length === 0) return [fact(label, missing('No commitment yet.'))]
  const shown = all.slice(0, PROMISES_SHOWN).map((placed) => fact(label, promised(placed, context)))
  const rest = all.length - PROMISES_SHOWN
  if (rest <= 0) return shown
  const more = context.fields.counted(rest, 'further commitment', 'further commitments', 'plan.commitments')
  return [...shown, fact(label, say`${more}${see(`${side}-counts`)}.`)]
}

function goalInShort(context: SectionContext): Words {
  return sentences(goalWords(context), sourcedShareWords(context), goalChance(context))
}

/** A promise, and how surely it is kept. */
function promised(placed: PlacedCommitment, context: SectionContext): Words {
  return sentences(promiseWords(placed, context), promiseChances(placed, context))
}

function outcomeWords({ figures, fields }: SectionContext): Words {
  const together = say`Both sides are jointly accountable for the goal${see('joint-outcome')}.`
  const expected = sum(figures.revenue)
  if (figures.goal.total === 0) return together
  return sentences(
    together,
    say`The plan expects ${fields.money(expected, 'figures.revenue')}, ${fields.share(expected / figures.goal.total, 'figures.revenue')} of the goal.`,
  )
}

function balanceWords({ figures, fields }: SectionContext): Words {
  if (sum(figures.handoff.all) === 0) return missing('No leads are planned yet.')
  const byMonth = leadsByMonth(figures)
  const leads = rangeWords(
    byMonth.map(({ planned, elsewhere }) => planned + elsewhere),
    'figures.handoff.all',
    fields,
  )
  const origin = byMonth.some(({ elsewhere }) => elsewhere > 0) ? say` from all sources` : say``
  const expected = say`The plan expects ${leads} leads a month to be handed over${origin}`
  if (!hasCapacity(figures))
    return sentences(say`${expected}.`, missing('What sales can work is not set yet.'))
  const workable = rangeWords(
    byMonth.map((month) => month.workable),
    'figures.workable',
    fields,
  )
  return say`${expected}; sales can work ${workable}.`
}

/** The days on which both sides look at the agreement again, in order. */
export function reviewWords({ plan, fields }: SectionContext): Words {
  const placed = plan.agreement.reviews.map((day, index) => ({ day, index }))
  if (placed.length === 0) return missing('No review date is set yet.')
  const inOrder = placed.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return listed(
    inOrder.map(({ day, index }) => say`${fields.day(day, `plan.agreement.reviews.${index}`)}`),
    '; ',
  )
}
