import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Day } from '../../../shared/base/month.ts'
import { addHolidays } from '../../../shared/plan/changes/holidays.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { publicHolidays, type HolidaySet } from '../../../shared/plan/holidaySets.ts'

const daysOf = (set: HolidaySet, year: number): readonly string[] =>
  publicHolidays(set, Day.parse(`${year}-01-01`), Day.parse(`${year}-12-31`)).map(({ day }) => day.slice(5))

const holiday = (day: string, name: string) => ({ day: Day.parse(day), name })

describe('public holidays', () => {
  it('of the United States are kept on the working day nearest to a weekend', () => {
    expect(daysOf('US', 2027)).toEqual([
      '01-01',
      '01-18',
      '02-15',
      '05-31',
      '06-18',
      '07-05',
      '09-06',
      '10-11',
      '11-11',
      '11-25',
      '12-24',
      // New Year’s Day of 2028 is a Saturday.
      '12-31',
    ])
  })

  it('of England and Wales are kept on the next day that is free', () => {
    expect(daysOf('GB', 2027)).toEqual([
      '01-01',
      '03-26',
      '03-29',
      '05-03',
      '05-31',
      '08-30',
      '12-27',
      '12-28',
    ])
    // Christmas on a Sunday does not take Boxing Day’s place.
    expect(daysOf('GB', 2022).slice(-2)).toEqual(['12-26', '12-27'])
  })

  it.each([
    ['DE', 2026, ['01-01', '04-03', '04-06', '05-01', '05-14', '05-25', '10-03', '12-25', '12-26']],
    [
      'FR',
      2025,
      ['01-01', '04-21', '05-01', '05-08', '05-29', '06-09', '07-14', '08-15', '11-01', '11-11', '12-25'],
    ],
    ['euro-banks', 2028, ['01-01', '04-14', '04-17', '05-01', '12-25', '12-26']],
  ] as const)('of %s in %s stay where they fall', (set, year, days) => {
    expect(daysOf(set, year)).toEqual(days)
  })

  it('of Austria have Corpus Christi sixty days after Easter', () => {
    expect(daysOf('AT', 2027)).toContain('05-27')
  })

  it('are cut off at both ends, over years too', () => {
    const days = publicHolidays('DE', Day.parse('2026-12-26'), Day.parse('2027-03-26'))
    expect(days.map(({ day }) => day)).toEqual(['2026-12-26', '2027-01-01', '2027-03-26'])
  })
})

it('adds holidays in order, and leaves those that are there as they are', () => {
  const example = examplePlan('software-company')
  const plan = produce(example, (draft) => {
    draft.calendar.holidays = [holiday('2027-12-25', 'Our Christmas')]
    addHolidays(draft, [
      holiday('2027-12-25', 'Christmas Day'),
      holiday('2027-01-01', 'New Year'),
      holiday('2027-01-01', 'New Year again'),
    ])
  })
  expect(plan.calendar.holidays).toEqual([
    holiday('2027-01-01', 'New Year'),
    holiday('2027-12-25', 'Our Christmas'),
  ])
})
