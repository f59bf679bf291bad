import { present } from '../../base/invariant.ts'
import type { Month } from '../../base/month.ts'
import type { SegmentDrivers } from '../../plan/drivers.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Segment } from '../../plan/funnel.ts'
import type { SegmentTarget } from '../driverKeys.ts'
import { monthsOnTheWay, passStep, putRecorded } from '../funnel.ts'
import { multiplyLists, repeat } from '../lists.ts'
import { pastEntries } from '../pastEntries.ts'
import { sum } from '../../base/sum.ts'
import { settingIn, type Setting } from '../scenario.ts'
import { seriesOf, timelineOf } from '../timeline.ts'

/** A driver of a segment that may be as it was or as it is. */
export interface Choice {
  readonly target: SegmentTarget
  readonly from: Setting
  readonly to: Setting
}

/** What is summed up over the horizon: entries to a stage, or the value of the deals won. */
export type Total = { readonly kind: 'entries'; readonly stage: number } | { readonly kind: 'revenue' }

/**
 * A total of one segment for every way to choose among its drivers, new leads and those on their way together. Choices that
 * agree down to a stage share what happens up to it, so that all of them cost little more than the last step alone.
 *
 * @param own drivers of the segment that there is no choice about
 * @returns 2^choices totals, at place Σ 2^i over the choices i that are taken as `to`
 */
export function segmentTotals(
  plan: Plan,
  segment: Segment,
  own: SegmentDrivers,
  choices: readonly Choice[],
  total: Total,
): Float64Array {
  const timeline = timelineOf(plan.horizon, plan.goal)
  const { months } = timeline
  const variants = (
    kind: SegmentTarget['kind'],
    leaving: string | null,
    driver: Setting,
  ): readonly Variant[] => variantsOf(choices, kind, leaving, driver, months)
  const steps = plan.stages.slice(0, -1).map((stage) => {
    const { id } = stage
    const { rate } = present(own.transitions[id], `step from ${id}`)
    const lag = settingIn(own, { kind: 'lag', segment, stage })
    return { rates: variants('rate', id, rate), lags: variants('lag', id, lag) }
  })
  const dealValues = variants('dealValue', null, own.dealValue)

  const past = pastEntries(segment, plan.history, plan.stages, plan.horizon)
  const before = Math.min(longestWay(steps), past[0]?.length ?? 0)
  const totals = new Float64Array(1 << choices.length)

  const walk = (stage: number, entries: readonly number[], choice: number, counted: number): void => {
    const count = total.kind === 'entries' && total.stage === stage ? sum(entries.slice(before)) : counted
    const step = steps[stage]
    if (step === undefined) {
      const won = entries.slice(before)
      for (const { bit, series } of dealValues) {
        totals[choice | bit] = total.kind === 'revenue' ? sum(multiplyLists(won, series)) : count
      }
      return
    }
    for (const rate of step.rates) {
      for (const lag of step.lags) {
        const way = { rates: rate.series, lagDays: lag.series, lagShares: lag.shares }
        const next = passStep(entries, way, before)
        putRecorded(past[stage + 1] ?? [], next, before)
        walk(stage + 1, next, choice | rate.bit | lag.bit, count)
      }
    }
  }
  for (const { bit, series } of variants('entries', null, own.entries)) {
    const entered = repeat(0, before)
    putRecorded(past[0] ?? [], entered, before)
    walk(0, [...entered, ...multiplyLists(series, timeline.seasonality)], bit, 0)
  }
  return totals
}

/** One way that a driver may be, month by month, and its place among the choices; 0 where it is as it was. */
interface Variant {
  readonly bit: number
  readonly series: readonly number[]
  /** Of a lag that is known by month. */
  readonly shares: readonly number[] | undefined
}

function variantsOf(
  choices: readonly Choice[],
  kind: SegmentTarget['kind'],
  leaving: string | null,
  own: Setting,
  months: readonly Month[],
): Variant[] {
  const index = choices.findIndex(
    ({ target }) => target.kind === kind && ('stage' in target ? target.stage.id : null) === leaving,
  )
  const choice = choices[index]
  const variant = (bit: number, driver: Setting): Variant => ({
    bit,
    series: seriesOf(driver, months),
    shares: driver.lagShares,
  })
  if (choice === undefined) return [variant(0, own)]
  return [variant(0, choice.from), variant(1 << index, choice.to)]
}

/** Months before the horizon that matter for some of the choices. */
function longestWay(steps: readonly { readonly lags: readonly Variant[] }[]): number {
  const longest = steps.map(({ lags }) =>
    Math.max(
      ...lags.map(({ series, shares }) =>
        monthsOnTheWay([{ rates: [], lagDays: series, lagShares: shares }]),
      ),
    ),
  )
  return sum(longest)
}
