import { describe, expect, it } from 'vitest'
import { addMonths, firstDay, Month } from '../../../../shared/base/month.ts'
import { leadOutcomes } from '../../../../shared/model/leads/leadOutcomes.ts'
import { StageId } from '../../../../shared/plan/ids.ts'
import { LeadRow } from '../../../../shared/plan/leadRow.ts'

const WON = StageId.parse('won')
const START = Month.parse('2025-01')

/** Of ten leads a month, two close after a month and two after three, those that the file can know of. */
function leadsOf(months: number): LeadRow[] {
  return Array.from({ length: months * 10 }, (_, index) => {
    const cohort = Math.floor(index / 10)
    const after = [1, 1, 3, 3][index % 10]
    const isKnown = after !== undefined && cohort + after < months
    return LeadRow.parse({
      key: `lead-${index}`,
      segment: 'web',
      reached: {
        lead: firstDay(addMonths(START, cohort)),
        ...(isKnown ? { won: firstDay(addMonths(START, cohort + after)) } : {}),
      },
      value: null,
    })
  })
}

describe('what became of leads', () => {
  it('leaves out those that had no time to close, whether they have or not', () => {
    const { decided, young, fromAge } = leadOutcomes(leadsOf(20), WON)
    expect(fromAge).toBe(3)
    expect(young).toBe(30)
    expect(decided).toHaveLength(170)
    expect(decided.filter(({ won }) => won)).toHaveLength(68)
    expect(decided[0]).toMatchObject({ entered: '2025-01-01', won: true })
  })

  it('counts all of them while too few have closed to tell how long it takes', () => {
    const { decided, young, fromAge } = leadOutcomes(leadsOf(4), WON)
    expect([decided.length, young, fromAge]).toEqual([40, 0, 0])
  })

  it('has nothing to say of no leads, nor of one that reached nothing', () => {
    const bare = LeadRow.parse({ key: 'x', segment: 'web', reached: {}, value: null })
    expect(leadOutcomes([], WON)).toEqual({ decided: [], young: 0, fromAge: 0 })
    expect(leadOutcomes([bare], WON).decided).toEqual([])
  })
})
