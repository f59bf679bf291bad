import { present } from '../../shared/base/invariant.ts'
import { monthsBetween } from '../../shared/base/month.ts'
import { keyOf } from '../../shared/model/driverKeys.ts'
import { goalPath } from '../../shared/model/goalPath.ts'
import { timelineOf } from '../../shared/model/timeline.ts'
import type { Segment, Stage } from '../../shared/plan/funnel.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { createSheet, type CalculatedSheet, type Sheet } from './sheet.ts'

/**
 * A plan's model as a spreadsheet holds it: one cell a figure, formulas over cells with drivers, each in a row of its key.
 * For drivers that never change, and a history in which everything was recorded, as the reference plan has them.
 */
export function createWorkbook(plan: Plan): CalculatedSheet {
  const { months, seasonality } = timelineOf(plan.horizon, plan.goal)
  const sheet = createSheet(monthsBetween(plan.history.start, plan.horizon.start), months.length)
  sheet.putMonths('season', (_, month) => seasonality[month] ?? 1)
  for (const segment of plan.segments) putSegment(sheet, plan, segment)
  putTotals(sheet, plan)
  putNeed(sheet, plan)
  putTeam(sheet, plan)
  return sheet.calculate()
}

/** The row with all entries of a segment to a stage. */
export function allRow(segmentId: string, stageId: string): string {
  return `all ${segmentId} ${stageId}`
}

/** The row with the value of one lead of a segment at a stage. */
export function leadValueRow(segmentId: string, stageId: string): string {
  return `value ${segmentId} ${stageId}`
}

function putSegment(sheet: Sheet, plan: Plan, segment: Segment): void {
  const { id } = segment
  const drivers = present(plan.baseline.segments[id], 'drivers')
  const entries = keyOf({ kind: 'entries', segment })
  const dealValue = keyOf({ kind: 'dealValue', segment })
  sheet.putFixed(entries, drivers.entries.value)
  sheet.putFixed(dealValue, drivers.dealValue.value)
  plan.stages.forEach((stage, index) => {
    const above = plan.stages[index - 1]
    if (above === undefined) {
      sheet.putMonths(
        `fresh ${id} ${stage.id}`,
        (column) => `=${sheet.fixed(entries)}*${column}${sheet.row('season')}`,
      )
      sheet.putMonths(`carried ${id} ${stage.id}`, () => 0, recorded(plan, segment, stage))
    } else {
      putStep(sheet, plan, segment, above, stage)
    }
    sheet.putMonths(allRow(id, stage.id), (column) =>
      sheet.sumOf([`fresh ${id} ${stage.id}`, `carried ${id} ${stage.id}`], column),
    )
  })
  const last = present(plan.stages.at(-1), 'last stage').id
  for (const part of ['fresh', 'carried']) {
    sheet.putMonths(
      `${part} revenue ${id}`,
      (column) => `=${sheet.fixed(dealValue)}*${column}${sheet.row(`${part} ${id} ${last}`)}`,
    )
  }
  putLeadValues(sheet, plan, segment)
}

/** Entries to a stage: what entered the one above as many months before as the lag is long, times the rate. */
function putStep(sheet: Sheet, plan: Plan, segment: Segment, above: Stage, stage: Stage): void {
  const { rate, lagDays } = present(plan.baseline.segments[segment.id]?.transitions[above.id], 'step')
  const rateKey = keyOf({ kind: 'rate', segment, stage: above })
  const lagKey = keyOf({ kind: 'lag', segment, stage: above })
  const name = `${segment.id} ${stage.id}`
  sheet.putFixed(rateKey, rate.value)
  sheet.putFixed(lagKey, lagDays.value)
  sheet.putFixed(`whole ${name}`, `=INT(${sheet.fixed(lagKey)}/(365.25/12))`)
  sheet.putFixed(`late ${name}`, `=${sheet.fixed(lagKey)}/(365.25/12)-${sheet.fixed(`whole ${name}`)}`)
  const [share, whole, late] = [rateKey, `whole ${name}`, `late ${name}`].map(sheet.fixed)
  const arrivals = (part: string, month: number): string => {
    const source = sheet.allMonths(`${part} ${segment.id} ${above.id}`)
    const at = sheet.past + month + 1
    return `=${share}*((1-${late})*INDEX(${source},1,${at}-${whole})+${late}*INDEX(${source},1,${at - 1}-${whole}))`
  }
  sheet.putMonths(`fresh ${name}`, (_, month) => arrivals('fresh', month))
  sheet.putMonths(`carried ${name}`, (_, month) => arrivals('carried', month), recorded(plan, segment, stage))
}

function recorded(plan: Plan, segment: Segment, stage: Stage): readonly (number | null)[] {
  return present(plan.history.entries[segment.id]?.[stage.id], 'recorded counts')
}

function putLeadValues(sheet: Sheet, { stages }: Plan, segment: Segment): void {
  let below: string | null = null
  for (const stage of stages.toReversed()) {
    const name = leadValueRow(segment.id, stage.id)
    sheet.putFixed(
      name,
      below === null
        ? `=${sheet.fixed(keyOf({ kind: 'dealValue', segment }))}`
        : `=${sheet.fixed(keyOf({ kind: 'rate', segment, stage }))}*${sheet.fixed(below)}`,
    )
    below = name
  }
}

function putTotals(sheet: Sheet, { segments, stages, handoffStageId: handoff }: Plan): void {
  const first = present(stages[0], 'first stage').id
  const last = present(stages.at(-1), 'last stage').id
  const sourced = segments.filter(({ marketingSourced }) => marketingSourced)
  const others = segments.filter(({ marketingSourced }) => !marketingSourced)
  const put = (name: string, of: readonly Segment[], rowsOf: (id: string) => readonly string[]): void =>
    sheet.putMonths(name, (column) =>
      sheet.sumOf(
        of.flatMap(({ id }) => rowsOf(id)),
        column,
      ),
    )
  put('handoff marketing', sourced, (id) => [allRow(id, handoff)])
  put('handoff all', segments, (id) => [allRow(id, handoff)])
  put('customers', segments, (id) => [allRow(id, last)])
  put('revenue', segments, revenueRows)
  put('marketing revenue', sourced, revenueRows)
  put('other revenue', others, revenueRows)
  put('fresh revenue', sourced, (id) => [`fresh revenue ${id}`])
  put('carried revenue', sourced, (id) => [`carried revenue ${id}`])
  put('fresh entries', sourced, (id) => [`fresh ${id} ${first}`])
  put('fresh handoff', sourced, (id) => [`fresh ${id} ${handoff}`])
  put('carried handoff', sourced, (id) => [`carried ${id} ${handoff}`])
}

function revenueRows(id: string): string[] {
  return [`fresh revenue ${id}`, `carried revenue ${id}`]
}

/** The goal, solved for entries: what is missing at the end of each period, divided by what the planned entries bring. */
function putNeed(sheet: Sheet, plan: Plan): void {
  const { months } = plan.horizon
  const { sourcedShare: share } = plan.goal
  const goal = goalPath(plan.goal, plan.horizon, plan.company.fiscalYearStart)
  sheet.putFixed('carried in all', `=SUM(${sheet.span('carried revenue')})`)
  sheet.putFixed(
    'marketing goal',
    share === null ? `=MAX(0,${goal.total}-SUM(${sheet.span('other revenue')}))` : goal.total * share,
  )
  sheet.putMonths('scale', (column, month) => {
    if (!goal.periodEnds.includes(month)) return 0
    const upTo = (name: string): string => `SUM(${sheet.span(name, column)})`
    const other = share === null ? `-${upTo('other revenue')}` : ''
    const amount = (goal.cumulative[month] ?? 0) * (share ?? 1)
    return `=MAX(0,(${amount}-${upTo('carried revenue')}${other})/${upTo('fresh revenue')})`
  })
  sheet.putFixed('largest scale', `=MAX(${sheet.span('scale')})`)
  sheet.putFixed('planned', `=SUM(${sheet.span('fresh entries')})`)
  sheet.putFixed('need', `=${sheet.fixed('largest scale')}*${sheet.fixed('planned')}/${months}`)

  const first = present(plan.stages[0], 'first stage').id
  const valueEntered = plan.segments
    .filter(({ marketingSourced }) => marketingSourced)
    .map(({ id }) => `SUM(${sheet.span(`fresh ${id} ${first}`)})*${sheet.fixed(leadValueRow(id, first))}`)
    .join('+')
  sheet.putFixed(
    'steady need',
    `=${sheet.fixed('marketing goal')}/${months}/((${valueEntered})/${sheet.fixed('planned')})`,
  )
  sheet.putMonths(
    'need handoff',
    (column) =>
      `=${sheet.fixed('largest scale')}*${column}${sheet.row('fresh handoff')}+${column}${sheet.row('carried handoff')}`,
  )
}

function putTeam(sheet: Sheet, { baseline, horizon }: Plan): void {
  const { reps, leadsPerRep } = baseline.sales
  const heads = keyOf({ kind: 'reps' })
  const perRep = keyOf({ kind: 'leadsPerRep' })
  sheet.putFixed(heads, reps.length)
  sheet.putFixed(perRep, leadsPerRep.value)
  reps.forEach((rep, rank) => {
    const hired = rep.hired === null ? null : monthsBetween(horizon.start, rep.hired)
    sheet.putMonths(`work ${rep.id}`, (_, month) => {
      const there = `=IF(${sheet.fixed(heads)}>${rank},1,0)*${rep.availability}`
      if (hired === null) return there
      const ramp = `MIN(1,${rep.startShare}+(1-${rep.startShare})*${month - hired}/${rep.rampMonths})`
      return month < hired ? 0 : `${there}*${ramp}`
    })
  })
  const rows = reps.map(({ id }) => `work ${id}`)
  sheet.putMonths(
    'reps working',
    (column) => `${sheet.sumOf(rows, column)}+MAX(0,${sheet.fixed(heads)}-${reps.length})`,
  )
  sheet.putMonths('workable', (column) => `=${sheet.fixed(perRep)}*${column}${sheet.row('reps working')}`)
  sheet.putMonths(
    'utilisation',
    (column) => `=${column}${sheet.row('handoff all')}/${column}${sheet.row('workable')}`,
  )
}
