import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum } from '../../../shared/base/sum.ts'
import { workBacklog } from '../../../shared/model/backlog.ts'

describe('leads that sales cannot work at once', () => {
  it('wait a month at most, oldest first, and then go cold', () => {
    const [flow] = workBacklog(
      [[500, 900, 700, 300, 300, 300]],
      Array.from({ length: 6 }, () => 520),
      1,
    )
    expect(flow).toEqual({
      worked: [500, 520, 520, 520, 520, 380],
      expired: [0, 0, 0, 40, 0, 0],
      waiting: [0, 380, 560, 300, 80, 0],
    })
  })

  it('of the more urgent class are worked first', () => {
    const [urgent, other] = workBacklog(
      [
        [80, 80],
        [100, 100],
      ],
      [100, 100],
      0,
    )
    expect(urgent?.worked).toEqual([80, 80])
    expect(other?.worked).toEqual([20, 20])
    expect(other?.expired).toEqual([80, 80])
  })

  it('are each worked, expired or still waiting, and never more than there is time for', () => {
    const months = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 12, maxLength: 12 })
    fc.assert(
      fc.property(
        fc.array(months, { minLength: 1, maxLength: 4 }),
        months,
        fc.integer({ min: 0, max: 6 }),
        (demand, capacity, maxAge) => {
          const flows = workBacklog(demand, capacity, maxAge)
          for (const [index, flow] of flows.entries()) {
            expect(sum(flow.worked) + sum(flow.expired) + (flow.waiting.at(-1) ?? 0)).toBe(
              sum(demand[index] ?? []),
            )
          }
          for (const [month, most] of capacity.entries()) {
            expect(sum(flows.map((flow) => flow.worked[month] ?? 0))).toBeLessThanOrEqual(most)
          }
        },
      ),
    )
  })
})
