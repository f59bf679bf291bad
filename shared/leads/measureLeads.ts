import { monthAt, monthOf, type Day } from '../base/month.ts'
import { sum } from '../base/sum.ts'
import { finalRate } from '../model/history/finalRate.ts'
import { empiricalLag } from '../model/history/lagShares.ts'
import { maturityByAge, type Cohort } from '../model/youngLeads.ts'
import { LAG_DAYS_MAX, LAG_MONTHS_MAX, type Evidence } from '../plan/drivers.ts'
import type { Stage } from '../plan/funnel.ts'
import type { Lead } from './lead.ts'
import type { FileEnds, RecordedStep } from './observe/fileEnds.ts'
import { followedCohorts } from './observe/followedCohorts.ts'
import { hasUsefulValues } from './observe/observeRows.ts'
import { cohortTable, meanDays, monthNumber } from './observe/passages.ts'
import type { Measured, MeasuredLag, MeasuredStep } from './putLeadsIntoPlan.ts'

/**
 * What only single leads can show, from the cohorts that are not cut off: how long they took between stages, which share
 * gets there in the end (each lead counted by the time it had, see `finalRate`), and the mean value of the deals won, where
 * most deals have one. All segments share the times: few of them have leads enough for their own.
 */
export function measureLeads(
  leads: readonly Lead[],
  recorded: readonly Stage[],
  { steps, lastDay }: FileEnds,
): Measured {
  const measured = steps.map((step) => measureStep(step, lastDay))
  const last = recorded.at(-1)
  const won = last ? leads.filter(({ reached }) => reached[last.id] !== undefined) : []
  return {
    lags: Object.fromEntries(
      steps.flatMap(({ from }, index) => {
        const lag = measured[index]?.step.lag
        return lag ? [[from.id, lag]] : []
      }),
    ),
    evidence: measured.flatMap(({ evidence }) => evidence),
    steps: measured.map(({ step }) => step),
    dealValue: hasUsefulValues(won) ? meanValues(won) : new Map(),
  }
}

function measureStep(
  step: RecordedStep,
  lastDay: Day,
): { readonly step: MeasuredStep; readonly evidence: Measured['evidence'] } {
  const { from, to, passages, table, soundFrom } = step
  const cohorts = followedCohorts(table, soundFrom, lastDay)
  const maturity = maturityByAge(cohorts)
  const until = monthOf(lastDay)
  const bySegment = Map.groupBy(passages, ({ lead }) => lead.segment)
  return {
    step: {
      from: from.name,
      to: to.name,
      since: monthAt(table.first + soundFrom),
      leads: sum(cohorts.map((cohort) => cohort.leads)),
      rate: evidenceOf(cohorts, maturity),
      lag: lagOf(step, cohorts),
    },
    evidence: [...bySegment].flatMap(([segment, own]) => {
      const ownTable = cohortTable(own, lastDay)
      const sound = followedCohorts(ownTable, table.first + soundFrom - ownTable.first, lastDay)
      const rate = evidenceOf(sound, maturity)
      return rate === null ? [] : [{ segment, from: from.id, to: to.id, ...rate, until }]
    }),
  }
}

/** Null where the leads are too young to tell, and where more went on than leads of their age can have. */
function evidenceOf(cohorts: readonly Cohort[], maturity: readonly number[] | null): Evidence | null {
  const rate = finalRate(cohorts, maturity)
  return rate.kind === 'estimate' ? { trials: rate.trials, successes: rate.successes } : null
}

function lagOf({ passages, table, soundFrom }: RecordedStep, cohorts: readonly Cohort[]): MeasuredLag | null {
  const lag = empiricalLag(cohorts)
  if (lag.kind === 'lag' && lag.shares.length <= LAG_MONTHS_MAX) {
    return { days: round(lag.days), shares: lag.shares }
  }
  const sound = passages.filter(({ entered }) => monthNumber(entered) >= table.first + soundFrom)
  const days = meanDays(sound)
  return days === null || days > LAG_DAYS_MAX ? null : { days: round(days), shares: null }
}

function round(days: number): number {
  return Math.round(days * 10) / 10
}

function meanValues(won: readonly Lead[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>()
  for (const { segment, value } of won) {
    if (value === null || value === 0) continue
    const known = sums.get(segment) ?? { sum: 0, count: 0 }
    sums.set(segment, { sum: known.sum + value, count: known.count + 1 })
  }
  return new Map(
    [...sums].map(([segment, known]) => [segment, Math.round((known.sum / known.count) * 100) / 100]),
  )
}
