import type { Month } from '../../base/month.ts'
import { workingTime } from '../../model/businessClock.ts'
import { corridor } from '../../model/cadence.ts'
import { promisedHandover } from '../../model/promisedLeads.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'
import { meanOf } from '../mean.ts'
import { say, see, sentences } from '../words.ts'

/** The corridor of the first month with business days, as an example of all. */
interface ExampleMonth {
  readonly month: Month
  readonly days: number
  readonly leads: number
  /** Leads that the running count may be ahead or behind. */
  readonly slack: number
}

/** The corridor in which marketing's running count of leads lies at the close of each business day. */
export function paceWords(context: SectionContext): Words {
  const { plan, fields } = context
  const tolerated = fields.share(plan.cadence.tolerated, 'plan.cadence.tolerated')
  const example = exampleMonth(context)
  return sentences(
    say`At the close of each business day the number of leads handed over so far in the month may be ahead of or behind an even pace by up to ${tolerated} of a week’s leads, a week being five business days.`,
    example === null
      ? null
      : say`For example, with ${fields.count(example.leads, 'plan.commitments')} leads in the ${fields.count(example.days, 'plan.calendar')} business days of ${fields.month(example.month, 'plan.horizon')} the even pace is ${fields.decimal(example.leads / example.days, 'plan.cadence.tolerated')} leads a day, and the count may be up to ${fields.decimal(example.slack, 'plan.cadence.tolerated')} leads ahead or behind.`,
    say`The limit applies to this running count, not to a single week; outside it the commitment is at risk.`,
  )
}

/** The same in short, for the summary. */
export function paceInShort(context: SectionContext): Words {
  const { plan, fields } = context
  const tolerated = fields.share(plan.cadence.tolerated, 'plan.cadence.tolerated')
  const example = exampleMonth(context)
  const leads =
    example === null
      ? []
      : say` (${fields.decimal(example.slack, 'plan.cadence.tolerated')} leads in ${fields.month(example.month, 'plan.horizon')})`
  return say`At the close of each business day the leads handed over so far in the month are within ${tolerated} of a week’s leads${leads} of an even pace${see('marketing-pace')}.`
}

function exampleMonth({ plan, figures }: SectionContext): ExampleMonth | null {
  const leads = Math.round(promisedHandover(plan)?.aMonth ?? meanOf(figures.handoff.marketing))
  const time = workingTime(plan.calendar, figures.months)
  const index = time.findIndex(({ days }) => days > 0)
  const [month, days] = [figures.months[index], time[index]?.days ?? 0]
  if (leads === 0 || month === undefined) return null
  const { high } = corridor(leads, days, days, plan.cadence.tolerated)
  return { month, days, leads, slack: high - leads }
}
