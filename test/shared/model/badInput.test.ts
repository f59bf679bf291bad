import fc from 'fast-check'
import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { driftOfRates } from '../../../shared/model/driftOfRates.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { bridge } from '../../../shared/model/explain/bridge.ts'
import { tornado } from '../../../shared/model/explain/tornado.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import { goalSeek } from '../../../shared/model/goalSeek.ts'
import { SEEK_OUTPUTS, type SeekOutput } from '../../../shared/model/seekOutputs.ts'
import { borrowedRatesOf } from '../../../shared/model/topics/borrowedRatesOf.ts'
import { entryPatternsOf } from '../../../shared/model/topics/entryPatternsOf.ts'
import { firstTouchOf } from '../../../shared/model/topics/firstTouchOf.ts'
import { levelCheckOf } from '../../../shared/model/topics/levelCheckOf.ts'
import { moneyOf } from '../../../shared/model/topics/moneyOf.ts'
import { paceOf } from '../../../shared/model/topics/paceOf.ts'
import { tradeOffOf } from '../../../shared/model/topics/tradeOffOf.ts'
import { listDrivers } from '../../../shared/model/driverList.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { anyModelPlan } from './anyModelPlan.ts'
import { changing, each, keyed, planOf, segmentId, stageId, WHAT_IF, type PlanParts } from './planOf.ts'

/** A plan with nothing wrong: a goal, a team, a year of leads that become customers at 10 %. */
const sound: PlanParts = {
  goal: { amounts: [120_000] },
  segments: [{ entries: 100, rates: [0.5, 0.2], dealValue: 1000 }],
  reps: [{}, {}],
  leadsPerRep: 100,
}
const [segment] = sound.segments
const codes = ({ findings }: Figures): string[] => findings.map(({ code }) => code)
const messageOf = ({ findings }: Figures, code: string): string =>
  findings.find((finding) => finding.code === code)?.message ?? ''

describe('a rate outside 0 to 1', () => {
  it.each([-0.1, 1.2, Number.NaN, Infinity])('of %d is refused, with its place', (rate) => {
    const wrong = produce(planOf(sound), (draft) => {
      const step = draft.baseline.segments[segmentId()]?.transitions[stageId(0)]
      if (step) step.rate.value = rate
    })
    const [problem] = Plan.safeParse(wrong).error?.issues ?? []
    expect(problem?.path.join('.')).toBe('baseline.segments.segment-0.transitions.stage-0.rate.value')
    expect(problem?.message).toMatch(
      Number.isFinite(rate) ? /^A rate lies between 0 and 1\.$/ : /expected number/i,
    )
  })

  it('is refused in a scenario and for a later month as well', () => {
    const wrong = produce(planOf(sound), (draft) => {
      const [scenario] = draft.scenarios
      if (scenario) {
        scenario.overrides = {
          [keyed('rate:segment-0:stage-1')]: changing(0.2, ['2027-03', 1.5]),
        }
      }
    })
    expect(Plan.safeParse(wrong).error?.issues[0]?.message).toBe('A rate lies between 0 and 1.')
  })
})

describe('a plan without a segment', () => {
  it('has no lead and no need, and says what is missing', () => {
    const figures = evaluate(planOf({ ...sound, segments: [] }), null)
    expect(figures.revenue).toEqual(each(0, 12))
    expect(figures.need).toEqual({ kind: 'incomplete', missing: 'a segment that marketing sources' })
    expect(messageOf(figures, 'need-incomplete')).toBe(
      'What the goal needs cannot be computed yet: a segment that marketing sources is missing.',
    )
  })
})

describe('a lag longer than the horizon', () => {
  const slow = planOf({ ...sound, months: 6, segments: [{ ...segment!, lagDays: [0, 400] }] })

  it('lets nothing land inside, and names the first month that can', () => {
    const figures = evaluate(slow, null)
    expect(figures.customers).toEqual(each(0, 6))
    expect(figures.need).toEqual({ kind: 'out-of-reach', by: '2027-06', firstPossible: '2028-02' })
    expect(codes(figures)).toEqual(expect.arrayContaining(['goal-out-of-reach', 'lag-beyond-horizon']))
  })

  it('leaves no trial in a history that is shorter, rather than a guess', () => {
    const known = { ...segment!, lagDays: [0, 400], history: [each(100, 6), each(50, 6), each(10, 6)] }
    const figures = evaluate(planOf({ ...sound, historyMonths: 6, segments: [known] }), null)
    expect(figures.rates[segmentId()]?.map(({ kind }) => kind)).toEqual(['estimate', 'no-trials'])
  })
})

describe('a sales team without capacity', () => {
  it.each<[string, Partial<PlanParts>]>([
    ['because there is no rep', { reps: [] }],
    ['because a rep works no lead', { leadsPerRep: 0 }],
    [
      'because no hour is for leads',
      {
        hours: {
          sellingShare: 0,
          attempts: 5,
          contactChances: [0],
          minutesAnAttempt: 6,
          minutesAConversation: 0,
          minutesByStage: {},
        },
      },
    ],
  ])('%s can work no lead, has no utilisation, and the plan says so', (_, change) => {
    const figures = evaluate(planOf({ ...sound, ...change }), null)
    expect(figures.workable).toEqual(each(0, 12))
    expect(figures.utilisation).toEqual(Array.from({ length: 12 }, () => ({ kind: 'no-capacity' })))
    expect(messageOf(figures, 'no-capacity')).toMatch(/^Sales can work no lead at all\./)
  })
})

describe('a history', () => {
  it('that is empty gives no rate, not 50 %, and there is nothing to adopt', () => {
    const plan = planOf(sound)
    expect(evaluate(plan, null).rates[segmentId()]).toEqual([{ kind: 'no-trials' }, { kind: 'no-trials' }])
    expect(produce(plan, (draft) => adoptHistory(draft))).toEqual(plan)
  })

  it('of one month gives what it can: a rate where nothing lags, a wide interval, and a word of warning', () => {
    const month = { ...segment!, lagDays: [0, 45], history: [[10], [4], [1]] }
    const plan = planOf({ ...sound, historyMonths: 1, segments: [month] })
    const figures = evaluate(plan, null)
    const [first, second] = figures.rates[segmentId()] ?? []
    expect(first).toMatchObject({ kind: 'estimate', trials: 10, successes: 4, mean: 4.5 / 11 })
    expect(second).toEqual({ kind: 'no-trials' })
    expect(messageOf(figures, 'small-sample')).toMatch(/few cases stand behind/)
    expect(entryPatternsOf(plan).patterns[1]).toMatchObject({
      seasonality: { kind: 'too-short' },
      overdispersion: { kind: 'too-short' },
    })
  })

  it('with more successes than trials is a contradiction, named by its months, never cut down in silence', () => {
    const wrong = { ...segment!, history: [[10, 10], [8, 30], undefined] }
    const figures = evaluate(planOf({ ...sound, historyMonths: 2, segments: [wrong] }), null)
    expect(figures.rates[segmentId()]?.[0]).toEqual({
      kind: 'contradiction',
      trials: 20,
      successes: 38,
      months: ['2026-12'],
    })
    expect(messageOf(figures, 'contradiction')).toMatch(
      /Dec 2026; in all 38 out of 20\. There is no such rate/,
    )
  })
})

/** Where a number is none, by its path. */
function broken(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} = ${value}`]
  // A kind may be called "undefined"; a sentence that says so is broken.
  if (typeof value === 'string')
    return /NaN|Infinity|∞|undefined /.test(`${value} `) && value.includes(' ') ? [`${path}: ${value}`] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => broken(part, `${path}.${key}`))
}

const OUTPUTS = Object.keys(SEEK_OUTPUTS).filter((output): output is SeekOutput => output in SEEK_OUTPUTS)

describe('whatever is asked of any valid plan', () => {
  it('no figure is a number that is none, and nothing throws', () => {
    fc.assert(
      fc.property(anyModelPlan(), fc.constantFrom(...OUTPUTS), (plan, output) => {
        const [base, other] = [
          { plan, scenarioId: null },
          { plan, scenarioId: WHAT_IF },
        ]
        expect(
          broken({
            figures: evaluate(plan, WHAT_IF),
            tornado: tornado(plan, WHAT_IF, output),
            bridge: bridge(base, other, output),
            drift: driftOfRates(plan),
            tradeOff: tradeOffOf(plan, WHAT_IF),
            money: moneyOf(plan, WHAT_IF),
            pace: paceOf(plan, WHAT_IF),
            firstTouch: firstTouchOf(plan, WHAT_IF),
            levels: levelCheckOf(plan, WHAT_IF),
            patterns: entryPatternsOf(plan),
            borrowed: borrowedRatesOf(plan),
          }),
        ).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it('a driver is solved for a goal, or there is an answer that says that none does', () => {
    fc.assert(
      fc.property(anyModelPlan(), fc.constantFrom(...OUTPUTS), fc.nat(), (plan, output, place) => {
        const drivers = listDrivers(plan)
        const { key } = drivers[place % drivers.length]!
        expect(broken(goalSeek(plan, WHAT_IF, key, { output, value: 1000 }))).toEqual([])
      }),
      { numRuns: 10 },
    )
  })
})
