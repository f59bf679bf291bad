import { describe, expect, it } from 'vitest'
import { gapWords, handshakeOf, largestGap } from '../../../renderer/features/model/handshake.ts'
import { NO_OUTLOOK } from '../../../renderer/features/model/outlook.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'

const plan = examplePlan('software-company')
const figures = evaluate(plan, null)
const CALL = { kind: 'nobody-can-call' } as const
const format = createFormat('en-US', 'USD')

/** The first four months of the example with other leads in them, so many a month of segments that are not marketing's. */
function fourMonths(
  planned: readonly number[],
  needed: readonly number[] | null,
  workable: readonly number[],
  others = 0,
): Figures {
  return {
    ...figures,
    months: figures.months.slice(0, 4),
    handoff: { marketing: planned, all: planned.map((leads) => leads + others) },
    workable,
    need: needed
      ? { kind: 'reachable', entriesAMonth: 1, steadyEntriesAMonth: 1, handoff: needed, outOfReach: [] }
      : { kind: 'incomplete', missing: 'a revenue goal' },
  }
}

describe('the handshake', () => {
  it('names months in a row together, with all their leads', () => {
    const handshake = handshakeOf(fourMonths([100, 130, 120, 90], [90, 90, 90, 90], [100, 100, 100, 100]))
    expect(handshake.gaps).toEqual([{ ...CALL, first: 1, last: 2, leads: 50 }])
    expect(handshake.gaps.map((gap) => gapWords(gap, handshake, format))).toEqual([
      'Feb–Mar: 50 leads nobody can call',
    ])
  })

  it('holds marketing to its own leads, and sales to all that come', () => {
    const handshake = handshakeOf(fourMonths([90, 95, 90, 90], [80, 80, 80, 80], [100, 100, 100, 100], 8))
    expect(handshake).toMatchObject({
      needed: [80, 80, 80, 80],
      planned: [90, 95, 90, 90],
      all: [98, 103, 98, 98],
      excess: [0, 3, 0, 0],
    })
    expect(handshake.gaps).toEqual([{ ...CALL, first: 1, last: 1, leads: 3 }])
  })

  it('tells leads that the goal needs beyond what sales can work from those that will come', () => {
    const handshake = handshakeOf(fourMonths([90, 90, 90, 90], [101, 90, 90, 130], [100, 100, 100, 100]))
    expect(handshake.gaps.map((gap) => gapWords(gap, handshake, format))).toEqual([
      'Jan: 1 lead needed beyond what sales can work',
      'Apr: 30 leads needed beyond what sales can work',
    ])
    expect(largestGap(handshake)).toMatchObject({ kind: 'not-workable', first: 3, last: 3, leads: 30 })
  })

  it('names leads that nobody can call before anything that is only needed', () => {
    const handshake = handshakeOf(fourMonths([90, 102, 90, 90], [90, 90, 90, 190], [100, 100, 100, 100]))
    expect(largestGap(handshake)).toEqual({ ...CALL, first: 1, last: 1, leads: 2 })
  })

  it('has no need where no goal can be computed, and still the plan', () => {
    const handshake = handshakeOf(fourMonths([90, 110, 90, 90], null, [100, 100, 100, 100]))
    expect(handshake.needed).toBeNull()
    expect(handshake.gaps).toEqual([{ ...CALL, first: 1, last: 1, leads: 10 }])
  })

  it('calls nothing a gap while nobody works leads at all', () => {
    const handshake = handshakeOf(fourMonths([90, 110, 90, 90], [90, 90, 90, 90], [0, 0, 0, 0]))
    expect(handshake.workable).toBeNull()
    expect(handshake.gaps).toEqual([])
  })

  it('has the need at the confidence and the band of what marketing expects, once trials have been run', () => {
    const outlook = {
      ...NO_OUTLOOK,
      expected: { low: [80, 81, 82, 83], high: [110, 111, 112, 113] },
      need: { confidence: 0.8, handoff: [95.2, 120, 120, 90] },
    }
    const handshake = handshakeOf(
      fourMonths([90, 90, 90, 90], [80, 80, 80, 80], [200, 200, 200, 200]),
      outlook,
    )
    expect(handshake).toMatchObject({
      needed: [96, 120, 120, 90],
      confidence: 0.8,
      band: { low: [80, 81, 82, 83], high: [110, 111, 112, 113] },
    })
    expect(handshake.gaps.map((gap) => gapWords(gap, handshake, format))).toEqual([
      'Feb–Mar: 17 leads needed beyond what marketing expects',
    ])
  })

  it('says the year where a name alone could mean two months', () => {
    const handshake = handshakeOf(figures)
    const long = { ...handshake, months: [...handshake.months, ...handshake.months] }
    expect(gapWords({ ...CALL, first: 2, last: 2, leads: 7 }, long, format)).toBe(
      'Mar 2027: 7 leads nobody can call',
    )
  })
})
