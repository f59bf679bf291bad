import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { ok } from '../../shared/base/result.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import type { StartupState } from '../../shared/contract/startup.ts'
import { createFakeApplication, SAVED_AT } from '../helpers/fakeApplication.ts'
import { accessFindings, renderApp } from '../helpers/renderScreen.tsx'

const ready: StartupState = { state: 'ready', version: '1.0.0', host: 'loopback' }

const damaged: StartupState = {
  state: 'recovery',
  reason: 'damaged',
  message: 'library.sqlite in /home/ana does not pass its check.',
  backups: [{ id: 'b1', madeAt: SAVED_AT, reason: 'daily', bytes: 1000, plans: 7 }],
  salvageable: 5,
}

/** A library that is damaged until one of the ways out is taken. */
function broken(startup: StartupState = damaged) {
  let state = startup
  const mend = () => {
    state = ready
    return Promise.resolve(ok(state))
  }
  const overrides: Partial<AppClient> = {
    'startup.state': () => Promise.resolve(ok(state)),
    'startup.retry': mend,
    'startup.restore': mend,
    'startup.salvage': mend,
    'startup.fresh': mend,
  }
  return createFakeApplication({ overrides })
}

const button = (name: string | RegExp) => page.getByRole('button', { name })
const firstScreen = () => page.getByRole('button', { name: 'Open the example' })

describe('a library that cannot be opened', () => {
  it('says what happened, with the place of the file', async () => {
    await renderApp(broken())
    await expect.element(page.getByRole('heading', { name: 'The plan library is damaged' })).toBeVisible()
    await expect.element(page.getByText('library.sqlite in /home/ana does not pass its check.')).toBeVisible()
  })

  it.each([
    { way: 'Try again', call: 'startup.retry', input: {} },
    { way: 'Save 5 plans', call: 'startup.salvage', input: {} },
    { way: /^Restore the backup of/, call: 'startup.restore', input: { backupId: 'b1' } },
  ])('goes on by $call', async ({ way, call, input }) => {
    const app = broken()
    await renderApp(app)
    await userEvent.click(button(way))
    await expect.element(firstScreen()).toBeVisible()
    expect(app.calls).toContainEqual({ name: call, input })
  })

  it.each([
    { reason: 'damaged', first: 'Save 5 plans' },
    { reason: 'locked', first: 'Try again' },
  ] as const)('puts the way that helps most first when $reason', async ({ reason, first }) => {
    await renderApp(broken({ ...damaged, reason }))
    await expect.element(button(first)).toBeVisible()
    expect(page.getByRole('button').all()[0]).toHaveTextContent(first)
  })

  it('starts with an empty library only after it was asked for, understood and confirmed', async () => {
    const app = broken()
    await renderApp(app)
    await userEvent.click(button('Start with an empty library…'))
    const confirm = button('Start with an empty library')
    await expect.element(confirm).toBeDisabled()
    await userEvent.click(
      page.getByRole('checkbox', { name: 'I understand that my plans will not be there' }),
    )
    await userEvent.click(confirm)
    await expect.element(firstScreen()).toBeVisible()
    expect(app.calls).toContainEqual({ name: 'startup.fresh', input: {} })
  })

  it('stays where it is and says why when a way out fails', async () => {
    const app = broken()
    app.failNext('startup.restore', 'backup-damaged')
    await renderApp(app)
    await userEvent.click(button(/^Restore the backup of/))
    await expect.element(page.getByText('This backup is damaged.', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: 'The plan library is damaged' })).toBeVisible()
  })

  it('offers no salvage where that is not the trouble, and says that there is no backup', async () => {
    await renderApp(broken({ ...damaged, reason: 'locked', backups: [], salvageable: null }))
    await expect
      .element(page.getByRole('heading', { name: 'Another program is using the plan library' }))
      .toBeVisible()
    await expect.element(page.getByText('There is no backup that could be read.')).toBeVisible()
    await expect.element(button(/^Save \d/)).not.toBeInTheDocument()
  })

  it.each(['light', 'dark'] as const)('is accessible when %s', async (scheme) => {
    await renderApp(broken(), { scheme })
    await userEvent.click(button('Start with an empty library…'))
    expect(await accessFindings('page')).toEqual([])
  })
})

it('says that the app does not answer, and tries again', async () => {
  const app = createFakeApplication()
  app.failNext('startup.state', 'no-connection')
  await renderApp(app)
  await expect.element(page.getByRole('heading', { name: 'The app does not answer' })).toBeVisible()
  await userEvent.click(button('Try again'))
  await expect.element(firstScreen()).toBeVisible()
})
