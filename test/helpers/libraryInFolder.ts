import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { disconnect, type Connection } from '../../electron/database/connection.ts'
import { openLibrary } from '../../electron/database/open.ts'
import { insertPlan } from '../../electron/database/repositories/plans.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { PlanId } from '../../shared/plan/ids.ts'
import type { Folders } from './appInFolder.ts'
import { valueOf } from './replies.ts'

export const NOW = '2027-01-05T14:02:00.000Z'
export const opener = { version: '1.2.3', now: NOW }

export function libraryPath({ dataFolder }: Folders): string {
  return join(dataFolder, 'library.sqlite')
}

/** The library of a test's folders, closed when the test ends. */
export async function openTestLibrary(folders: Folders): Promise<Connection> {
  const connection = valueOf(await openLibrary(folders, opener))
  onTestFinished(() => disconnect(connection))
  return connection
}

/** Adds plans named after their ids: plan-1, plan-2 and so on. */
export function addPlans(connection: Connection, count: number): PlanId[] {
  return Array.from({ length: count }, (_, index) => {
    const id = PlanId.parse(`plan-${index + 1}`)
    insertPlan(connection, id, { ...examplePlan('roberge'), name: id }, NOW)
    return id
  })
}

/** Changes a text in a file that is not open, where it first occurs, as a failing disk might. */
export function damageText(file: string, from: string, to: string): void {
  const bytes = readFileSync(file)
  const at = bytes.indexOf(from)
  if (at < 0 || from.length !== to.length) throw new Error(`"${from}" cannot be changed to "${to}"`)
  bytes.write(to, at)
  writeFileSync(file, bytes)
}

/** Writes bytes into a file that is not open. */
export function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file)
  bytes.copy(content, at)
  writeFileSync(file, content)
}
