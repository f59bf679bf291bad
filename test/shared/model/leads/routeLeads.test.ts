import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeLeads } from '../../../../shared/model/leads/routeLeads.ts'
import { sum } from '../../../../shared/base/sum.ts'
import { Routing } from '../../../../shared/plan/routing.ts'

function routing(
  takers: readonly (readonly [id: string, weight: number, cap: number | null])[],
  rules: readonly (readonly [country: string, to: string])[] = [],
): Routing {
  return Routing.parse({
    takers: takers.map(([id, weight, cap]) => ({ id, name: id, weight, cap })),
    rules: rules.map(([country, to]) => ({
      name: `${country} to ${to}`,
      when: [{ kind: 'is', attribute: 'Country', values: [country] }],
      to,
    })),
  })
}

function from(country: string, count: number): { Country: string }[] {
  return Array.from({ length: count }, () => ({ Country: country }))
}

describe('routing', () => {
  it('shares leads that no rule routes by weight, up to the caps', () => {
    const { takers, unrouted } = routeLeads(
      routing([
        ['ann', 2, 20],
        ['bob', 1, 10],
        ['cem', 1, 10],
      ]),
      from('FR', 60),
    )
    expect(takers.map(({ byWeight }) => byWeight)).toEqual([20, 10, 10])
    expect(unrouted).toBe(20)
  })

  it('takes the first rule that a lead meets, then the weights', () => {
    const rules = routing(
      [
        ['ann', 1, null],
        ['bob', 3, null],
        ['dach', 0, null],
      ],
      [
        ['DE', 'dach'],
        ['DE', 'ann'],
        ['UK', 'ann'],
      ],
    )
    expect(routeLeads(rules, [...from('de', 10), ...from('UK', 4), ...from('FR', 8)])).toEqual({
      takers: [
        { id: 'ann', byRule: 4, byWeight: 2 },
        { id: 'bob', byRule: 0, byWeight: 6 },
        { id: 'dach', byRule: 10, byWeight: 0 },
      ],
      rules: [
        { routed: 10, passedOn: 0 },
        { routed: 0, passedOn: 0 },
        { routed: 4, passedOn: 0 },
      ],
      unrouted: 0,
      unroutedAt: [],
    })
  })

  it('passes on what a full taker cannot have: to the next rule, then the weights, then to nobody', () => {
    const rules = routing(
      [
        ['dach', 0, 5],
        ['ann', 1, 3],
      ],
      [
        ['DE', 'dach'],
        ['DE', 'ann'],
      ],
    )
    expect(routeLeads(rules, from('DE', 10))).toEqual({
      takers: [
        { id: 'dach', byRule: 5, byWeight: 0 },
        { id: 'ann', byRule: 3, byWeight: 0 },
      ],
      rules: [
        { routed: 5, passedOn: 5 },
        { routed: 3, passedOn: 2 },
      ],
      unrouted: 2,
      unroutedAt: [8, 9],
    })
  })

  it('names those that came last of the leads that nobody has room for, not those that a rule routes', () => {
    const rules = routing(
      [
        ['ann', 1, 2],
        ['dach', 0, null],
      ],
      [['DE', 'dach']],
    )
    const leads = [...from('FR', 3), ...from('DE', 2), ...from('UK', 1), ...from('DE', 1)]
    expect(routeLeads(rules, leads).unroutedAt).toEqual([2, 5])
  })

  it('leaves every lead to nobody where there are no takers', () => {
    expect(routeLeads(routing([]), from('DE', 3))).toEqual({
      takers: [],
      rules: [],
      unrouted: 3,
      unroutedAt: [0, 1, 2],
    })
  })

  it('refuses a rule for somebody who is not there, and two takers with one id', () => {
    expect(() => routing([['ann', 1, null]], [['DE', 'bob']])).toThrow('not among the takers')
    expect(() =>
      routing([
        ['ann', 1, null],
        ['ann', 2, null],
      ]),
    ).toThrow('same id')
  })

  it('gives away or names every lead, and breaks no cap', () => {
    const ids = ['ann', 'bob', 'cem']
    const taker = fc.tuple(fc.nat(5), fc.option(fc.nat(15)))
    const rule = fc.tuple(fc.constantFrom('DE', 'UK'), fc.constantFrom(...ids))
    fc.assert(
      fc.property(
        fc.tuple(taker, taker, taker),
        fc.array(rule, { maxLength: 6 }),
        fc.array(fc.constantFrom('DE', 'UK', 'FR'), { maxLength: 60 }),
        (takers, rules, countries) => {
          const plan = routing(
            takers.map(([weight, cap], index) => [ids[index]!, weight, cap] as const),
            rules,
          )
          const routed = routeLeads(
            plan,
            countries.map((Country) => ({ Country })),
          )
          expect(routed.unroutedAt).toHaveLength(Math.round(routed.unrouted))
          const given = routed.takers.map(({ byRule, byWeight }) => byRule + byWeight)
          expect(sum(given) + routed.unrouted).toBeCloseTo(countries.length, 9)
          for (const [index, count] of given.entries()) {
            expect(count).toBeLessThanOrEqual((takers[index]?.[1] ?? Number.MAX_VALUE) + 1e-9)
          }
          expect(sum(routed.rules.map((each) => each.routed))).toBe(
            sum(routed.takers.map(({ byRule }) => byRule)),
          )
        },
      ),
    )
  })
})
