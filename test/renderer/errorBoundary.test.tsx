import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { ErrorBoundary } from '../../renderer/ErrorBoundary.tsx'
import { createFakeApplication } from '../helpers/fakeApplication.ts'
import { accessFindings, renderScreen } from '../helpers/renderScreen.tsx'

function Broken(): never {
  throw new Error('This should not have happened.')
}

it('says kindly that a screen has failed, and puts what happened into the log', async () => {
  // React writes what it caught to the console as well.
  const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const app = createFakeApplication()
  await renderScreen(
    <ErrorBoundary client={app.client}>
      <Broken />
    </ErrorBoundary>,
    { app },
  )
  silenced.mockRestore()
  await expect.element(page.getByRole('heading', { name: 'This screen has failed' })).toBeVisible()
  await expect.element(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  expect(app.calls).toContainEqual({
    name: 'log.report',
    input: { message: 'This should not have happened.', stack: expect.stringContaining('Broken') },
  })
  expect(await accessFindings()).toEqual([])
})

it('puts errors outside of drawing into the log too', async () => {
  const app = createFakeApplication()
  await renderScreen(<ErrorBoundary client={app.client}>Fine</ErrorBoundary>, { app })
  window.dispatchEvent(new ErrorEvent('error', { error: new Error('From a timer') }))
  expect(app.calls).toMatchObject([{ name: 'log.report', input: { message: 'From a timer' } }])
  await expect.element(page.getByText('Fine')).toBeVisible()
})
