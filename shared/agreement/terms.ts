import type { Metric } from '../plan/commitments.ts'
import { openingHours } from './calendarWords.ts'
import type { SectionContext } from './context.ts'
import type { DraftFact, Words } from './draft.ts'
import { VALUE_BASIS_WORDS } from './valueBasis.ts'
import { fact, listed, missing, say, sentences } from './words.ts'

/**
 * The words that the agreement uses beside the names of the stages, each explained once; only those that it does use.
 * A word that is also the name of a stage is explained there, and nowhere else.
 */
export function terms(context: SectionContext): DraftFact[] {
  const stageNames = new Set(context.plan.stages.map(({ name }) => name.toLowerCase()))
  return [...leadTerms(context), ...workTerms(context), ...promiseTerms()].filter(
    ({ label }) => !stageNames.has(label.toLowerCase()),
  )
}

function leadTerms(context: SectionContext): DraftFact[] {
  const { plan, fields, stages } = context
  const handoff = handoffName(context)
  const last = fields.text(stages.last.name, `plan.stages.${plan.stages.length - 1}.name`)
  const basis = fields.text(VALUE_BASIS_WORDS[plan.goal.valueBasis], 'plan.goal.valueBasis')
  return [
    fact('Lead', say`A known person who may buy, at whatever stage.`),
    fact(
      'Segment',
      plan.segments.length === 0
        ? say`A kind of lead that converts in its own way. ${missing('None is set yet.')}`
        : say`A kind of lead that converts in its own way. This agreement tells apart: ${kindsOfLead(context)}.`,
    ),
    fact('Handed over', say`A lead is handed over at the moment in which it enters the stage ${handoff}.`),
    fact('Conversion rate', say`The share of the leads of one stage that ever reach the next.`),
    fact(
      'Lead value',
      say`The value of a deal times the share of such leads that reach the stage ${last}; deals are counted as ${basis}.`,
    ),
    ...termUsed(
      context,
      ['data-complete'],
      'Required field',
      say`A field that the entry rule of the stage ${handoff} or its evidence asks for.`,
    ),
  ]
}

function workTerms(context: SectionContext): DraftFact[] {
  return [
    ...termUsed(
      context,
      ['first-touch-within', 'attempts-within', 'leads-worked'],
      'Attempt',
      say`One try by a person to reach a lead by an agreed channel, recorded in the system. An automatic reply or a redial within the minute is none.`,
    ),
    ...termUsed(
      context,
      ['first-touch-within'],
      'First touch',
      say`The first attempt on a lead after it was handed over.`,
    ),
    ...termUsed(
      context,
      ['attempts-within'],
      'Contact',
      say`An exchange in both directions: the lead has answered.`,
    ),
    ...termUsed(
      context,
      ['decided-within'],
      'Decided',
      say`Sales has accepted the lead, or rejected it and recorded the reason.`,
    ),
    ...(needsBusinessHours(context) ? [fact('Business hour', businessHours(context))] : []),
    fact(
      'What sales can work',
      say`The leads handed over in a month that the reps at work in it have time for.`,
    ),
  ]
}

function promiseTerms(): DraftFact[] {
  return [
    fact(
      'Minimum, target, stretch',
      say`Below the minimum a commitment is missed. The target is what both sides plan with. The stretch is more than is asked for.`,
    ),
    fact('Expected', say`The average of what the plan leads to. The true figure can lie above or below it.`),
  ]
}

/** The term where a commitment speaks of it. */
function termUsed(
  { plan }: SectionContext,
  kinds: readonly Metric['kind'][],
  label: string,
  words: Words,
): DraftFact[] {
  return plan.commitments.some(({ metric }) => kinds.includes(metric.kind)) ? [fact(label, words)] : []
}

function handoffName({ fields, stages }: SectionContext): Words {
  return say`${fields.text(stages.handoff.name, `plan.stages.${stages.handoffIndex}.name`)}`
}

/** Whether any commitment runs on the clock of the working calendar. */
export function needsBusinessHours({ plan }: Pick<SectionContext, 'plan'>): boolean {
  return plan.commitments.some(
    ({ metric }) =>
      metric.kind === 'decided-within' ||
      (metric.kind === 'first-touch-within' && metric.clock === 'business'),
  )
}

function kindsOfLead({ plan, fields }: SectionContext): Words {
  return listed(
    plan.segments.map((segment, index) => {
      const name = fields.text(segment.name, `plan.segments.${index}.name`)
      return segment.marketingSourced ? say`${name}` : say`${name} (not from marketing)`
    }),
  )
}

function businessHours({ plan, fields }: SectionContext): Words {
  const { calendar } = plan
  if (calendar.windows.length === 0) return missing('The opening hours are not set yet.')
  const hours = fields.text(openingHours(calendar), 'plan.calendar.windows')
  const zone = fields.text(calendar.timeZone, 'plan.calendar.timeZone')
  return sentences(
    say`An hour within the opening hours: ${hours}, time zone ${zone}.`,
    holidays({ plan, fields }),
  )
}

/** The holidays within the term of the plan. */
function holidays({ plan, fields }: Pick<SectionContext, 'plan' | 'fields'>): Words | null {
  if (plan.calendar.holidays.length === 0) return null
  const inOrder = plan.calendar.holidays
    .map((holiday, index) => ({ holiday, index }))
    .toSorted((a, b) => (a.holiday.day < b.holiday.day ? -1 : 1))
  const days = inOrder.map(({ holiday, index }) => {
    const day = fields.day(holiday.day, `plan.calendar.holidays.${index}.day`)
    if (holiday.name === '') return say`${day}`
    return say`${day} (${fields.text(holiday.name, `plan.calendar.holidays.${index}.name`)})`
  })
  return say`These days are closed: ${listed(days, '; ')}.`
}
