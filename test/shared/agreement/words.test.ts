import { describe, expect, it } from 'vitest'
import { createFormat } from '../../../shared/base/format.ts'
import { openingHours } from '../../../shared/agreement/calendarWords.ts'
import { durationWords } from '../../../shared/agreement/durations.ts'
import { createFields, roundUp } from '../../../shared/agreement/fields.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import { listed, plain } from '../../../shared/agreement/words.ts'
import { rangeWords } from '../../../shared/agreement/ranges.ts'

const format = createFormat('en-US', 'USD')
const fields = createFields(format)

describe('times in words', () => {
  it.each([
    [30, 'business', '30 business minutes'],
    [1, 'calendar', '1 minute'],
    [60, 'business', '1 business hour'],
    [150, 'calendar', '2.5 hours'],
    [1440, 'calendar', '24 hours'],
    [4320, 'calendar', '3 days'],
    [4320, 'business', '72 business hours'],
  ] as const)('writes %d minutes on the %s clock', (minutes, clock, words) => {
    expect(durationWords(minutes, clock, format)).toBe(words)
  })

  it('writes business time in days where all days are equally long, breaks left out', () => {
    const mornings = [1, 2, 3].map((day) => open(day, '08:00', '12:00'))
    const week = calendar(...mornings, ...[1, 2, 3].map((day) => open(day, '13:00', '17:00')))
    expect(durationWords(960, 'business', format, week)).toBe('2 business days')
    expect(durationWords(480, 'business', format, week)).toBe('1 business day')
    expect(durationWords(600, 'business', format, week)).toBe('10 business hours')
    expect(durationWords(960, 'business', format, calendar(...week.windows, open(4, '08:00', '12:00')))).toBe(
      '16 business hours',
    )
  })
})

const written = (...call: Parameters<typeof listed>) =>
  listed(...call)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
const items = (...texts: string[]) => texts.map(plain)

describe('a list in a sentence', () => {
  it('has commas, or semicolons where its items hold commas, and ends with the word that fits', () => {
    expect(written(items('a', 'b', 'c'))).toBe('a, b and c')
    expect(written(items('a, b', 'c', 'd'), '; ')).toBe('a, b; c; and d')
    expect(written(items('a, b', 'c or d'), '; ', 'or')).toBe('a, b; or c or d')
  })

  it('keeps its order where names are written from right to left', () => {
    expect(written(items('דנה', 'Ann', 'سارة'))).toBe('דנה\u200E, Ann and سارة')
  })
})

describe('opening hours in words', () => {
  it('joins days in a row that have the same hours', () => {
    const week = [1, 2, 3, 4, 5].map((day) => open(day, '09:00', '17:00'))
    expect(openingHours(calendar(...week))).toBe('Monday to Friday 09:00–17:00')
  })

  it('tells apart days with other hours, breaks, and days off in between', () => {
    expect(
      openingHours(
        calendar(
          open(1, '13:00', '17:00'),
          open(1, '08:00', '12:00'),
          open(2, '08:00', '12:00'),
          open(3, '08:00', '12:00'),
          open(6, '08:00', '12:00'),
        ),
      ),
    ).toBe('Monday 08:00–12:00 and 13:00–17:00; Tuesday and Wednesday 08:00–12:00; Saturday 08:00–12:00')
  })
})

describe('a field', () => {
  it('runs on in one line what was typed on several', () => {
    expect(fields.text('First point\n\nsecond point.\r\nThird', 'plan.purpose').text).toBe(
      'First point; second point. Third',
    )
  })

  it('rounds promises up, but not for the error of floating point', () => {
    expect(fields.countUp(465.1, 'figures.need').text).toBe('466')
    expect(roundUp(300.0000000001)).toBe(300)
  })

  it('counts with its noun', () => {
    expect(fields.counted(1, 'rep', 'reps', 'plan.baseline').text).toBe('1 rep')
    expect(fields.counted(0, 'rep', 'reps', 'plan.baseline').text).toBe('0 reps')
  })

  it('writes a span only where there is one', () => {
    expect(rangeText([5, 9, 7])).toBe('5 to 9')
    expect(rangeText([5, 5])).toBe('5')
  })
})

function open(weekday: number, from: string, to: string): Calendar['windows'][number] {
  return { weekday, from, to }
}

function calendar(...windows: Calendar['windows']): Calendar {
  return { timeZone: 'UTC', windows, holidays: [] }
}

function rangeText(counts: readonly number[]): string {
  return rangeWords(counts, 'figures.workable', fields)
    .map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
}
