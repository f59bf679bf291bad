import { describe, expect, it } from 'vitest'
import { borrowedRatesOf } from '../../../../shared/model/topics/borrowedRatesOf.ts'
import { definitionTestOf } from '../../../../shared/model/topics/definitionTestOf.ts'
import { entryPatternsOf } from '../../../../shared/model/topics/entryPatternsOf.ts'
import { routingOf } from '../../../../shared/model/topics/routingOf.ts'
import type { BlindLabel } from '../../../../shared/plan/definitions.ts'
import { Routing } from '../../../../shared/plan/routing.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { each, planOf } from '../planOf.ts'

const plan = planOf({ months: 2, segments: [{ entries: 60, rates: [1, 0.5] }] })

function withDefinitions(definitions: Partial<Plan['definitions']>): Plan {
  return { ...plan, definitions: { ...plan.definitions, ...definitions } }
}

const routing = (...caps: readonly (number | null)[]): Plan =>
  withDefinitions({
    routing: Routing.parse({
      takers: caps.map((cap, index) => ({
        id: `t${index}`,
        name: `Rep ${index}`,
        weight: index === 0 ? 2 : 1,
        cap,
      })),
      rules: [],
    }),
  })

const labelled = (count: number, marketing: boolean | null, sales: boolean | null): BlindLabel[] =>
  Array.from({ length: count }, (_, index) => ({ lead: `Lead ${index}`, note: '', marketing, sales }))

describe('a definition that both sides have tried on the same 20 leads', () => {
  const blindLabels = [
    ...labelled(9, true, true),
    ...labelled(3, true, false),
    ...labelled(2, false, true),
    ...labelled(6, false, false),
  ]

  it('is agreed on for 75 % of them, κ = 0.49, with five to talk about', () => {
    const test = definitionTestOf(
      withDefinitions({ blindLabels: [...blindLabels, ...labelled(1, true, null)] }),
    )
    expect(test).toMatchObject({
      kind: 'test',
      leads: 20,
      share: 0.75,
      kappa: { kind: 'kappa', value: expect.closeTo(0.4898, 4) },
    })
    expect(test.kind === 'test' && test.disputed).toHaveLength(5)
  })

  it('says nothing while only one side has labelled', () => {
    expect(definitionTestOf(withDefinitions({ blindLabels: labelled(4, true, null) }))).toMatchObject({
      kind: 'incomplete',
      missing: [{ path: ['definitions', 'blindLabels'] }],
    })
  })
})

describe('who gets the 60 leads of a month', () => {
  it.each([
    [[null, null, null], [30, 15, 15], 0],
    [[20, null, null], [20, 20, 20], 0],
    [[20, 10, 10], [20, 10, 10], 20],
  ])('with the caps %j they get %j, and %d are left', (caps, leads, unrouted) => {
    const routed = routingOf(routing(...caps), null)
    if (routed.kind !== 'routed') throw new Error('nothing is missing')
    expect(routed.takers.map((taker) => taker.leads[0])).toEqual(leads)
    expect(routed.unrouted).toEqual(each(unrouted, 2))
  })

  it('is not known where nobody is named', () => {
    expect(routingOf(plan, null).kind).toBe('incomplete')
  })
})

describe('what history says beside its rates', () => {
  const months = Array.from({ length: 24 }, (_, month) => 100 + 50 * Math.sin((month * Math.PI) / 6))
  const recorded = planOf({
    historyMonths: 24,
    segments: [
      { entries: 1, rates: [0.5, 0.5], history: [months, months.map((count) => count / 20)] },
      { entries: 1, rates: [0.5, 0.5], history: [each(100, 24), [...each(10, 12), ...each(14, 12)]] },
    ],
  })

  it('shows the season of each segment and of all together', () => {
    const { patterns } = entryPatternsOf(recorded)
    expect(patterns.map(({ segmentId }) => segmentId)).toEqual([null, 'segment-0', 'segment-1'])
    const [all, first, second] = patterns.map(({ seasonality }) =>
      seasonality.kind === 'factors' ? seasonality.factors[3] : null,
    )
    expect(first).toBeCloseTo(1.5, 2)
    expect(second).toBeCloseTo(1, 6)
    expect(all).toBeCloseTo(1.25, 2)
    expect(patterns[2]?.overdispersion).toEqual({ kind: 'factor', value: 1 })
    expect(entryPatternsOf(plan).patterns[0]?.seasonality).toEqual({ kind: 'too-short', months: 0 })
  })

  it('shows what growth and season let expect beside what came', () => {
    const [, first] = entryPatternsOf(recorded).patterns
    expect(first?.expected).toHaveLength(24)
    expect(first?.expected[3]).toBeCloseTo(months[3] ?? 0, 0)
    expect(entryPatternsOf(plan).patterns[0]?.expected).toEqual([])
  })

  it('leaves a month of all segments open where one of them has no count', () => {
    const gap = planOf({
      historyMonths: 2,
      segments: [
        { entries: 1, rates: [0.5, 0.5], history: [[5, 6]] },
        { entries: 1, rates: [0.5, 0.5], history: [[7, null]] },
      ],
    })
    expect(entryPatternsOf(gap).patterns[0]?.recorded).toEqual([12, null])
  })

  it('lets segments borrow from each other, step by step', () => {
    const [first, second] = borrowedRatesOf(recorded)
    expect(first?.pool?.mean).toBeGreaterThan(0.05)
    const [low, high] = first?.segments.map(({ rate }) => rate?.mean ?? 0) ?? []
    expect(low).toBeGreaterThan(0.05)
    expect(low).toBeLessThan(high ?? 0)
    expect(high).toBeLessThan(0.12)
    expect(second).toMatchObject({ pool: null, segments: [{ rate: null }, { rate: null }] })
  })
})
