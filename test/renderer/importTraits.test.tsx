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
  await page.getByRole('checkbox', { name: 'employees' }).click()
  await page.getByRole('checkbox', { name: 'demo seen' }).click()
  await page.getByRole('checkbox', { name: 'industry' }).click()
  await page.getByRole('checkbox', { name: 'industry' }).click()
  await expect.element(page.getByRole('checkbox', { name: 'email' })).not.toBeInTheDocument()
  await page.getByRole('button', { name: /^Import 2/ }).click()
  await expect
    .poll(() => committed[0]?.map(({ traits }) => traits))
    .toEqual([
      { attributes: { employees: 120 }, behaviours: { 'demo seen': '2025-01-06' } },
      { attributes: { employees: 1200 }, behaviours: {} },
    ])
})
