import { describe, expect, it } from 'vitest'
import { reviewCalendar } from '../../../electron/calendar/reviewCalendar.ts'
import { Moment } from '../../../shared/base/moment.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'

const NOW = Moment.parse('2026-12-01T09:30:00.000Z')
const id = PlanId.parse('plan-1')
const example = examplePlan('software-company')

function calendarOf(change: Readonly<Record<string, unknown>>, title = example.agreement.title): string {
  const agreement = { ...example.agreement, title, reviews: ['2027-07-01', '2027-03-31'], ...change }
  const plan = Plan.parse({ ...example, agreement, terms: { ...example.terms, noticeDays: 30 } })
  // Long lines are folded; a reader joins them again.
  return reviewCalendar(id, plan, NOW).replaceAll('\r\n ', '')
}

const days = (text: string): string[] =>
  text.match(/DTSTART;VALUE=DATE:\d{8}/gu)?.map((line) => line.slice(-8)) ?? []

describe('the calendar of an agreement', () => {
  it('has its reviews, the last day to give notice and its end, as whole days in order', () => {
    const text = calendarOf({ end: '2027-12-31' })
    expect(days(text)).toEqual(expect.arrayContaining(['20270331', '20270701', '20271201', '20271231']))
    expect(days(text)).toEqual(days(text).toSorted())
    expect(text).toContain('SUMMARY:Last day to give notice')
  })

  it('leaves out what is not set', () => {
    const text = calendarOf({ end: null, reviews: [] })
    expect(text).not.toContain('The agreement ends')
    expect(text).not.toContain('Review of the agreement')
  })

  it('is the same file for the same plan and moment, with names that stay', () => {
    expect(calendarOf({})).toBe(calendarOf({}))
    expect(calendarOf({})).toContain('UID:review-1-plan-1@sla-planner')
  })

  it('keeps commas, semicolons and line breaks of names as text', () => {
    const text = calendarOf({}, 'Leads; all, of them BEGIN:VALARM')
    expect(text).toContain('Leads\\; all\\, of them BEGIN:VALARM')
    expect(text.split('\r\n')).not.toContain('BEGIN:VALARM')
  })
})
