import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Day } from '../../../shared/base/month.ts'
import { attainableShare, businessTime, openings } from '../../../shared/model/businessClock.ts'
import type { Calendar } from '../../../shared/plan/company.ts'

const HOUR = 3_600_000
const office = (timeZone: string, holidays: string[] = []): Calendar => ({
  timeZone,
  windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  holidays: holidays.map((day) => ({ day: Day.parse(day), name: '' })),
})
const year = (calendar: Calendar): ReturnType<typeof openings> =>
  openings(calendar, Day.parse('2026-12-28'), Day.parse('2028-01-05'))
const hours = (calendar: Calendar, from: string, to: string): number =>
  businessTime(year(calendar), Date.parse(from), Date.parse(to)) / HOUR

describe('business time, open 9 to 17 from Monday to Friday', () => {
  const open = office('UTC')

  it.each([
    ['Friday 16:30 to Monday 9:30', '2027-01-08T16:30Z', '2027-01-11T09:30Z', 1],
    ['Saturday 11:00 to Monday 10:00', '2027-01-09T11:00Z', '2027-01-11T10:00Z', 1],
    ['Tuesday 10:00 to 12:30', '2027-01-12T10:00Z', '2027-01-12T12:30Z', 2.5],
    ['a whole week', '2027-01-11T00:00Z', '2027-01-18T00:00Z', 40],
    ['backwards', '2027-01-12T12:30Z', '2027-01-12T10:00Z', 0],
  ])('%s', (_, from, to, expected) => {
    expect(hours(open, from, to)).toBe(expected)
  })

  it('stands still on a holiday', () => {
    expect(hours(office('UTC', ['2027-01-11']), '2027-01-08T16:30Z', '2027-01-12T09:30Z')).toBe(1)
  })

  it('follows the zone and its clock changes', () => {
    const newYork = office('America/New_York')
    // Friday 16:30 and Monday 9:30 in New York, across the night in which clocks go forward (14 March 2027).
    expect(hours(newYork, '2027-03-12T21:30Z', '2027-03-15T13:30Z')).toBe(1)
    // And back again (7 November 2027).
    expect(hours(newYork, '2027-11-05T20:30Z', '2027-11-08T14:30Z')).toBe(1)
  })

  it('an office that is open 8 hours on 5 days can answer at once for 23.81 % of the week', () => {
    expect(attainableShare(open, 0)).toBeCloseTo(0.2381, 4)
    expect(attainableShare({ ...open, windows: [] }, 0)).toBe(0)
  })
})

describe('any two stretches of time', () => {
  it('add up', () => {
    const open = year(office('Europe/Berlin', ['2027-05-06']))
    const moment = fc.integer({ min: Date.parse('2027-01-01'), max: Date.parse('2027-12-31') })
    fc.assert(
      fc.property(moment, moment, moment, (...moments) => {
        const [a = 0, b = 0, c = 0] = moments.toSorted((x, y) => x - y)
        expect(businessTime(open, a, b) + businessTime(open, b, c)).toBe(businessTime(open, a, c))
        expect(businessTime(open, a, c)).toBeLessThanOrEqual(c - a)
      }),
    )
  })
})

describe('a first touch by the clock on the wall', () => {
  const calendar = office('UTC')

  it('can be promised at once for the leads of staffed hours only, and for more the longer it may take', () => {
    expect(attainableShare(calendar, 0)).toBeCloseTo(40 / 168, 12)
    // An hour before each of the five openings counts as well.
    expect(attainableShare(calendar, 60)).toBeCloseTo(45 / 168, 12)
    // From 17:00 to 9:00 it is 16 hours, over the weekend 64.
    expect(attainableShare(calendar, 16 * 60)).toBeCloseTo((5 * 24) / 168, 12)
    expect(attainableShare(calendar, 64 * 60)).toBe(1)
    expect(attainableShare({ ...calendar, windows: [] }, 1e6)).toBe(0)
  })
})
