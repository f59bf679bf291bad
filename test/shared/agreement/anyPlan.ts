import fc from 'fast-check'
import { NO_DEFINITIONS } from '../../../shared/plan/definitions.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { softwareCompanyDefinitions } from '../../../shared/plan/examples/softwareCompanyDefinitions.ts'
import { softwareCompanyPersonas } from '../../../shared/plan/examples/softwareCompanyPersonas.ts'
import { NO_PERSONAS } from '../../../shared/plan/personas.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { Month } from '../../../shared/base/month.ts'
import { anyTerms } from './anyTerms.ts'
import { anyLine, anyName, anyProse, numbered } from './anyTexts.ts'
import { AgreementSize, SectionId } from '../../../shared/plan/agreementSettings.ts'

/** Any valid plan that an agreement may have to be written from: sparse or full, with hostile and long names. */
export function anyPlan(): fc.Arbitrary<Plan> {
  return fc
    .record({
      stageNames: fc.array(anyName(), { minLength: 3, maxLength: 8 }),
      handoff: fc.nat({ max: 6 }),
      segments: fc.array(fc.record({ name: anyName(), marketingSourced: fc.boolean() }), { maxLength: 4 }),
      months: fc.integer({ min: 1, max: 36 }),
      start: fc.integer({ min: 2000, max: 2100 }).map((year) => Month.parse(`${year}-11`)),
    })
    .chain(({ stageNames, handoff, segments, months, start }) => {
      const stages = stageNames.map((name, index) => ({ id: `stage-${index}`, name }))
      const kinds = segments.map((segment, index) => ({ id: `kind-${index}`, ...segment }))
      const historyMonths = Math.min(months, 18)
      return fc
        .record({
          purpose: anyProse(),
          company: anyCompany(),
          people: fc.array(anyPerson(), { maxLength: 4 }),
          calendar: anyCalendar(),
          goal: anyGoal(months),
          meanings: fc.array(anyProse(), { minLength: stages.length, maxLength: stages.length }),
          owners: fc.array(fc.constantFrom('marketing', 'sales'), {
            minLength: stages.length,
            maxLength: stages.length,
          }),
          drivers: fc.array(anyDrivers(stages.slice(0, -1).map(({ id }) => id)), {
            minLength: kinds.length,
            maxLength: kinds.length,
          }),
          counts: fc.array(anyCounts(stages.length, historyMonths), {
            minLength: kinds.length,
            maxLength: kinds.length,
          }),
          hasHistory: fc.boolean(),
          reps: fc.array(anyRep(), { maxLength: 4 }),
          leadsPerRep: fc.constantFrom(0, 40, 100.5),
          commitments: fc.array(anyCommitment(kinds.map(({ id }) => id)), { maxLength: 6 }),
          agreement: anySettings(),
          definitions: fc.constantFrom(NO_DEFINITIONS, softwareCompanyDefinitions),
          personas: fc.constantFrom(NO_PERSONAS, withoutSegments(softwareCompanyPersonas)),
          terms: anyTerms(kinds.map(({ id }) => id)),
        })
        .map((parts) =>
          Plan.parse({
            ...emptyPlan('Any plan', start),
            purpose: parts.purpose,
            company: parts.company,
            people: numbered('person', parts.people),
            calendar: parts.calendar,
            horizon: { start, months },
            goal: parts.goal,
            stages: stages.map((stage, index) => ({
              ...stage,
              definition: parts.meanings[index],
              entryRule: parts.meanings[index],
              exitRule: '',
              owner: parts.owners[index],
              evidence: '',
              longestStayDays: index === 0 ? 1 : null,
            })),
            handoffStageId: stages[Math.min(handoff, stages.length - 2)]?.id,
            segments: kinds,
            history: {
              start,
              months: parts.hasHistory ? historyMonths : 0,
              entries: parts.hasHistory
                ? Object.fromEntries(
                    kinds.map(({ id }, kind) => [
                      id,
                      Object.fromEntries(
                        stages.map((stage, index) => [stage.id, parts.counts[kind]?.[index] ?? []]),
                      ),
                    ]),
                  )
                : {},
              sources: [],
            },
            baseline: {
              segments: Object.fromEntries(kinds.map(({ id }, index) => [id, parts.drivers[index]])),
              sales: {
                reps: numbered('rep', parts.reps),
                leadsPerRep: { value: parts.leadsPerRep, changes: [] },
              },
            },
            commitments: numbered('promise', parts.commitments),
            agreement: parts.agreement,
            definitions: parts.definitions,
            personas: parts.personas,
            terms: parts.terms,
          }),
        )
    })
}

function anyCompany(): fc.Arbitrary<object> {
  return fc.record({
    name: anyName(),
    unit: anyLine(),
    currency: fc.constantFrom('USD', 'JPY', 'XXX'),
    locale: fc.constantFrom('en-US', 'de-DE', 'ar-EG', 'hi'),
    fiscalYearStart: fc.constant(1),
  })
}

function anyPerson(): fc.Arbitrary<object> {
  return fc.record({
    name: anyName(),
    title: anyLine(),
    email: anyLine(),
    side: fc.constantFrom('marketing', 'sales'),
    part: fc.constantFrom('sponsor', 'owner', 'contact', 'deputy'),
    signs: fc.boolean(),
  })
}

function anyCalendar(): fc.Arbitrary<object> {
  return fc.record({
    timeZone: fc.constant('Europe/Berlin'),
    windows: fc.array(
      fc.record({
        weekday: fc.integer({ min: 1, max: 7 }),
        from: fc.constantFrom('08:00', '09:30'),
        to: fc.constantFrom('12:00', '24:00'),
      }),
      { maxLength: 8 },
    ),
    holidays: fc.array(fc.record({ day: fc.constant('2027-12-25'), name: anyLine() }), { maxLength: 2 }),
  })
}

function anyGoal(months: number): fc.Arbitrary<object> {
  const length = { horizon: 1, quarter: Math.ceil(months / 3), month: months }
  return fc.constantFrom('horizon' as const, 'quarter' as const, 'month' as const).chain((period) =>
    fc.record({
      period: fc.constant(period),
      amounts: fc.array(fc.constantFrom(0, 5, 1_000_000), {
        minLength: length[period],
        maxLength: length[period],
      }),
      valueBasis: fc.constantFrom('first-year', 'monthly-recurring', 'lifetime'),
      sourcedShare: fc.constantFrom(null, 0, 0.7, 1),
      confidence: fc.constant(0.8),
      entrySeasonality: fc.constantFrom(
        null,
        [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2],
        Array.from({ length: 12 }, () => 0),
      ),
    }),
  )
}

function anyDrivers(leaving: readonly string[]): fc.Arbitrary<object> {
  const step = fc.record({
    rate: fc.constantFrom(0, 0.0004, 0.3, 1).map(steadily),
    lagDays: fc.constantFrom(0, 20, 1800).map(steadily),
    evidence: fc.constantFrom(null, { trials: 12, successes: 3 }, { trials: 400, successes: 90 }),
  })
  return fc.record({
    entries: fc.constantFrom(0, 0.4, 250).map(steadily),
    dealValue: fc.constantFrom(0, 12_000).map(steadily),
    transitions: fc.record(Object.fromEntries(leaving.map((id) => [id, step]))),
  })
}

function steadily(value: number): object {
  return { value, changes: [] }
}

function anyCounts(stages: number, months: number): fc.Arbitrary<(number | null)[][]> {
  const count = fc.option(fc.nat({ max: 60 }))
  const series = fc.array(count, { minLength: months, maxLength: months })
  return fc.array(series, { minLength: stages, maxLength: stages })
}

function anyRep(): fc.Arbitrary<object> {
  return fc.record({
    name: anyName(),
    hired: fc.constantFrom(null, '2027-03'),
    rampMonths: fc.constantFrom(0, 4),
    startShare: fc.constant(0.25),
    left: fc.constantFrom(null, '2027-06'),
    availability: fc.constantFrom(0, 1),
  })
}

function anyCommitment(segmentIds: readonly string[]): fc.Arbitrary<object> {
  const metric = fc.oneof(
    fc.record({
      kind: fc.constant('leads-handed-over'),
      segmentId: fc.constantFrom(null, ...segmentIds),
    }),
    fc.constantFrom(
      { kind: 'lead-value-handed-over' },
      { kind: 'data-complete' },
      { kind: 'leads-worked' },
      { kind: 'decided-within', minutes: 960 },
      { kind: 'attempts-within', attempts: 1, days: 1 },
      { kind: 'first-touch-within', minutes: 0.5, clock: 'business' },
      { kind: 'first-touch-within', minutes: 4320, clock: 'calendar' },
    ),
  )
  const hurdles = fc.constantFrom(
    { minimum: null, target: null, stretch: null },
    { minimum: 0.5, target: null, stretch: 0.9 },
    { minimum: null, target: 0.7, stretch: null },
    { minimum: null, target: null, stretch: 0.9 },
    { minimum: 0.1, target: 0.2, stretch: 0.3 },
  )
  return fc
    .record({
      side: fc.constantFrom('marketing', 'sales'),
      metric,
      per: fc.constantFrom('week', 'month', 'quarter'),
      owner: anyLine(),
      source: anyLine(),
      hurdles,
    })
    .map(({ hurdles: some, ...rest }) => Object.assign(rest, some))
}

function anySettings(): fc.Arbitrary<object> {
  return fc.record({
    title: anyName(),
    scenarioId: fc.constant(null),
    paper: fc.constantFrom('A4', 'Letter'),
    owner: anyLine(),
    start: fc.constantFrom(null, '2027-01-01'),
    end: fc.constantFrom(null, '2027-12-31'),
    reviews: fc.constantFrom([], ['2027-06-30', '2020-01-01']),
    without: fc.subarray([...SectionId.options]),
    size: fc.constantFrom(...AgreementSize.options),
  })
}

function withoutSegments({ buyers, ...rest }: typeof softwareCompanyPersonas): object {
  return { ...rest, buyers: buyers.map((buyer) => Object.assign({}, buyer, { segmentIds: [] })) }
}
