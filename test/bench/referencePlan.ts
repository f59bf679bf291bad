import { monthAt, monthIndex, Month } from '../../shared/base/month.ts'
import { passOn } from '../../shared/model/passOn.ts'
import { steady, type Rep, type SegmentDrivers } from '../../shared/plan/drivers.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { RepId, ScenarioId, SegmentId, StageId } from '../../shared/plan/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'

const START = Month.parse('2027-01')
const HISTORY_MONTHS = 36
const STAGES = ['lead', 'mql', 'sal', 'sql', 'opportunity', 'customer'].map((id) => StageId.parse(id))
const SEGMENTS = Array.from({ length: 12 }, (_, index) => SegmentId.parse(`segment-${index + 1}`))
const RATES = [0.3, 0.8, 0.5, 0.6, 0.25]
const LAG_DAYS = [12, 4, 20, 35, 90]

/** The scenario that sliders write to. */
export const WORKING = ScenarioId.parse('working')

/** 24 months, 12 segments, 6 stages, 20 reps, lags to 90 days and 36 months of history: what speed is measured on. */
export function referencePlan(): Plan {
  const empty = emptyPlan('Reference plan', START)
  const drivers = SEGMENTS.map((_, index) => segmentDrivers(index))
  return Plan.parse({
    ...empty,
    horizon: { start: START, months: 24 },
    goal: {
      ...empty.goal,
      period: 'quarter',
      amounts: [2.2, 2.2, 2.3, 2.3, 2.4, 2.4, 2.5, 2.5].map((millions) => millions * 1e6),
      sourcedShare: null,
      entrySeasonality: [0.9, 0.95, 1.1, 1.1, 1.05, 1, 0.85, 0.8, 1.1, 1.15, 1.1, 0.9],
    },
    segments: SEGMENTS.map((id, index) => ({
      id,
      name: `Segment ${index + 1}`,
      marketingSourced: index < 10,
    })),
    history: {
      start: monthAt(monthIndex(START) - HISTORY_MONTHS),
      months: HISTORY_MONTHS,
      entries: Object.fromEntries(SEGMENTS.map((id, index) => [id, segmentHistory(drivers[index]!, index)])),
      sources: [],
    },
    baseline: {
      segments: Object.fromEntries(SEGMENTS.map((id, index) => [id, drivers[index]!])),
      sales: { reps: Array.from({ length: 20 }, (_, index) => rep(index)), leadsPerRep: steady(62) },
    },
    scenarios: [{ id: WORKING, name: 'Working scenario', kind: 'own', overrides: {}, note: '' }],
  })
}

function segmentDrivers(index: number): SegmentDrivers {
  return {
    entries: steady(120 + 45 * index),
    dealValue: steady(12_000 + 1_500 * ((index * 5) % 12)),
    transitions: Object.fromEntries(
      STAGES.slice(0, -1).map((stage, step) => [
        stage,
        {
          rate: steady(RATES[step]! * (0.75 + 0.02 * ((index * 7 + step * 3) % 12))),
          lagDays: steady(LAG_DAYS[step]! * (0.5 + ((index * 5 + step) % 12) / 22)),
          evidence: null,
        },
      ]),
    ),
  }
}

/** Whole counts as the segment's own rates and lags would have made them, with a season. */
function segmentHistory(drivers: SegmentDrivers, index: number): Record<StageId, number[]> {
  const months = Array.from({ length: HISTORY_MONTHS }, (_, month) => month)
  let counts = months.map((month) => drivers.entries.value * (1 + 0.2 * Math.sin(month + index)))
  return Object.fromEntries(
    STAGES.map((stage) => {
      const here = counts
      const { rate, lagDays } = drivers.transitions[stage] ?? { rate: steady(0), lagDays: steady(0) }
      counts = passOn(
        counts,
        months.map(() => rate.value),
        months.map(() => lagDays.value),
      )
      return [stage, here.map(Math.round)]
    }),
  )
}

function rep(index: number): Rep {
  const hired = index < 14 ? null : monthAt(monthIndex(START) + index - 15)
  return {
    id: RepId.parse(`rep-${index + 1}`),
    name: `Rep ${index + 1}`,
    hired,
    rampMonths: 4,
    startShare: 0.25,
    left: null,
    availability: index % 5 === 4 ? 0.8 : 1,
  }
}
