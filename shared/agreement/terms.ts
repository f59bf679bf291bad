import type { Metric } from '../plan/commitments.ts'
import { namesOf } from '../plan/termNames.ts'
import { USUAL_GLOSSARY } from '../plan/usualGlossary.ts'
import { openingHours } from './calendarWords.ts'
import { businessDay } from './durations.ts'
import type { SectionContext } from './context.ts'
import type { DraftFact, Words } from './draft.ts'
import { VALUE_BASIS_WORDS } from './valueBasis.ts'
import { isShown } from './sectionOrder.ts'
import { fact, listed, missing, plain, say, see, sentences } from './words.ts'

/**
 * The words that the agreement uses, each explained once, in the order of the alphabet: those of the plan's glossary, and of
 * the usual ones those that the agreement uses and the glossary does not explain. The names of stages are explained there.
 */
export function terms(context: SectionContext): DraftFact[] {
  const { stages } = context.plan
  const taken = new Set(stages.flatMap(({ name }) => namesOf(name)))
  const all: DraftFact[] = []
  for (const { label, value } of [...glossaryTerms(context), ...usualTerms(context)]) {
    const names = namesOf(label)
    if (names.some((name) => taken.has(name))) continue
    for (const name of names) taken.add(name)
    all.push({ label, value })
  }
  return all.toSorted((a, b) => alphabet.compare(a.label, b.label))
}

const alphabet = new Intl.Collator('en')

function glossaryTerms({ plan, fields }: SectionContext): DraftFact[] {
  return plan.definitions.glossary.flatMap(({ term, meaning }, index) =>
    plan.agreement.size !== 'full' && ONLY_IN_FULL.has(term)
      ? []
      : fact(
          term,
          meaning.trim() === ''
            ? missing('Not defined yet.')
            : say`${fields.text(meaning, `plan.definitions.glossary.${index}.meaning`)}`,
        ),
  )
}

/** Words of the list of events, which the shorter agreements do not print, and of the matrix, of which these print the levels alone. */
const ONLY_IN_FULL: ReadonlySet<string> = new Set(['Fit', 'Hand-raiser', 'Interest', 'Trigger event'])

function usualTerms(context: SectionContext): DraftFact[] {
  return [...leadTerms(context), ...workTerms(context), ...promiseTerms(), ...termsOfUse(context)]
}

/** Words of the usual glossary that only some agreements use. */
function termsOfUse({ plan: { agreement, definitions } }: SectionContext): DraftFact[] {
  const isFull = agreement.size === 'full'
  const used = new Set([
    ...(definitions.rejectReasons.length > 0 ? ['Rejected lead', 'Recycled lead', 'Disqualified lead'] : []),
    ...(definitions.nurtureTracks.length > 0 ? ['Nurture'] : []),
    ...(definitions.matrix === null || !isFull ? [] : ['Fit', 'Interest', 'Hand-raiser']),
    ...(definitions.triggerEvents.length > 0 && isFull ? ['Trigger event'] : []),
  ])
  return USUAL_GLOSSARY.filter(({ term }) => used.has(term)).map(({ term, meaning }) =>
    fact(term, plain(meaning)),
  )
}

function leadTerms(context: SectionContext): DraftFact[] {
  const { plan, fields, stages } = context
  const handoff = handoffName(context)
  const last = fields.text(stages.last.name, `plan.stages.${plan.stages.length - 1}.name`)
  const basis = fields.text(VALUE_BASIS_WORDS[plan.goal.valueBasis], 'plan.goal.valueBasis')
  return [
    fact('Lead', say`A known person who may buy, at any stage.`),
    fact(
      'Segment',
      plan.segments.length === 0
        ? say`A kind of lead with conversion rates of its own. ${missing('None is set yet.')}`
        : say`A kind of lead with conversion rates of its own. The segments are: ${kindsOfLead(context)}.`,
    ),
    fact(
      'Hand-off (handed over)',
      say`The moment at which a lead enters the stage ${handoff}. It is handed over from then on, and the clocks of sales start.`,
    ),
    fact('Conversion rate', say`The share of the leads of one stage that ever reach the next.`),
    fact(
      'Lead value',
      say`The value of a deal times the share of such leads that reach the stage ${last}; deals are counted as ${basis}.`,
    ),
    ...termUsed(
      context,
      ['data-complete'],
      'Required field',
      say`A field that is listed under the stage ${handoff}${see('handoff-trigger')}.`,
    ),
  ]
}

function workTerms(context: SectionContext): DraftFact[] {
  return [
    ...termUsed(
      context,
      ['first-touch-within', 'attempts-within', 'leads-worked'],
      'Attempt',
      say`One try by a person to reach a lead by an agreed channel, recorded in the system. An automatic reply or a redial within the minute does not count.`,
    ),
    ...termUsed(
      context,
      ['first-touch-within'],
      'First touch',
      say`The first attempt on a lead after it was handed over.`,
    ),
    ...termUsed(context, ['attempts-within'], 'Reached', say`A lead is reached when it has answered.`),
    ...termUsed(
      context,
      ['decided-within'],
      'Decided',
      say`Sales has accepted the lead, or rejected it and recorded the reason.`,
    ),
    ...(needsBusinessHours(context)
      ? [fact('Business hour', say`An hour within the opening hours of a business day.`)]
      : []),
    fact('Business day', businessDays(context)),
    fact(
      'Capacity (what sales can work)',
      say`The number of handed-over leads that the reps at work in a month have time for.`,
    ),
  ]
}

function promiseTerms(): DraftFact[] {
  return [
    fact(
      'Minimum, target, stretch',
      say`Below the minimum a commitment is missed. The target is what both sides plan with. The stretch is an ambition beyond it.`,
    ),
    fact('Expected', say`The average outcome of the plan. The actual figure can be higher or lower.`),
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

/** Whether anything promised runs on the clock of the working calendar. */
export function needsBusinessHours({ plan }: Pick<SectionContext, 'plan'>): boolean {
  const { leadClasses, guarantees } = plan.terms
  return (
    plan.commitments.some(
      ({ metric }) =>
        metric.kind === 'decided-within' ||
        (metric.kind === 'first-touch-within' && metric.clock === 'business'),
    ) ||
    leadClasses.some(({ firstTouchMinutes, clock }) => firstTouchMinutes !== null && clock === 'business') ||
    guarantees.some(({ included, businessHours: hours }) => included && hours !== null)
  )
}

function kindsOfLead({ plan, fields }: SectionContext): Words {
  return listed(
    plan.segments.map((segment, index) => {
      const name = fields.text(segment.name, `plan.segments.${index}.name`)
      return segment.marketingSourced ? say`${name}` : say`${name} (not sourced by marketing)`
    }),
  )
}

function businessDays(context: SectionContext): Words {
  const { plan, fields } = context
  const { calendar } = plan
  if (calendar.windows.length === 0) {
    return needsBusinessHours(context)
      ? missing('The opening hours are not set yet.')
      : say`A day on which both teams work.`
  }
  const hours = fields.text(openingHours(calendar), 'plan.calendar.windows')
  const zone = fields.text(calendar.timeZone, 'plan.calendar.timeZone')
  const day = businessDay(calendar)
  const length =
    day === null ? [] : say`; ${fields.decimal(day / 60, 'plan.calendar.windows')} business hours`
  return sentences(
    say`A day with opening hours that is not a closed day: ${hours}, time zone ${zone}${length}.`,
    closedDays({ plan, fields }),
  )
}

/** The closed days, unless they are listed where the calendar is. */
function closedDays({ plan, fields }: Pick<SectionContext, 'plan' | 'fields'>): Words | null {
  const { holidays: closed } = plan.calendar
  if (closed.length === 0) return null
  if (isShown('calendar', plan)) return say`The closed days are listed in the calendar${see('holidays')}.`
  const days = closed
    .map(({ day }, index) => ({ day, index }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, index }) => say`${fields.day(day, `plan.calendar.holidays.${index}.day`)}`)
  return say`Closed days: ${listed(days, '; ')}.`
}
