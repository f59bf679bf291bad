import type { Draft } from 'immer'
import type { Calendar } from '../company.ts'
import type { Plan } from '../plan.ts'

/** Adds holidays in the order of their days. A day that is already there keeps the name that it has. */
export function addHolidays({ calendar }: Draft<Plan>, added: Calendar['holidays']): void {
  const known = new Set(calendar.holidays.map(({ day }) => day))
  const fresh = added.filter(({ day }) => {
    const isFresh = !known.has(day)
    known.add(day)
    return isFresh
  })
  calendar.holidays = [...calendar.holidays, ...fresh].toSorted((one, other) =>
    one.day < other.day ? -1 : 1,
  )
}
