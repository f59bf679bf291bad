import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contactEffort } from '../../../../shared/model/hours/contactEffort.ts'
import {
  heldPromise,
  honouredLeads,
  tradeOff,
  type ContactTeam,
} from '../../../../shared/model/hours/tradeOff.ts'
import { touchedWithin } from '../../../../shared/model/speedToLead.ts'

/** Six reps with 352.8 selling hours in a month of 168; four of them on duty. */
const team: ContactTeam = {
  chances: [0.2],
  minutesAnAttempt: 6,
  minutesAConversation: 20,
  hours: 352.8,
  businessHours: 168,
  onDuty: 4,
  touchesAnHour: 6,
}

describe('contacting a lead', () => {
  it.each([
    [5, 33.616, 0.67232],
    [3, 24.4, 0.488],
  ])('with %d attempts at most takes %d minutes', (attempts, minutes, reached) => {
    expect(contactEffort(team, attempts)).toEqual({
      minutes: expect.closeTo(minutes, 10),
      reached: expect.closeTo(reached, 10),
    })
  })
})

describe('the two promises together', () => {
  it('leave 629.70 leads at five attempts and 867.54 at three, where the hours run out first', () => {
    const promise = { withinMinutes: 60, share: 0.9 }
    const five = honouredLeads(team, { ...promise, attempts: 5 })
    expect(five).toEqual({ leads: expect.closeTo(629.7, 2), limit: 'hours' })
    const three = honouredLeads(team, { ...promise, attempts: 3 })
    expect(three).toEqual({ leads: expect.closeTo(867.54, 2), limit: 'hours' })
  })

  it('name the responders where they run out first', () => {
    const alone = honouredLeads({ ...team, onDuty: 1 }, { attempts: 3, withinMinutes: 5, share: 0.9 })
    expect(alone.limit).toBe('responders')
    // At that many leads exactly 90 % are touched in 5 minutes.
    const queue = { arrivalsAnHour: alone.leads / 168, touchesAnHour: 6, onDuty: 1 }
    expect(touchedWithin(queue, 5 / 60)).toBeCloseTo(0.9, 9)
  })

  it('are one picture: rows by attempts, columns by time, the fewer of both in each cell', () => {
    const picture = tradeOff({ ...team, onDuty: 2 }, 0.9, [3, 5, 6], [5, 30, 240])
    expect(picture.attempts.map(({ leads }) => leads)).toEqual([
      expect.closeTo(867.54, 2),
      expect.closeTo(629.7, 2),
      expect.closeTo((352.8 * 60) / (3.68928 * 6 + 0.737856 * 20), 6),
    ])
    picture.cells.forEach((row, attempts) =>
      row.forEach(({ leads, limit }, time) => {
        const byHours = picture.attempts[attempts]!.leads
        const byResponders = picture.times[time]!.leads
        expect(leads).toBe(Math.min(byHours, byResponders))
        expect(limit).toBe(byHours <= byResponders ? 'hours' : 'responders')
      }),
    )
    expect(new Set(picture.cells.flat().map(({ limit }) => limit))).toEqual(new Set(['hours', 'responders']))
  })

  it('hold five attempts for 600 leads, three for 867, and none for more than there are hours for', () => {
    expect(heldPromise(team, 629, 0.9, 10).attempts).toBe(5)
    expect(heldPromise(team, 867, 0.9, 10).attempts).toBe(3)
    expect(heldPromise(team, 3000, 0.9, 10)).toMatchObject({ attempts: null, limit: 'hours' })
    expect(heldPromise({ ...team, onDuty: 1 }, 1100, 0.9, 10)).toMatchObject({
      withinMinutes: null,
      limit: 'responders',
    })
  })

  it('hold no lead where there is no hour or nobody on duty, and any time where there is no lead', () => {
    const promise = { attempts: 3, withinMinutes: 30, share: 0.9 }
    expect(honouredLeads({ ...team, hours: 0 }, promise)).toEqual({ leads: 0, limit: 'hours' })
    expect(honouredLeads({ ...team, onDuty: 0 }, promise)).toEqual({ leads: 0, limit: 'responders' })
    expect(honouredLeads({ ...team, businessHours: 0 }, promise).leads).toBe(0)
    expect(heldPromise({ ...team, onDuty: 0 }, 0, 0.9, 5)).toMatchObject({ attempts: 5, withinMinutes: 0 })
  })

  it('leave the fewer leads the more attempts and the less time, and what is held is honoured', () => {
    const anyTeam = fc.record({
      chances: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }),
      minutesAnAttempt: fc.double({ min: 0.1, max: 60, noNaN: true }),
      minutesAConversation: fc.double({ min: 0, max: 120, noNaN: true }),
      hours: fc.double({ min: 0, max: 1e5, noNaN: true }),
      businessHours: fc.double({ min: 0, max: 744, noNaN: true }),
      onDuty: fc.integer({ min: 0, max: 60 }),
      touchesAnHour: fc.double({ min: 0, max: 60, noNaN: true }),
    })
    const shares = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(anyTeam, shares, fc.double({ min: 0, max: 1e4, noNaN: true }), (any, share, leads) => {
        const { attempts, times, cells } = tradeOff(any, share, [1, 2, 5, 12], [0, 1, 30, 5000])
        for (const [index, row] of attempts.slice(1).entries()) {
          expect(row.leads).toBeLessThanOrEqual(attempts[index]!.leads * (1 + 1e-12))
        }
        for (const [index, column] of times.slice(1).entries()) {
          expect(column.leads).toBeGreaterThanOrEqual(times[index]!.leads * (1 - 1e-9))
        }
        for (const cell of cells.flat()) expect(Number.isFinite(cell.leads) && cell.leads >= 0).toBe(true)

        const held = heldPromise(any, leads, share, 8)
        if (held.attempts === null || held.withinMinutes === null || any.businessHours === 0) return
        const promise = {
          attempts: held.attempts,
          withinMinutes: held.withinMinutes * (1 + 1e-9) + 1e-9,
          share,
        }
        expect(honouredLeads(any, promise).leads).toBeGreaterThan(leads * (1 - 1e-6) - 1e-6)
      }),
    )
  })
})
