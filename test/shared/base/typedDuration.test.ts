import { describe, expect, it } from 'vitest'
import { parseTypedDuration } from '../../../shared/base/typedDuration.ts'

const read = (text: string, dayMinutes: number | null = 480, locale = 'en-US') =>
  parseTypedDuration(text, { locale, dayMinutes })

describe('a length of time as it is typed', () => {
  it.each([
    ['30 min', 30],
    ['45m', 45],
    ['4 h', 240],
    ['1.5 hours', 90],
    ['1 h 30 min', 90],
    ['2 d', 960],
    ['2 business days', 960],
    ['1 day, 2 hours', 600],
    ['10,000 minutes', 10_000],
  ])('reads %s', (text, minutes) => {
    expect(read(text)).toEqual({ ok: true, value: minutes })
  })

  it('reads a comma as the locale does', () => {
    expect(read('1,5 h', 480, 'de-DE')).toEqual({ ok: true, value: 90 })
  })

  it.each([
    ['', 'Type a time.'],
    ['6', 'Say what 6 counts.'],
    ['soon', 'is not a length of time'],
    ['4 h or so', 'is not a length of time'],
    ['4 weeks', 'is not a length of time'],
  ])('says what is wrong with “%s”', (text, message) => {
    expect(read(text)).toMatchObject({ ok: false, error: expect.stringContaining(message) })
  })

  it('takes no days where the working days are not equally long', () => {
    expect(read('2 d', null)).toMatchObject({ ok: false, error: expect.stringContaining('in hours') })
    expect(read('16 h', null)).toEqual({ ok: true, value: 960 })
  })
})
