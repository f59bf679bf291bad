import { Plan } from '../../../../shared/plan/plan.ts'
import { each, type PlanParts } from '../planOf.ts'

/** 33.616 minutes a lead: five attempts of 6 minutes at a chance of 0.2, and 20 minutes where one succeeds. */
export const hoursOfLeads: NonNullable<PlanParts['hours']> = {
  sellingShare: 0.35,
  attempts: 5,
  contactChances: [0.2],
  minutesAnAttempt: 6,
  minutesAConversation: 20,
  minutesByStage: {},
}

/** Days of March 2027 that nobody works, beside its weekends. */
export const holidays = Plan.shape.calendar.shape.holidays.parse([
  { day: '2027-03-26', name: 'Good Friday' },
  { day: '2027-03-29', name: 'Easter Monday' },
])

/** March 2027 has 23 weekdays; two of them are holidays, so that 21 days of 8 hours are left: 352.8 selling hours of six reps. */
export const sixReps: PlanParts = {
  start: '2027-03',
  months: 1,
  calendar: { holidays },
  reps: each(0, 6).map(() => ({})),
  segments: [{ entries: 500, rates: [1, 0.5] }],
  hours: hoursOfLeads,
}
