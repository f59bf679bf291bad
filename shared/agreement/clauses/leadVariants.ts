import { sum } from '../../base/sum.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import { SILENCE_WORDS } from '../sections/silence.ts'
import { missing, say, see } from '../words.ts'
import type { Variants } from './clauseLibrary.ts'

/** Other wordings of what is promised about leads, and of how they are handed over and worked. */
export const LEAD_VARIANTS: Variants = {
  'marketing-mix': [
    { id: 'by-value', name: 'Also by lead value', words: valueWords },
    { id: 'by-share', name: 'With a minimum share of the best leads', words: shareWords },
  ],
  'marketing-pace': [
    {
      id: 'agreed-weeks',
      name: 'By a plan for each month',
      words: () =>
        say`Before each month begins, the owners agree how many leads come in which week. Marketing’s count is held against that plan, not against an even pace.`,
    },
  ],
  silence: [
    { id: 'accepted', name: 'Silence accepts', words: () => SILENCE_WORDS.accepted },
    { id: 'returned', name: 'Silence gives the lead back', words: () => SILENCE_WORDS.returned },
    { id: 'escalated', name: 'The owner of sales decides', words: () => SILENCE_WORDS.escalated },
  ],
  'sales-pace': [
    {
      id: 'in-order',
      name: 'Strictly in order',
      words: () =>
        say`Sales works leads on each business day strictly in the order in which they came, whatever their kind; the promised times hold for each of them alike. It leaves none for the end of the period.`,
    },
    {
      id: 'by-worth',
      name: 'Most valuable first',
      words: () =>
        say`Sales works leads on each business day, those with the highest lead value first${see('lead-value-table')} and those of the same value in the order in which they came. The promised times hold for each of them all the same.`,
    },
  ],
  reassignment: [
    {
      id: 'at-once',
      name: 'At the end of the promised time',
      words: () =>
        say`A lead that is without a first touch when the promised time has run out goes to whoever is free, at once. The miss stays counted.`,
    },
    {
      id: 'by-owner',
      name: 'As the owner of sales decides',
      words: () =>
        say`A lead whose first touch is late is shown to the owner of sales on the same business day, who decides whether it goes to somebody else. The miss stays counted.`,
    },
  ],
  absence: [
    {
      id: 'named-deputy',
      name: 'A deputy for each rep',
      words: () =>
        say`Each rep has a deputy, who takes over their leads from the first day of an absence. Whoever is away hands over what is open; where that was not possible, the owner of sales does.`,
    },
  ],
  'too-many': [
    {
      id: 'best-first',
      name: 'The most valuable leads first',
      words: () =>
        say`If more leads are handed over in a month than sales can work${see('capacity-months')}, sales works those with the highest lead value first. The others go back to marketing, which stays in touch with them; they count as handed over and not against sales.`,
    },
    {
      id: 'slower',
      name: 'All leads, with more time',
      words: () =>
        say`If more leads are handed over in a month than sales can work${see('capacity-months')}, sales works all of them, and the promised times are twice as long for those beyond that number. Sales says so in the same month.`,
    },
  ],
  hiring: [
    {
      id: 'early',
      name: 'Before it happens',
      words: () =>
        say`When the plan expects more leads than sales can work in two of the next six months, the owners of both sides propose another rep to the sponsors, early enough to be hired and trained by then. The sponsors decide within ten business days.`,
    },
  ],
}

/** Value of the leads that the plan expects marketing to hand over in an average month. */
function valueWords(context: SectionContext): Words {
  const value = sum(valuesOf(context).map(({ value: own }) => own)) / context.figures.months.length
  if (value === 0) return missing('What marketing’s leads are worth is not known yet.')
  return say`Marketing keeps its number only if the leads of a period are also worth what the plan expects: in an average month ${context.fields.money(value, 'figures.leadValue')} of lead value at the hand-off. A period with enough leads that are worth less counts as at risk; two in a row count as a miss.`
}

/** The segment whose leads are worth most, with the share of marketing's leads that the plan expects of it. */
function shareWords(context: SectionContext): Words {
  const { plan, fields } = context
  const all = valuesOf(context)
  const leads = sum(all.map((one) => one.leads))
  const best = all.toSorted((a, b) => b.perLead - a.perLead)[0]
  if (best === undefined || leads === 0) return missing('Which leads are worth most is not known yet.')
  const name = fields.text(plan.segments[best.index]?.name ?? '', `plan.segments.${best.index}.name`)
  return say`Marketing keeps its number only if at least ${fields.share(best.leads / leads, 'figures.entries')} of the leads of a period are of the segment ${name}, whose leads are worth most. Where fewer are, it hands over more of the others until their lead value makes up for it.`
}

/** Marketing's segments with the leads that they hand over in the term, and what these are worth. */
function valuesOf({ plan, figures, stages }: SectionContext): {
  readonly index: number
  readonly leads: number
  readonly perLead: number
  readonly value: number
}[] {
  return plan.segments.flatMap(({ id, marketingSourced }, index) => {
    if (!marketingSourced) return []
    const leads = sum(figures.entries[id]?.[stages.handoffIndex] ?? [])
    const perLead = figures.leadValue[id]?.[stages.handoffIndex] ?? 0
    return [{ index, leads, perLead, value: leads * perLead }]
  })
}
