import { assumedResponse } from '../model/assumedResponse.ts'
import { assumedHours } from '../model/hours/assumedHours.ts'
import { marketingOutlook } from './averages.ts'
import type { SectionContext } from './context.ts'
import type { Words } from './draft.ts'
import { hasCapacity, leadsByMonth } from './leadsByMonth.ts'
import { rangeWords } from './ranges.ts'
import { missing, say, see, sentences } from './words.ts'

/** The three things that the agreement rests on: how leads convert, what a deal is worth and takes, what sales can work. */
export function assumptions(context: SectionContext): readonly Words[] {
  return [conversion(context), dealAndTime(context), capacity(context)]
}

function conversion(context: SectionContext): Words {
  const { plan, fields, stages } = context
  const outlook = marketingOutlook(context)
  if (outlook === null) return missing('How marketing’s leads convert is not set yet.')
  const rate = fields.share(outlook.entryToCustomer, 'plan.baseline.segments')
  const first = fields.text(stages.first.name, 'plan.stages.0.name')
  const last = fields.text(stages.last.name, `plan.stages.${plan.stages.length - 1}.name`)
  const evidence: Words =
    plan.history.months === 0
      ? say`This is an estimate by both sides without history.`
      : say`This is based on a history of ${fields.counted(plan.history.months, 'month', 'months', 'plan.history.months')}${see('rates')}.`
  return sentences(
    say`Of marketing’s leads that enter the stage ${first}, ${rate} reach the stage ${last}.`,
    evidence,
  )
}

function dealAndTime(context: SectionContext): Words {
  const { fields } = context
  const outlook = marketingOutlook(context)
  if (outlook === null) return missing('What a deal is worth and how long it takes is not set yet.')
  const days = fields.counted(outlook.days, 'day', 'days', 'plan.baseline.segments')
  if (outlook.dealValue === 0) {
    return sentences(
      missing('What a deal is worth is not set yet.'),
      outlook.days === 0 ? null : say`Deals are won ${days} after the lead arrives.`,
    )
  }
  const value = fields.money(outlook.dealValue, 'plan.baseline.segments')
  return outlook.days === 0
    ? say`A deal from marketing’s leads is worth ${value} on average and is won in the month in which the lead arrives.`
    : say`A deal from marketing’s leads is worth ${value} on average and is won ${days} after the lead arrives.`
}

function capacity({ plan, figures, fields, drivers, format }: SectionContext): Words {
  if (!hasCapacity(figures)) return missing('What sales can work is not set yet.')
  const { hours, leadsPerRep } = drivers.sales
  const workable = rangeWords(
    leadsByMonth(figures).map((month) => month.workable),
    'figures.workable',
    fields,
  )
  const by =
    hours === undefined
      ? say`${fields.count(leadsPerRep.value, 'plan.baseline.sales.leadsPerRep')} for each fully ramped rep`
      : say`limited by the hours that the team has for leads`
  const assumed = assumedHours(plan.baseline.sales.hours, format)
  const ofResponse = assumedResponse(plan.response, format)
  return sentences(
    say`Sales can work ${workable} leads a month: ${by}${see('capacity-months')}.`,
    assumed.length === 0
      ? null
      : say`This assumes usual values that nobody has confirmed yet: ${fields.text(assumed.join(', '), 'plan.baseline.sales.hours')}.`,
    ofResponse.length === 0
      ? null
      : say`How soon leads are touched assumes usual values that nobody has confirmed yet: ${fields.text(ofResponse.join(', '), 'plan.response')}.`,
  )
}
