import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { useLeads } from '../../../renderer/api/leads.ts'
import { usePlanSession } from '../../../renderer/api/planSession.tsx'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import type { BatchId } from '../../../shared/plan/ids.ts'
import { LeadRow } from '../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { renderWithPlan } from '../../helpers/renderScreen.tsx'

const leads = (count: number, size: number): LeadRow[] =>
  Array.from({ length: count }, (_, index) =>
    LeadRow.parse({
      key: `lead-${index}`,
      segment: 'all-leads',
      reached: { lead: '2025-01-31' },
      value: null,
      traits: { attributes: { Size: size }, behaviours: {} },
    }),
  )

function planWith(...batches: (BatchId | null)[]): Plan {
  const plan = emptyPlan('Ours', Month.parse('2026-01'))
  const sources = batches.map((batchId) => ({
    fileNames: ['leads.csv'],
    importedAt: '2026-01-10T09:00:00.000Z',
    rows: 1,
    refused: 0,
    batchId,
  }))
  return { ...plan, history: { ...plan.history, sources } }
}

function Leads() {
  const { state, leads: rows } = useLeads()
  const { edit } = usePlanSession()
  const sizes = new Set(rows.map(({ traits }) => traits.attributes['Size']))
  return (
    <>
      <output>
        {state}: {rows.length} of size {[...sizes].join(' and ')}
      </output>
      <button type="button" onClick={() => edit('Say why', (draft) => void (draft.purpose += 'Because. '))}>
        Edit
      </button>
    </>
  )
}

const said = () => page.getByRole('status')

it('all imported leads are read, each once and as it was last imported', async () => {
  const fake = createFakeLeads()
  const plan = planWith(fake.keep(leads(2400, 1)), null, fake.keep(leads(2500, 2)))
  await renderWithPlan(<Leads />, plan, { app: fake.app })
  await expect.element(said()).toMatchTextContent(/^ready: 2500 of size 2$/)
})

it('leads are not read again for another edit of the plan', async () => {
  const fake = createFakeLeads()
  const { planId } = await renderWithPlan(<Leads />, planWith(fake.keep(leads(10, 1))), { app: fake.app })
  await expect.element(said()).toMatchTextContent(/^ready: 10/)
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect.poll(() => fake.app.stored(planId).purpose).toBe('Because. ')
  await expect.element(said()).toMatchTextContent(/^ready: 10/)
  expect(fake.app.calls.filter(({ name }) => name === 'leads.read')).toHaveLength(1)
})

it('a plan whose imports kept no leads has none', async () => {
  await renderWithPlan(<Leads />, planWith(null))
  await expect.element(said()).toMatchTextContent(/^none: 0/)
})

it('leads that cannot be read are told as such', async () => {
  const fake = createFakeLeads()
  fake.app.keepFailing('leads.read', 'plan-damaged')
  await renderWithPlan(<Leads />, planWith(fake.keep(leads(10, 1))), { app: fake.app })
  await expect.element(said()).toMatchTextContent(/^failed: 0/)
})
