import Database from 'better-sqlite3'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Connection } from './connection.ts'
import { readVersions } from './repositories/agreementVersions.ts'
import { listPlans, readPlan } from './repositories/plans.ts'

/**
 * What SQLite's own check of the file finds; null when nothing. It sees broken structure, not changed content: that
 * is what the seals are for.
 * @param depth `quick` leaves out the comparison of indexes with their tables
 */
export function findDamage({ sqlite }: Connection, depth: 'quick' | 'full'): string | null {
  try {
    const found = sqlite.pragma(depth === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true })
    return found === 'ok' ? null : String(found)
  } catch (error) {
    if (error instanceof Database.SqliteError) return error.message
    throw error
  }
}

/** How many plans there are, and how many of them, or of their agreements, are not as they were written. */
export function countPlans(connection: Connection): { readonly plans: number; readonly damaged: number } {
  const ids = listPlans(connection).map(({ row }) => row.id)
  return { plans: ids.length, damaged: ids.filter((id) => !isWhole(connection, id)).length }
}

function isWhole(connection: Connection, id: PlanId): boolean {
  return readPlan(connection, id).ok && readVersions(connection, id).ok
}
