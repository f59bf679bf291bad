import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HistoryScreen } from '../../renderer/features/history/HistoryScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { createFakeLeads } from '../helpers/fakeLeads.ts'
import { renderWithPlan } from '../helpers/renderScreen.tsx'

const CRM = [
  'id,email,industry,employees,demo seen,created,won date',
  'a1,a@x.example,Retail,120,2025-01-06,2025-01-07,2025-02-01',
  'a2,b@x.example,Zinc,"1,200",,2025-01-08,',
].join('\n')

it('an import takes in only those further columns that are ticked, and never a name or an address unasked', async () => {
  const { app, committed } = createFakeLeads()
  await renderWithPlan(<HistoryScreen />, emptyPlan('Ours', Month.parse('2026-01')), { app })
  await userEvent.upload(page.getByLabelText(/^Choose CSV/), [new File([CRM], 'leads.csv')])
  // What rules usually ask for is ticked.
  await expect.element(page.getByRole('checkbox', { name: 'employees' })).toBeChecked()
  await page.getByRole('checkbox', { name: 'demo seen' }).click()
  await page.getByRole('checkbox', { name: 'industry' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'industry' })).not.toBeChecked()
  await expect.element(page.getByRole('checkbox', { name: 'email' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: /^Import 2/ }).click()
  await expect
    .poll(() => committed[0]?.map(({ traits }) => traits))
    .toEqual([
      { attributes: { employees: 120 }, behaviours: { 'demo seen': '2025-01-06' } },
      { attributes: { employees: 1200 }, behaviours: {} },
    ])
})

it('an import of many columns with long texts arrives whole, in calls that are not too large', async () => {
  const columns = Array.from({ length: 8 }, (_, index) => `kind ${index}`)
  const row = (index: number): string =>
    [`a${index}`, '2025-01-07', ...columns.map((_, at) => `${(index + at) % 9} ${'long '.repeat(35)}`)].join(
      ',',
    )
  const rows = Array.from({ length: 4000 }, (_, index) => row(index))
  const { app, committed } = createFakeLeads()
  await renderWithPlan(<HistoryScreen />, emptyPlan('Ours', Month.parse('2026-01')), { app })
  const file = new File([[['id', 'created', ...columns].join(','), ...rows].join('\n')], 'leads.csv')
  await userEvent.upload(page.getByLabelText(/^Choose CSV/), [file])
  for (const name of columns) await page.getByRole('checkbox', { name }).click()
  await page.getByRole('button', { name: /^Import 4,000/ }).click()
  await expect.poll(() => committed[0]?.length, { timeout: 30_000 }).toBe(4000)
  expect(new Set(committed[0]?.map(({ key }) => key)).size).toBe(4000)
  const sent = app.calls
    .filter(({ name }) => name === 'leads.append')
    .map(({ input }) => JSON.stringify(input).length)
  expect(sent.length).toBeGreaterThan(1)
  expect(Math.max(...sent)).toBeLessThan(4_100_000)
}, 60_000)
