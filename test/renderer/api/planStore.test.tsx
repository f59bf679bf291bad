import { describe, expect, it, vi } from 'vitest'
import { createPlanStore, type PlanSnapshot, type PlanStore } from '../../../renderer/api/planStore.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'

interface Opened {
  readonly app: FakeApplication
  readonly id: PlanId
  readonly store: PlanStore
  readonly told: string[]
}

/** A deaf window does not hear of changes before it makes its own. */
async function openPlan(
  app = createFakeApplication(),
  id = app.addPlan(examplePlan('roberge')),
  { deaf = false } = {},
): Promise<Opened> {
  const reply = await app.client['plans.get']({ id })
  if (!reply.ok) throw new Error('The fixture has no such plan.')
  const told: string[] = []
  const store = createPlanStore({
    client: app.client,
    opened: reply.value,
    tell: (message) => told.push(message),
    retryAfter: 5,
  })
  app.subscribe((event) => {
    if (!deaf && event.kind === 'plan-changed' && event.planId === id) store.heardOf(event.revision)
  })
  return { app, id, store, told }
}

const allSaved = (store: PlanStore): Promise<void> =>
  vi.waitFor(() => expect(store.snapshot().saved.state).toBe('saved'))

function renameTo(store: PlanStore, name: string): void {
  store.edit(`Rename to ${name}`, (draft) => {
    draft.name = name
  })
}

function confidenceTo(store: PlanStore, confidence: number): void {
  store.edit('Change the confidence', (draft) => {
    draft.goal.confidence = confidence
  })
}

describe('an edit', () => {
  it('shows at once and says "saved" only when the store has said so', async () => {
    const { app, id, store } = await openPlan()
    const release = app.holdBack('plans.edit')
    renameTo(store, 'Autumn')
    expect(store.snapshot().plan.name).toBe('Autumn')
    expect(store.snapshot().saved.state).toBe('saving')
    expect(app.stored(id).name).not.toBe('Autumn')
    release()
    await allSaved(store)
    expect(app.stored(id).name).toBe('Autumn')
    expect(store.snapshot().revision).toBe(1)
  })

  it('waits for the one before it, so that they reach the store in order', async () => {
    const { app, store } = await openPlan()
    const release = app.holdBack('plans.edit')
    for (const name of ['One', 'Two', 'Three']) renameTo(store, name)
    expect(app.calls.filter(({ name }) => name === 'plans.edit')).toHaveLength(1)
    release()
    await allSaved(store)
    const sent = app.calls.filter(({ name }) => name === 'plans.edit').map(({ input }) => input)
    expect(sent).toMatchObject([
      { revision: 0, edit: { label: 'Rename to One' } },
      { revision: 1, edit: { label: 'Rename to Two' } },
      { revision: 2, edit: { label: 'Rename to Three' } },
    ])
  })

  it('that changes nothing is not sent', async () => {
    const { app, store } = await openPlan()
    renameTo(store, store.snapshot().plan.name)
    expect(app.calls.map(({ name }) => name)).not.toContain('plans.edit')
    expect(store.snapshot().saved.state).toBe('saved')
  })

  it('that does not fit the plan is refused with the place and changes nothing', async () => {
    const { app, store } = await openPlan()
    const before = store.snapshot().plan
    const result = store.edit('Empty the name', (draft) => {
      draft.name = ''
    })
    expect(result).toMatchObject({ ok: false, error: [{ path: ['name'], message: 'A name is needed.' }] })
    expect(store.snapshot().plan).toBe(before)
    expect(app.calls.map(({ name }) => name)).not.toContain('plans.edit')
  })

  it('refused by the store is taken back and told, with what was built on it, and the rest is kept', async () => {
    const { app, id, store, told } = await openPlan()
    app.failNext('plans.edit', 'invalid-edit')
    renameTo(store, 'Refused')
    renameTo(store, 'On top of it')
    confidenceTo(store, 0.9)
    await allSaved(store)
    expect(store.snapshot().plan.name).toBe(examplePlan('roberge').name)
    expect(store.snapshot().plan.goal.confidence).toBe(0.9)
    expect(app.stored(id)).toEqual(store.snapshot().plan)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('“Rename to Refused”, “Rename to On top of it” was taken back.')
  })

  it('stays on the screen while it cannot be saved, and is saved when it can', async () => {
    const { app, id, store, told } = await openPlan()
    const seen: PlanSnapshot[] = []
    store.subscribe(() => seen.push(store.snapshot()))
    app.failNext('plans.edit', 'disk-full')
    renameTo(store, 'Autumn')
    await allSaved(store)
    const failed = seen.find(({ saved }) => saved.state === 'failed')
    expect(failed?.saved.why).toContain('disk is full')
    expect(failed?.plan.name).toBe('Autumn')
    expect(app.stored(id).name).toBe('Autumn')
    expect(told).toEqual([])
  })

  it('is not reported as lost when only the answer to it was', async () => {
    const { app, id, store, told } = await openPlan()
    app.failNext('plans.edit', 'no-connection', true)
    renameTo(store, 'Autumn')
    confidenceTo(store, 0.7)
    await allSaved(store)
    expect(app.stored(id)).toMatchObject({ name: 'Autumn', goal: { confidence: 0.7 } })
    expect(store.snapshot().plan).toEqual(app.stored(id))
    expect(told).toEqual([])
  })
})

describe('a change in another window', () => {
  it('is taken over', async () => {
    const { app, id, store } = await openPlan()
    const other = await openPlan(app, id)
    renameTo(other.store, 'From the other window')
    await vi.waitFor(() => expect(store.snapshot().plan.name).toBe('From the other window'))
    expect(store.snapshot().revision).toBe(1)
  })

  it('of another place is kept together with an edit made here meanwhile', async () => {
    const { app, id, store, told } = await openPlan()
    const other = await openPlan(app, id)
    const release = app.holdBack('plans.get')
    renameTo(other.store, 'From the other window')
    await allSaved(other.store)
    confidenceTo(store, 0.6)
    release()
    await vi.waitFor(() => expect(app.stored(id).goal.confidence).toBe(0.6))
    await allSaved(store)
    expect(store.snapshot().plan).toMatchObject({ name: 'From the other window', goal: { confidence: 0.6 } })
    expect(told).toEqual([])
  })

  it('of the same place wins, and the person is told what was taken back', async () => {
    const { app, id, store, told } = await openPlan(undefined, undefined, { deaf: true })
    const other = await openPlan(app, id)
    renameTo(other.store, 'From the other window')
    await allSaved(other.store)
    renameTo(store, 'From here')
    await allSaved(store)
    expect(told).toHaveLength(1)
    expect(told[0]).toContain('“Rename to From here” was taken back')
    expect(store.snapshot().plan.name).toBe('From the other window')
  })
})

it('catches up when news was missed', async () => {
  const { app, id, store } = await openPlan(undefined, undefined, { deaf: true })
  const other = await openPlan(app, id)
  renameTo(other.store, 'Missed')
  await allSaved(other.store)
  expect(store.snapshot().plan.name).not.toBe('Missed')
  store.refresh()
  await vi.waitFor(() => expect(store.snapshot().plan.name).toBe('Missed'))
})

describe('undo and redo', () => {
  it('name the edit they are about and take it back and repeat it', async () => {
    const { store } = await openPlan()
    const before = store.snapshot().plan.name
    renameTo(store, 'Autumn')
    expect(store.snapshot().undo).toBe('Rename to Autumn')
    await allSaved(store)
    store.undoLast()
    await vi.waitFor(() => expect(store.snapshot().plan.name).toBe(before))
    expect(store.snapshot()).toMatchObject({ undo: null, redo: 'Rename to Autumn' })
    store.redoLast()
    await vi.waitFor(() => expect(store.snapshot().plan.name).toBe('Autumn'))
    expect(store.snapshot()).toMatchObject({ undo: 'Rename to Autumn', redo: null })
  })

  it('wait for edits that are still on their way', async () => {
    const { app, id, store } = await openPlan()
    const before = store.snapshot().plan.name
    renameTo(store, 'Autumn')
    store.undoLast()
    await allSaved(store)
    expect(app.calls.map(({ name }) => name)).toEqual(['plans.get', 'plans.edit', 'plans.undo'])
    expect(app.stored(id).name).toBe(before)
    expect(store.snapshot().plan.name).toBe(before)
  })

  it('are not repeated when their answer is lost; the page shows what the store holds', async () => {
    const { app, id, store, told } = await openPlan()
    renameTo(store, 'One')
    renameTo(store, 'Two')
    await allSaved(store)
    app.failNext('plans.undo', 'no-connection', true)
    store.undoLast()
    await allSaved(store)
    expect(app.stored(id).name).toBe('One')
    expect(store.snapshot().plan.name).toBe('One')
    expect(told).toHaveLength(1)
  })
})

describe('a preview', () => {
  it('shows without being saved, and one edit on release keeps it', async () => {
    const { app, id, store } = await openPlan()
    for (const confidence of [0.5, 0.6, 0.7]) {
      store.preview((draft) => {
        draft.goal.confidence = confidence
      })
      expect(store.snapshot().plan.goal.confidence).toBe(confidence)
    }
    expect(store.snapshot().saved.state).toBe('saved')
    confidenceTo(store, 0.7)
    await allSaved(store)
    expect(app.calls.filter(({ name }) => name === 'plans.edit')).toHaveLength(1)
    expect(app.stored(id).goal.confidence).toBe(0.7)
  })

  it('leaves what is shown without it the same, so that nothing there is drawn again', async () => {
    const { store } = await openPlan()
    const before = store.settled()
    store.preview((draft) => {
      draft.goal.confidence = 0.5
    })
    expect(store.settled()).toBe(before)
    confidenceTo(store, 0.5)
    expect(store.settled().plan.goal.confidence).toBe(0.5)
  })

  it('ends without a trace', async () => {
    const { store } = await openPlan()
    const before = store.snapshot().plan
    store.preview((draft) => {
      draft.goal.confidence = 0.5
    })
    store.preview(null)
    expect(store.snapshot().plan).toBe(before)
  })
})
