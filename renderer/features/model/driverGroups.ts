import type { DriverInfo } from '../../../shared/model/driverList.ts'
import type { Side } from '../../../shared/plan/company.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

/** What one side moves of one segment, or the sales team's own drivers. */
export interface DriverGroup {
  readonly id: string
  readonly name: string
  readonly segmentId: SegmentId | null
  readonly drivers: readonly DriverInfo[]
}

/** A side's drivers by segment, in the plan's order; the team, which counts for all of them, first. */
export function groupsOf(
  segments: Plan['segments'],
  drivers: readonly DriverInfo[],
  side: Side,
): DriverGroup[] {
  const own = drivers.filter((driver) => driver.side === side)
  const team: DriverGroup = {
    id: `${side}-team`,
    name: 'The team',
    segmentId: null,
    drivers: own.filter(({ segmentId }) => segmentId === null),
  }
  const bySegment = segments.map(({ id, name }): DriverGroup => ({
    id: `${side}-${id}`,
    name,
    segmentId: id,
    drivers: own.filter(({ segmentId }) => segmentId === id),
  }))
  return [team, ...bySegment].filter((group) => group.drivers.length > 0)
}

/** The drivers whose name holds every word that was typed. */
export function foundDrivers(drivers: readonly DriverInfo[], typed: string): readonly DriverInfo[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return drivers
  return drivers.filter(({ label }) => {
    const name = label.toLocaleLowerCase()
    return words.every((word) => name.includes(word))
  })
}
