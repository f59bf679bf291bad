import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths, Day, firstDay, Month } from '../../../../shared/base/month.ts'
import { findFileEnds } from '../../../../shared/leads/observe/fileEnds.ts'
import { followedCohorts } from '../../../../shared/leads/observe/followedCohorts.ts'
import { empiricalLag } from '../../../../shared/model/history/lagShares.ts'
import { repeat } from '../../../../shared/model/lists.ts'
import { finalRate } from '../../../../shared/model/history/finalRate.ts'
import { emptyPlan } from '../../../../shared/plan/emptyPlan.ts'
import { StageId } from '../../../../shared/plan/ids.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { NO_TRAITS } from '../../../../shared/plan/leadTraits.ts'

const MQL = StageId.parse('mql')
const WON = StageId.parse('won')
const [anyStage] = emptyPlan('Any plan', Month.parse('2027-01')).stages
const STAGES: readonly Stage[] = [
  { ...anyStage!, id: MQL, name: 'MQL' },
  { ...anyStage!, id: WON, name: 'Won' },
]
const START = Month.parse('2024-01')

/** 100 leads a month; of each month's, `pattern[m]` go on m months later. What lies after the end is not in the file. */
function leadList({
  months,
  pattern,
  wonFrom = 0,
  end = Day.parse('2099-12-31'),
}: {
  months: number
  pattern: readonly number[]
  wonFrom?: number
  end?: Day
}) {
  return Array.from({ length: months }, (_, cohort) => {
    const entered = firstDay(addMonths(START, cohort))
    const won = pattern.flatMap((count, later) =>
      Array.from({ length: count }, () => (cohort + later < wonFrom ? null : later)),
    )
    return Array.from({ length: 100 }, (_lead, index) => {
      const later = won[index] ?? null
      const day = later === null ? null : Day.parse(`${addMonths(START, cohort + later)}-28`)
      const reached = { [MQL]: entered, ...(day !== null && day <= end ? { [WON]: day } : {}) }
      return {
        line: 1,
        key: `lead-${cohort}-${index}`,
        segment: 'web',
        reached,
        value: null,
        traits: NO_TRAITS,
      }
    })
  }).flat()
}

function cohortsOf(leads: ReturnType<typeof leadList>, lastDay?: string) {
  const ends = findFileEnds(leads, STAGES, {})
  const [step] = ends.steps
  return followedCohorts(step!.table, step!.soundFrom, lastDay ? Day.parse(lastDay) : ends.lastDay)
}

describe('the final rate of leads that had no time yet', () => {
  it('counts 100 leads of each of four ages as 250, beside the old ones', () => {
    const old = { leads: 100, goneOnByAge: [2, 5, 8, ...repeat(10, 12)] }
    const young = [[2], [2, 5], [2, 5, 8], [2, 5, 8, 10]].map((goneOnByAge) => ({ leads: 100, goneOnByAge }))
    expect(finalRate([...young, old])).toMatchObject({
      kind: 'estimate',
      trials: expect.closeTo(350, 8),
      successes: 35,
      mean: expect.closeTo(35.5 / 351, 12),
    })
  })

  it('is that of the whole list although its end is too young', () => {
    const end = Day.parse('2025-12-31')
    const cohorts = cohortsOf(leadList({ months: 24, pattern: [2, 3, 3, 2], end }), '2025-12-31')
    expect(cohorts).toHaveLength(24)
    expect(finalRate(cohorts)).toMatchObject({ kind: 'estimate', mean: expect.closeTo(0.1, 3) })
  })

  it('leaves out the last month where the file ends in the middle of it', () => {
    const end = Day.parse('2025-12-20')
    const cohorts = cohortsOf(leadList({ months: 24, pattern: [2, 3, 3, 2], end }), '2025-12-20')
    expect(cohorts).toHaveLength(23)
    expect(finalRate(cohorts)).toMatchObject({ kind: 'estimate', mean: expect.closeTo(0.1, 3) })
  })

  it('leaves out the first months where the file does not record who went on in them', () => {
    const leads = leadList({ months: 30, pattern: [2, 3, 3, 2], wonFrom: 8 })
    const naive = leads.filter(({ reached }) => reached[WON] !== undefined).length / leads.length
    expect(naive).toBeLessThan(0.08)
    expect(finalRate(cohortsOf(leads))).toMatchObject({ kind: 'estimate', mean: expect.closeTo(0.1, 2) })
  })

  it('is unknown without leads, and as long as too few of the young ones went on', () => {
    expect(finalRate([])).toEqual({ kind: 'no-trials' })
    expect(finalRate([{ leads: 0, goneOnByAge: [0, 0] }])).toEqual({ kind: 'no-trials' })
    expect(finalRate([{ leads: 100, goneOnByAge: [2, 7] }])).toEqual({
      kind: 'too-young',
      leads: 100,
      successes: 7,
    })
  })

  it('rests on the old leads alone where none of them went on', () => {
    const old = { leads: 25, goneOnByAge: repeat(0, 13) }
    expect(finalRate([old, { leads: 400, goneOnByAge: [3] }])).toMatchObject({
      kind: 'estimate',
      trials: 25,
      successes: 0,
      mean: expect.closeTo(0.019231, 6),
    })
  })

  it('is refused where more of the young ones went on than can have', () => {
    const old = { leads: 100, goneOnByAge: [1, ...repeat(10, 12)] }
    expect(finalRate([old, { leads: 2000, goneOnByAge: [900] }])).toEqual({
      kind: 'contradiction',
      trials: expect.closeTo(300, 8),
      successes: 910,
    })
  })

  it('lies between 0 and 1 or is said not to be known, whatever the cohorts', () => {
    const cohort = fc.array(fc.nat(9), { minLength: 1, maxLength: 20 }).chain((rises) =>
      fc.nat(300).map((more) => {
        let goneOn = 0
        const goneOnByAge = rises.map((rise) => (goneOn += rise))
        return { leads: goneOn + more, goneOnByAge }
      }),
    )
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 30 }), (cohorts) => {
        const rate = finalRate(cohorts)
        if (rate.kind !== 'estimate') return
        expect(rate.mean).toBeGreaterThan(0)
        expect(rate.mean).toBeLessThan(1)
        expect(rate.low).toBeLessThan(rate.high)
      }),
    )
  })
})

describe('the lag that a lead list shows', () => {
  it('is the share of those who go on by months, and keeps the mean', () => {
    const cohorts = cohortsOf(leadList({ months: 24, pattern: [2, 3, 0, 5] }), '2026-03-31')
    const lag = empiricalLag(cohorts)
    expect(lag).toEqual({
      kind: 'lag',
      shares: [0.2, expect.closeTo(0.3, 12), 0, expect.closeTo(0.5, 12)],
      days: expect.closeTo((1.8 * 365.25) / 12, 9),
    })
  })

  it('is not shortened by leads of which only the quick ones have arrived', () => {
    const end = Day.parse('2025-12-31')
    const leads = leadList({ months: 24, pattern: [2, 3, 0, 5], end })
    expect(empiricalLag(cohortsOf(leads, '2025-12-31'))).toMatchObject({
      days: expect.closeTo((1.8 * 365.25) / 12, 9),
    })
  })

  it('is unknown while too few have gone on', () => {
    expect(empiricalLag([{ leads: 50, goneOnByAge: [1, 4] }])).toEqual({ kind: 'too-young' })
    expect(empiricalLag([])).toEqual({ kind: 'too-young' })
  })
})
