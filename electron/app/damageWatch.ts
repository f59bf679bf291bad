import { setImmediate } from 'node:timers/promises'
import { listPlans, readPlan } from '../database/repositories/plans.ts'
import type { OpenLibrary } from './library.ts'

/**
 * Reads every plan once after start-up, one at a time between other calls, so that the list can say which are damaged
 * before somebody needs them.
 * @param isOpen whether this is still the library in use
 */
export async function findDamagedPlans(
  { connection, damagedPlans }: OpenLibrary,
  isOpen: () => boolean,
  onFound: () => void,
): Promise<void> {
  for (const { row } of listPlans(connection)) {
    await setImmediate()
    if (!isOpen()) return
    const stored = readPlan(connection, row.id)
    if (stored.ok || damagedPlans.has(row.id)) continue
    damagedPlans.add(row.id)
    onFound()
  }
}
