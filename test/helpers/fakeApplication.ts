import type { Application } from '../../renderer/api/client.ts'
import { Month } from '../../shared/base/month.ts'
import { fail, ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { CallError, ErrorCode, Reply } from '../../shared/contract/errors.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import type { OpenPlan, PlanListing } from '../../shared/contract/plans.ts'
import type { StartupState } from '../../shared/contract/startup.ts'
import { applyPatchesToPlan, editsOverlap, type PlanPatch } from '../../shared/plan/edits.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { PlanId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { readPlanFile, writePlanFile } from '../../shared/planFile/planFile.ts'
import { createFakeAgreements } from './fakeAgreements.ts'
import { createFakeClauses } from './fakeClauses.ts'

interface Revision {
  readonly label: string
  readonly patches: readonly PlanPatch[]
  readonly before: Plan
  readonly after: Plan
}

interface StoredPlan {
  plan: Plan
  revision: number
  /** What undo goes back through, and what redo repeats. */
  done: Revision[]
  undone: Revision[]
  log: { readonly revision: number; readonly patches: readonly PlanPatch[] }[]
  listing: Omit<PlanListing, 'revision' | 'name' | 'company'>
}

export interface FakeApplication extends Application {
  /** The calls made so far, by name, in order. */
  readonly calls: { readonly name: string; readonly input: unknown }[]
  readonly savedFiles: { readonly name: string; readonly text: string }[]
  /** What was printed, as the page showed it for printing. */
  readonly printed: { readonly title: string; readonly text: string }[]
  /** Answers the next call of that name with a failure instead of running it; `afterRunning` loses only the answer. */
  readonly failNext: (name: keyof AppClient, code: ErrorCode, afterRunning?: boolean) => void
  /** Answers calls of that name with a failure until the returned function is called. */
  readonly keepFailing: (name: keyof AppClient, code: ErrorCode) => () => void
  /** Holds calls of that name back until the returned function is called. */
  readonly holdBack: (name: keyof AppClient) => () => void
  readonly emit: (event: AppEvent) => void
  readonly stored: (id: PlanId) => Plan
  readonly addPlan: (plan: Plan, listing?: Partial<PlanListing>) => PlanId
}

export const SAVED_AT = '2027-01-05T14:02:00.000Z'

/** The application in memory, with the store's rules for edits; every answer is a copy, as it is over a wire. */
export function createFakeApplication({
  startup = { state: 'ready', version: '1.0.0', host: 'loopback' },
  overrides = {},
}: {
  readonly startup?: StartupState
  readonly overrides?: Partial<AppClient>
} = {}): FakeApplication {
  const plans = new Map<PlanId, StoredPlan>()
  const listeners = new Set<(event: AppEvent) => void>()
  const failures: { name: string; code: ErrorCode; afterRunning: boolean }[] = []
  const broken = new Map<string, ErrorCode>()
  const held = new Map<string, Promise<void>>()
  const calls: FakeApplication['calls'] = []
  const savedFiles: FakeApplication['savedFiles'] = []
  const printed: FakeApplication['printed'] = []
  const emit = (event: AppEvent): void => listeners.forEach((listener) => listener(event))

  const addPlan: FakeApplication['addPlan'] = (plan, listing = {}) => {
    const id = listing.id ?? PlanId.parse(`plan-${plans.size + 1}`)
    plans.set(id, {
      plan,
      revision: 0,
      done: [],
      undone: [],
      log: [],
      listing: { id, changedAt: SAVED_AT, archived: false, deletedAt: null, damaged: false, ...listing },
    })
    return id
  }

  const withPlan = <T>(id: PlanId, run: (stored: StoredPlan) => Reply<T>): Reply<T> => {
    const stored = plans.get(id)
    return stored ? run(stored) : refused('not-found')
  }

  const open = (id: PlanId, stored: StoredPlan): OpenPlan => ({
    id,
    plan: stored.plan,
    revision: stored.revision,
    savedAt: SAVED_AT,
    undo: stored.done.at(-1)?.label ?? null,
    redo: stored.undone.at(-1)?.label ?? null,
  })

  const move = (id: PlanId, from: 'done' | 'undone', to: 'done' | 'undone'): Reply<OpenPlan> =>
    withPlan(id, (stored) => {
      const revision = stored[from].pop()
      if (!revision) return refused('nothing-to-undo')
      stored[to].push(revision)
      stored.plan = from === 'done' ? revision.before : revision.after
      stored.revision += 1
      stored.log.push({ revision: stored.revision, patches: revision.patches })
      return ok(open(id, stored))
    })

  const changeListing = (id: PlanId, change: Partial<StoredPlan['listing']>): Reply<Record<string, never>> =>
    withPlan(id, (stored) => {
      stored.listing = { ...stored.listing, ...change }
      emit({ kind: 'library-changed' })
      return ok({})
    })

  const client: AppClient = {
    'startup.state': () => answer(ok(startup)),
    'startup.retry': () => answer(ok(startup)),
    'startup.restore': () => answer(ok(startup)),
    'startup.salvage': () => answer(ok(startup)),
    'startup.fresh': () => answer(ok(startup)),
    'backups.list': () => answer(ok([])),
    'exports.workbook': unsupported,
    'exports.calendar': unsupported,
    'backups.make': unsupported,
    'log.report': () => answer(ok({})),
    'plans.list': () =>
      answer(
        ok(
          [...plans.values()].map(({ plan, revision, listing }) =>
            Object.assign({ name: plan.name, company: plan.company.name, revision }, listing),
          ),
        ),
      ),
    'plans.get': ({ id }) =>
      answer(withPlan(PlanId.parse(id), (stored) => ok(open(stored.listing.id, stored)))),
    'plans.create': ({ from, name }) => {
      const start = Month.parse('2027-01')
      const plan = from === 'empty' ? emptyPlan(name ?? 'New plan', start) : examplePlan(from)
      const id = addPlan({ ...plan, name: name ?? plan.name })
      emit({ kind: 'library-changed' })
      return answer(ok({ id }))
    },
    'plans.edit': ({ id, revision, edit }) =>
      answer(
        withPlan(PlanId.parse(id), (stored) => {
          const meanwhile = stored.log.filter((entry) => entry.revision > revision)
          if (meanwhile.some(({ patches }) => editsOverlap(patches, edit.patches)))
            return refused('stale-edit')
          const applied = applyPatchesToPlan(stored.plan, edit.patches)
          if (!applied.ok)
            return fail({ code: 'invalid-edit', message: '', problems: mutable(applied.error) })
          stored.done.push({
            label: edit.label,
            patches: edit.patches,
            before: stored.plan,
            after: applied.value.plan,
          })
          stored.undone = []
          stored.plan = applied.value.plan
          stored.revision += 1
          stored.log.push({ revision: stored.revision, patches: edit.patches })
          emit({ kind: 'plan-changed', planId: stored.listing.id, revision: stored.revision })
          const { plan, id: _, ...saved } = open(stored.listing.id, stored)
          return ok({ ...saved, plan: meanwhile.length > 0 ? plan : null })
        }),
      ),
    'plans.undo': ({ id }) => answer(move(PlanId.parse(id), 'done', 'undone')),
    'plans.redo': ({ id }) => answer(move(PlanId.parse(id), 'undone', 'done')),
    'plans.rename': ({ id, name }) =>
      answer(
        withPlan(PlanId.parse(id), (stored) => {
          stored.plan = { ...stored.plan, name }
          stored.revision += 1
          emit({ kind: 'library-changed' })
          return ok({})
        }),
      ),
    'plans.duplicate': ({ id }) =>
      answer(
        withPlan(PlanId.parse(id), ({ plan }) => {
          const copy = addPlan({ ...plan, name: `${plan.name} (copy)` })
          emit({ kind: 'library-changed' })
          return ok({ id: copy })
        }),
      ),
    'plans.archive': ({ id, archived }) => answer(changeListing(PlanId.parse(id), { archived })),
    'plans.delete': ({ id }) => answer(changeListing(PlanId.parse(id), { deletedAt: SAVED_AT })),
    'plans.restore': ({ id }) => answer(changeListing(PlanId.parse(id), { deletedAt: null })),
    'plans.toFile': ({ id }) =>
      answer(
        withPlan(PlanId.parse(id), ({ plan }) =>
          ok({ fileName: `${plan.name}.slaplan`, text: writePlanFile({ plan, savedAt: SAVED_AT }) }),
        ),
      ),
    'plans.fromFile': ({ text }) => {
      const read = readPlanFile(text)
      if (!read.ok) return answer(fail(read.error))
      const id = addPlan(read.value.plan)
      emit({ kind: 'library-changed' })
      return answer(ok({ id }))
    },
    'leads.begin': unsupported,
    'leads.append': unsupported,
    'leads.commit': unsupported,
    'leads.cancel': unsupported,
    'leads.read': () => answer(ok({ rows: [], next: null })),
    'leads.count': () => answer(ok({ rows: 0 })),
    ...createFakeAgreements({ planOf: (id) => plans.get(id), emit }),
    'agreements.toWord': unsupported,
    'agreements.redline': unsupported,
    'agreements.verify': unsupported,
    ...createFakeClauses({ emit }),
    ...overrides,
  }

  async function guard(name: string, input: unknown, run: () => Promise<unknown>): Promise<unknown> {
    calls.push({ name, input: structuredClone(input) })
    await held.get(name)
    const lasting = broken.get(name)
    if (lasting) return refused(lasting)
    const at = failures.findIndex((failure) => failure.name === name)
    const [failure] = at < 0 ? [] : failures.splice(at, 1)
    if (failure && !failure.afterRunning) return refused(failure.code)
    const reply = structuredClone(await run())
    return failure ? refused(failure.code) : reply
  }

  return {
    client: guarded(client, guard),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    saveFile: (name, bytes) => {
      savedFiles.push({ name, text: new TextDecoder().decode(bytes) })
      return Promise.resolve('saved')
    },
    calls,
    print: (title) => {
      const parts = document.querySelectorAll('[data-printed] [data-standing], [data-printed] article')
      const text = [...parts].map((part) => part.textContent).join('\n')
      printed.push({ title, text })
      return Promise.resolve('saved')
    },
    savedFiles,
    printed,
    failNext: (name, code, afterRunning = false) => failures.push({ name, code, afterRunning }),
    keepFailing: (name, code) => {
      broken.set(name, code)
      return () => broken.delete(name)
    },
    holdBack: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>()
      held.set(name, promise)
      return () => {
        held.delete(name)
        resolve()
      }
    },
    emit,
    stored: (id) => plans.get(id)!.plan,
    addPlan,
  }
}

/** The same client, with every call going through `guard`. */
function guarded(
  client: AppClient,
  guard: (name: string, input: unknown, run: () => Promise<unknown>) => Promise<unknown>,
): AppClient {
  const wrapped = Object.entries(client).map(([name, call]) => [
    name,
    (input: never, options: never) =>
      guard(name, input, () => (call as (i: never, o: never) => Promise<unknown>)(input, options)),
  ])
  // Each entry keeps the type that it had under its name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(wrapped) as AppClient
}

const unsupported = (): Promise<Reply<never>> => answer(refused('unknown-procedure'))

function answer<T>(reply: Reply<T>): Promise<Reply<T>> {
  return Promise.resolve(reply)
}

function refused(code: ErrorCode): { readonly ok: false; readonly error: CallError } {
  return fail({ code, message: '' })
}

function mutable(problems: readonly { path: readonly (string | number)[]; message: string }[]) {
  return problems.map(({ path, message }) => ({ path: [...path], message }))
}
