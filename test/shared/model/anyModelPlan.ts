import fc from 'fast-check'
import { addMonths, Month } from '../../../shared/base/month.ts'
import { LAG_DAYS_MAX, type Driver, type Evidence } from '../../../shared/plan/drivers.ts'
import { sum } from '../../../shared/base/sum.ts'
import { periodLengths } from '../../../shared/plan/goal.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { planOf, stageId, type PlanParts, type SegmentParts } from './planOf.ts'

const START = Month.parse('2027-11')

/** Any valid plan as far as its figures go, to the ends of what each number may be. */
export function anyModelPlan(): fc.Arbitrary<Plan> {
  return fc
    .record({
      months: fc.integer({ min: 1, max: 36 }),
      steps: fc.integer({ min: 2, max: 7 }),
      historyMonths: fc.integer({ min: 0, max: 30 }),
    })
    .chain(({ months, steps, historyMonths }) =>
      fc
        .record({
          segments: fc.array(anySegment(steps, historyMonths), { maxLength: 4 }),
          handoffIndex: fc.nat({ max: steps - 1 }),
          goal: anyGoal(months),
          historyEndsBefore: fc.integer({ min: -40, max: 40 }),
          reps: fc.array(anyRep(), { maxLength: 5 }),
          leadsPerRep: amount(),
          hours: fc.option(anyHours(), { nil: undefined }),
          backlog: fc.option(anyBacklog(), { nil: undefined }),
          driverRanges: anyRanges(),
          more: anyMore(),
          later: fc.option(anyHoursOverrides(), { nil: undefined }),
          heads: fc.option(anyDriver(fc.integer({ min: 0, max: 12 }))),
          lag: fc.option(anyDriver(days())),
        })
        .map(({ later, heads, lag, driverRanges, ...parts }) =>
          planOf({
            ...parts,
            start: START,
            months,
            historyMonths,
            // The ranges are about the first segment.
            driverRanges: parts.segments.length === 0 ? {} : driverRanges,
            overrides: {
              ...later,
              ...(heads === null ? {} : { reps: heads }),
              ...(lag === null || parts.segments.length === 0 ? {} : { 'lag:segment-0:stage-0': lag }),
            },
          }),
        ),
    )
}

function anySegment(steps: number, historyMonths: number): fc.Arbitrary<SegmentParts> {
  const counts = list(
    fc.option(fc.oneof(fc.nat({ max: 500 }), fc.double({ min: 0, max: 1e9, noNaN: true }))),
    historyMonths,
  )
  return fc.record({
    marketingSourced: fc.boolean(),
    entries: anyDriver(amount()),
    dealValue: anyDriver(amount()),
    rates: list(anyDriver(share()), steps),
    lagDays: list(anyDriver(days()), steps),
    lagShares: list(fc.option(anyShares(), { nil: undefined, freq: 3 }), steps),
    evidence: list(fc.option(anyEvidence()), steps),
    spend: fc.option(anyDriver(amount()), { nil: undefined }),
    history: list(fc.option(counts, { nil: undefined }), steps + 1),
  })
}

function anyShares(): fc.Arbitrary<number[]> {
  return fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 61 }).map((weights) => {
    const all = sum(weights)
    return all === 0 ? [1] : weights.map((weight) => weight / all)
  })
}

function anyEvidence(): fc.Arbitrary<Evidence> {
  return fc
    .record({ trials: amount(), went: share(), ago: fc.option(fc.nat({ max: 40 })) })
    .map(({ trials, went, ago }) => {
      const evidence: Evidence = { trials, successes: trials * went }
      if (ago !== null) evidence.until = addMonths(START, -ago)
      return evidence
    })
}

function anyRanges(): fc.Arbitrary<Record<string, { low: number; high: number }>> {
  return fc.record(
    {
      'rate:segment-0:stage-0': range(share()),
      'lag:segment-0:stage-1': range(days()),
      'dealValue:segment-0': range(amount()),
      'entries:segment-0': range(amount()),
      reps: range(fc.nat({ max: 30 })),
      attempts: range(fc.integer({ min: 1, max: 50 })),
      sellingShare: range(share()),
    },
    { requiredKeys: [] },
  )
}

function range(end: fc.Arbitrary<number>): fc.Arbitrary<{ low: number; high: number }> {
  return fc.tuple(end, end).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) }))
}

function anyMore(): fc.Arbitrary<NonNullable<PlanParts['more']>> {
  const some = fc.option(amount())
  return fc.record({
    economics: fc.record({
      monthlyValue: some,
      grossMargin: fc.option(share()),
      engagementMonths: fc.option(fc.double({ min: 0, max: 1200, noNaN: true })),
      salesCostAMonth: some,
    }),
    response: fc.option(
      fc.record({
        respondersOnDuty: fc.nat({ max: 500 }),
        touchesAnHour: fc.oneof(fc.constantFrom(0, 1000), fc.double({ min: 0, max: 60, noNaN: true })),
        waitingAtOpening: share(),
        curve: fc.constantFrom(null, { source: 'Own', points: [{ minutes: 5, oddsRatio: 0.5 }] }),
      }),
    ),
    listedFigures: fc.record({ pipeline: some, revenue: some, entries: fc.constant({}) }),
  })
}

function anyGoal(months: number): fc.Arbitrary<Partial<Plan['goal']>> {
  const factors = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 100, noNaN: true })), {
    minLength: 12,
    maxLength: 12,
  })
  return fc.constantFrom('horizon' as const, 'quarter' as const, 'month' as const).chain((period) => {
    const periods = periodLengths({ period, periodsFrom: 'fiscal-year' }, { start: START, months }, 1).length
    return fc.record({
      period: fc.constant(period),
      periodsFrom: fc.constant('fiscal-year' as const),
      amounts: fc.array(fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e15, noNaN: true })), {
        minLength: periods,
        maxLength: periods,
      }),
      sourcedShare: fc.option(share(), { nil: null }),
      entrySeasonality: fc.option(factors, { nil: null }),
    })
  })
}

function anyRep(): fc.Arbitrary<object> {
  const month = fc.option(fc.integer({ min: -24, max: 48 }).map((offset) => addMonths(START, offset)))
  return fc.record({
    hired: month,
    left: month,
    rampMonths: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 36, noNaN: true })),
    startShare: share(),
    availability: share(),
  })
}

function anyHours(): fc.Arbitrary<Plan['baseline']['sales']['hours']> {
  const minutes = fc.double({ min: 0, max: 100_000, noNaN: true })
  return fc.record({
    sellingShare: share(),
    attempts: fc.integer({ min: 1, max: 50 }),
    contactChances: fc.array(share(), { minLength: 1, maxLength: 4 }),
    minutesAnAttempt: fc.double({ min: 0.01, max: 1440, noNaN: true }),
    minutesAConversation: fc.double({ min: 0, max: 1440, noNaN: true }),
    minutesByStage: fc.dictionary(fc.constantFrom(stageId(0), stageId(1), stageId(2)), minutes),
  })
}

function anyHoursOverrides(): fc.Arbitrary<Readonly<Record<string, Driver>>> {
  return fc.record(
    {
      sellingShare: anyDriver(share()),
      attempts: anyDriver(fc.integer({ min: 1, max: 50 })),
      minutesAnAttempt: anyDriver(fc.double({ min: 0.01, max: 1440, noNaN: true })),
      minutesAConversation: anyDriver(fc.double({ min: 0, max: 1440, noNaN: true })),
    },
    { requiredKeys: [] },
  )
}

function anyBacklog(): fc.Arbitrary<Plan['baseline']['sales']['backlog']> {
  return fc.record({ maxAgeMonths: fc.integer({ min: 0, max: 36 }), priority: fc.constant([]) })
}

function anyDriver(value: fc.Arbitrary<number>): fc.Arbitrary<Driver> {
  const month = fc.integer({ min: -3, max: 40 }).map((offset) => addMonths(START, offset))
  return fc.record({ value, changes: fc.array(fc.record({ from: month, value }), { maxLength: 2 }) })
}

function share(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, 1, Number.MIN_VALUE), fc.double({ min: 0, max: 1, noNaN: true }))
}

function amount(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, 1e12, Number.MIN_VALUE), fc.double({ min: 0, max: 1e6, noNaN: true }))
}

function days(): fc.Arbitrary<number> {
  return fc.oneof(fc.constantFrom(0, LAG_DAYS_MAX, 30.4375), fc.double({ min: 0, max: 200, noNaN: true }))
}

function list<T>(item: fc.Arbitrary<T>, length: number): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length })
}
