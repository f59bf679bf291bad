import { segmentOutlooks } from './averages.ts'
import type { SectionContext } from './context.ts'
import type { Words } from './draft.ts'
import { largestOverload, overloads } from './leadsByMonth.ts'
import { rateEvidence } from './rateEvidence.ts'
import { sum } from '../base/sum.ts'
import { plain, say, see } from './words.ts'

const RISKS_SHOWN = 3

/** The three largest things that could go wrong, as the plan itself shows them; the gravest first. */
export function risks(context: SectionContext): readonly Words[] {
  return [
    shortfall(context),
    overload(context),
    thinEvidence(context),
    oneSource(context),
    newReps(context),
    lateLeads(context),
    averages(),
  ]
    .filter((risk) => risk !== null)
    .slice(0, RISKS_SHOWN)
}

function shortfall({ figures, fields }: SectionContext): Words | null {
  const expected = sum(figures.revenue)
  const gap = figures.goal.total - expected
  if (figures.goal.total === 0 || gap < figures.goal.total * 0.005) return null
  return say`The plan expects ${fields.money(expected, 'figures.revenue')} of revenue, ${fields.money(gap, 'figures.goal')} less than the goal.`
}

function overload({ figures, fields }: SectionContext): Words | null {
  const largest = largestOverload(figures)
  if (largest === null) return null
  const months = fields.count(overloads(figures).length, 'figures.utilisation')
  const of = fields.counted(figures.months.length, 'month', 'months', 'plan.horizon.months')
  const excess = fields.count(largest.excess, 'figures.utilisation')
  return say`In ${months} of ${of} more leads are planned than sales can work in time. The largest excess is ${excess} leads in ${fields.month(largest.month, 'figures.utilisation')}${see('capacity-months')}.`
}

function thinEvidence({ plan, fields }: SectionContext): Words | null {
  const rates = rateEvidence(plan)
  const thin = rates.filter(({ evidence }) => evidence !== 'enough')
  if (thin.length === 0) return null
  if (
    plan.history.months === 0 &&
    thin.every(({ evidence }) => evidence === 'none') &&
    thin.length === rates.length
  ) {
    return say`The conversion rates are estimates without history${see('rates')}. The true rates may be quite different.`
  }
  return say`${fields.count(thin.length, 'plan.baseline.segments')} of ${fields.counted(rates.length, 'conversion rate', 'conversion rates', 'plan.baseline.segments')} ${plain(thin.length === 1 ? 'rests' : 'rest')} on few cases or none${see('rates')}. The true rates may be quite different.`
}

function oneSource(context: SectionContext): Words | null {
  const outlooks = segmentOutlooks(context).filter(({ segment }) => segment.marketingSourced)
  const worth = outlooks.map(
    ({ entries, entryToCustomer, dealValue }) => entries * entryToCustomer * dealValue,
  )
  const total = sum(worth)
  const largest = Math.max(0, ...worth)
  const outlook = outlooks[worth.indexOf(largest)]
  if (!outlook || outlooks.length < 2 || largest <= total / 2) return null
  const { fields } = context
  const name = fields.text(outlook.segment.name, `plan.segments.${outlook.index}.name`)
  return say`One segment, ${name}, brings ${fields.share(largest / total, 'figures.leadValue')} of the value of marketing’s leads. If it weakens, the goal is hard to reach.`
}

function newReps({ plan, figures, fields }: SectionContext): Words | null {
  const first = figures.months[0]
  const joining = plan.baseline.sales.reps.filter(
    ({ hired, rampMonths }) => hired !== null && first !== undefined && (hired >= first || rampMonths > 0),
  )
  if (joining.length === 0) return null
  return say`The capacity of sales depends on ${fields.counted(joining.length, 'rep who is new or still to be hired', 'reps who are new or still to be hired', 'plan.baseline.sales.reps')}. If they start later or ramp up more slowly, sales can work fewer leads.`
}

function lateLeads(context: SectionContext): Words | null {
  const days = Math.max(0, ...segmentOutlooks(context).map((outlook) => outlook.days))
  if (days < 30) return null
  return say`Some leads need ${context.fields.counted(days, 'day', 'days', 'plan.baseline.segments')} to become customers. Those that arrive near the end of the term bring their revenue after it.`
}

/** True of every plan made from expected figures, so there is always something to say. */
function averages(): Words {
  return say`All figures are averages. A plan that only just reaches its goal on average misses it about as often as it meets it.`
}
