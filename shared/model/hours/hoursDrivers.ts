import type { Driver } from '../../plan/drivers.ts'
import type { HoursDriver, WorkHours } from '../../plan/salesWork.ts'

/** A number of the working time with what it is later. */
export function hoursDriver(hours: WorkHours, kind: HoursDriver): Driver {
  return { value: hours[kind], changes: hours.later?.[kind] ?? [] }
}

/** The working time with one of its numbers set otherwise, and later. */
export function withHoursDriver(hours: WorkHours, kind: HoursDriver, { value, changes }: Driver): WorkHours {
  const { [kind]: _before, ...later } = hours.later ?? {}
  return { ...hours, [kind]: value, later: changes.length === 0 ? later : { ...later, [kind]: changes } }
}
