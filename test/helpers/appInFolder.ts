import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App, type AppOptions } from '../../electron/app/createApp.ts'
import { createClient } from '../../shared/contract/client.ts'
import { contract, type AppClient } from '../../shared/contract/contract.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import { describeEdit, type Edit } from '../../shared/plan/edits.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { valueOf } from './replies.ts'

export interface Folders {
  readonly dataFolder: string
  readonly backupFolder: string
}

/** Folders of one test's own, gone when it ends. */
export function makeFolders(): Folders {
  const root = mkdtempSync(join(tmpdir(), 'sla-library-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  return { dataFolder: join(root, 'data'), backupFolder: join(root, 'backups') }
}

export interface StartedApp {
  readonly app: App
  readonly client: AppClient
  readonly events: AppEvent[]
  /** What was written to the log as an error. */
  readonly errors: string[]
}

/** The application on real files, closed when the test ends. */
export async function startApp(folders: Folders, options: Partial<AppOptions> = {}): Promise<StartedApp> {
  const errors: string[] = []
  const app = await createApp({
    ...folders,
    host: 'loopback',
    version: '1.2.3',
    log: { info: () => undefined, error: (message, thrown) => errors.push(`${message} ${String(thrown)}`) },
    ...options,
  })
  onTestFinished(() => app.close())
  const events: AppEvent[] = []
  app.subscribe((event) => events.push(event))
  return { app, client: createClient(contract, app), events, errors }
}

export async function createPlan(client: AppClient, name = 'Plan'): Promise<PlanId> {
  return valueOf(await client['plans.create']({ from: 'roberge', name })).id
}

export async function readPlan(client: AppClient, id: PlanId): Promise<Plan> {
  return valueOf(await client['plans.get']({ id })).plan
}

/** An edit as the page makes it. */
export function editOf(plan: Plan, label: string, recipe: Parameters<typeof describeEdit>[2]): Edit {
  const edit = describeEdit(plan, label, recipe)
  if (!edit) throw new Error('the recipe changed nothing')
  return edit
}

/** Sets the purpose of the plan, as the newest revision. */
export async function setPurpose(client: AppClient, id: PlanId, purpose: string): Promise<void> {
  const { plan, revision } = valueOf(await client['plans.get']({ id }))
  const edit = editOf(plan, `Purpose ${purpose}`, (draft) => {
    draft.purpose = purpose
  })
  valueOf(await client['plans.edit']({ id, revision, edit }))
}

/** Waits until something is so, for what the application does beside the calls. */
export async function eventually<T>(look: () => T | Promise<T>, isSo: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    const seen = await look()
    if (isSo(seen)) return seen
    if (tries === 400) throw new Error(`still ${JSON.stringify(seen)}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
