import { DAYS_A_MONTH } from '../../shared/model/lag.ts'
import { monthsOnTheWay, type Step } from '../../shared/model/funnel.ts'
import { pastEntries } from '../../shared/model/pastEntries.ts'
import type { SegmentModel } from '../../shared/model/segmentModel.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { formula, type Formula, type MonthSheet } from './sheet.ts'

/** A segment's leads that enter inside the horizon, and those that entered before it. */
export const PARTS = ['fresh', 'carried'] as const
export type Part = (typeof PARTS)[number]

/** Names of a segment's rows, by which other rows refer to them. */
export const rowNames = {
  entries: (part: Part, segmentId: string, stage: number): string => `${part} ${segmentId} ${stage}`,
  all: (segmentId: string, stage: number): string => `all ${segmentId} ${stage}`,
  revenue: (part: Part, segmentId: string): string => `${part} revenue ${segmentId}`,
  leadValue: (segmentId: string, stage: number): string => `lead value ${segmentId} ${stage}`,
} as const

/** Months before the horizon in which leads of the segment can have entered and still be on their way. */
export function pastMonthsOf(plan: Plan, { segment, steps }: SegmentModel): number {
  const recorded = pastEntries(segment, plan.history, plan.stages, plan.horizon)[0]?.length ?? 0
  return Math.min(monthsOnTheWay(steps), recorded)
}

/**
 * Drivers and funnel of one segment: what a month's leads become, step by step, each landing as many months later as its lag
 * says. Rate and lag are those of the month in which a lead enters the stage that it leaves, before the horizon those of its
 * first month.
 *
 * @param planned new leads by month, before season
 */
export function putSegment(
  sheet: MonthSheet,
  plan: Plan,
  model: SegmentModel,
  planned: readonly number[],
): void {
  const { segment, steps } = model
  const past = pastMonthsOf(plan, model)
  sheet.heading(segment.name)
  sheet.months(
    { name: `planned ${segment.id}`, label: 'New leads before season', unit: 'a month', format: 'count' },
    (month) => planned[month] ?? 0,
  )
  plan.stages.forEach((stage, index) => {
    const above = plan.stages[index - 1]
    const step = steps[index - 1]
    if (above !== undefined && step !== undefined) {
      putStep(sheet, stepName(model, index - 1), `${above.name} → ${stage.name}`, step, past)
    }
    putEntries(sheet, plan, model, index, past)
  })
  putValues(sheet, plan, model)
}

function stepName({ segment }: SegmentModel, index: number): string {
  return `${segment.id} ${index}`
}

function putStep(sheet: MonthSheet, name: string, label: string, step: Step, past: number): void {
  const { rates, lagDays, lagShares } = step
  sheet.months(
    { name: `rate ${name}`, label: `${label}: rate`, unit: 'share', format: 'share' },
    (month, own) => (month < 0 ? formula(own(0)) : (rates[month] ?? 0)),
    -past,
  )
  if (lagShares !== undefined) {
    // The columns stand for months later here, not for months.
    sheet.months(
      {
        name: `shares ${name}`,
        label: `${label}: arrive 0, 1, 2 … months later`,
        unit: 'share',
        format: 'share',
      },
      (month) => lagShares[month + past] ?? 0,
      -past,
    )
    return
  }
  sheet.months(
    { name: `days ${name}`, label: `${label}: lag`, unit: 'days', format: 'days' },
    (month, own) => (month < 0 ? formula(own(0)) : (lagDays[month] ?? 0)),
    -past,
  )
  sheet.months(
    { name: `whole ${name}`, label: `${label}: whole months of lag`, unit: 'months', format: 'plain' },
    (month) => formula(`INT(${sheet.at(`days ${name}`, month)}/${DAYS_A_MONTH})`),
    -past,
  )
  sheet.months(
    {
      name: `late ${name}`,
      label: `${label}: part that arrives a month later`,
      unit: 'share',
      format: 'share',
    },
    (month) =>
      formula(`${sheet.at(`days ${name}`, month)}/${DAYS_A_MONTH}-${sheet.at(`whole ${name}`, month)}`),
    -past,
  )
}

function putEntries(sheet: MonthSheet, plan: Plan, model: SegmentModel, stage: number, past: number): void {
  const { id } = model.segment
  const name = plan.stages[stage]?.name ?? ''
  const described = (part: Part, label: string) => ({
    name: rowNames.entries(part, id, stage),
    label: `${name}: ${label}`,
    unit: 'leads',
    format: 'count' as const,
  })
  const history = pastEntries(model.segment, plan.history, plan.stages, plan.horizon)[stage] ?? []
  const recorded = (month: number): number | null =>
    month < 0 ? (history[history.length + month] ?? null) : null
  sheet.months(described('fresh', 'of new leads'), (month) =>
    stage === 0
      ? formula(`${sheet.at(`planned ${id}`, month)}*${sheet.at('season', month)}`)
      : arrivals(sheet, model, 'fresh', stage, month, past),
  )
  sheet.months(
    described('carried', 'on their way from before'),
    (month) => recorded(month) ?? (stage === 0 ? 0 : arrivals(sheet, model, 'carried', stage, month, past)),
    -past,
  )
  sheet.months({ name: rowNames.all(id, stage), label: name, unit: 'leads', format: 'count' }, (month) =>
    formula(PARTS.map((part) => sheet.at(rowNames.entries(part, id, stage), month)).join('+')),
  )
}

/** Entries in a month: what entered the stage above in each month until then, as far as it lands in this one. */
function arrivals(
  sheet: MonthSheet,
  model: SegmentModel,
  part: Part,
  stage: number,
  month: number,
  past: number,
): Formula {
  const step = stepName(model, stage - 1)
  const source = rowNames.entries(part, model.segment.id, stage - 1)
  const from = part === 'fresh' ? 0 : -past
  const shares = model.steps[stage - 1]?.lagShares
  if (shares === undefined) {
    const over = (name: string): string => sheet.range(name, from, month)
    const later = `${sheet.at('month', month)}-${over('month')}`
    const [whole, late] = [over(`whole ${step}`), over(`late ${step}`)]
    return formula(
      `SUMPRODUCT(${over(`rate ${step}`)}*${over(source)}*((${later}=${whole})*(1-${late})+(${later}=${whole}+1)*${late}))`,
    )
  }
  const terms = Array.from({ length: Math.min(shares.length, month - from + 1) }, (_, later) => {
    const left = month - later
    return `${sheet.at(`rate ${step}`, left)}*${sheet.at(source, left)}*${sheet.at(`shares ${step}`, later - past)}`
  })
  return formula(terms.join('+'))
}

function putValues(sheet: MonthSheet, plan: Plan, model: SegmentModel): void {
  const { segment, dealValues, steps } = model
  const { id } = segment
  const last = plan.stages.length - 1
  const unit = plan.company.currency
  sheet.months(
    { name: `deal value ${id}`, label: 'Value of a deal', unit, format: 'money' },
    (month) => dealValues[month] ?? 0,
  )
  for (const part of PARTS) {
    const label = part === 'fresh' ? 'Revenue of new leads' : 'Revenue of leads from before'
    sheet.months({ name: rowNames.revenue(part, id), label, unit, format: 'money' }, (month) =>
      formula(`${sheet.at(`deal value ${id}`, month)}*${sheet.at(rowNames.entries(part, id, last), month)}`),
    )
  }
  for (let stage = last; stage >= 0; stage -= 1) {
    const name = rowNames.leadValue(id, stage)
    const label = `Value of a lead at ${plan.stages[stage]?.name ?? ''}`
    const step = stage < steps.length ? `rate ${stepName(model, stage)}` : null
    sheet.one(
      { name, label, unit, format: 'money' },
      formula(
        step === null
          ? sheet.at(`deal value ${id}`, 0)
          : `${sheet.at(step, 0)}*${sheet.fixed(rowNames.leadValue(id, stage + 1))}`,
      ),
    )
  }
}
