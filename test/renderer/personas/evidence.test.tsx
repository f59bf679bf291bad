import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PersonasScreen } from '../../../renderer/features/personas/PersonasScreen.tsx'
import type { LeadRow } from '../../../shared/plan/leadRow.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { accessFindings, renderWithPlan } from '../../helpers/renderScreen.tsx'
import { planWithLeads, traitedLeads } from '../../helpers/traitedLeads.ts'

const open = async (leads: readonly LeadRow[] = traitedLeads(), scheme: 'light' | 'dark' = 'light') => {
  const fake = createFakeLeads()
  const plan = planWithLeads(fake.keep(leads))
  const rendered = await renderWithPlan(<PersonasScreen />, plan, { app: fake.app, scheme })
  return { ...rendered, fake, personas: () => fake.app.stored(rendered.planId).personas }
}

const rowsOf = (table: string) => page.getByRole('table', { name: table }).getByRole('row')
const choose = (attribute: string) =>
  page.getByRole('combobox', { name: 'Attribute', exact: true }).selectOptions(attribute)

describe('what past leads say', () => {
  it('holds each value against all leads: share, interval, lift, and whether it may be chance', async () => {
    await open()
    await choose('Industry')
    const rows = rowsOf('What Industry says')
    await expect
      .element(rows.nth(1))
      .toMatchTextContent(/^Retail\d+\d+3\d\.?\d*%.* to .*1\.\d ×hardly chance/)
    await expect.element(rows.nth(2)).toMatchTextContent(/^Software\d+\d+11\.?\d*%.*0\.6 ×hardly chance/)
    await expect.element(rows.nth(3)).toMatchTextContent(/^not known/)
    await expect.element(page.getByText(/younger ones are left out/)).toBeVisible()
  })

  it('looks at a number in ranges', async () => {
    await open()
    await choose('Employees')
    await expect.element(rowsOf('What Employees says').nth(1)).toMatchTextContent(/^up to 250/)
    await expect.element(rowsOf('What Employees says').nth(4)).toMatchTextContent(/^750 or more/)
  })

  it('is taken over into the ideal customer, where it is tested at once', async () => {
    const { personas } = await open()
    await choose('Industry')
    await page.getByRole('button', { name: 'Use in the profile: Retail' }).click()
    await expect
      .poll(() => personas().profile.attributes)
      .toEqual([
        {
          name: 'Industry',
          wanted: 'Retail',
          condition: { kind: 'is', attribute: 'Industry', values: ['Retail'] },
        },
      ])
    await expect.element(page.getByText('216 of 480 leads')).toBeVisible()
    await expect.element(page.getByText(/meet every test of the ideal customer: of them 3\d/)).toBeVisible()
    await expect
      .element(page.getByRole('button', { name: 'In the profile: Retail', exact: true }))
      .toBeDisabled()
  })

  it('marks values that only few leads have', async () => {
    await open(traitedLeads(6))
    await choose('Industry')
    await expect.element(rowsOf('What Industry says').nth(2)).toMatchTextContent(/few leads or customers/)
  })

  it('can be read as a table', async () => {
    await open()
    await choose('Industry')
    await page.getByRole('button', { name: 'More for: Who became a customer, by Industry' }).click()
    await page.getByRole('menuitem', { name: 'Show as table' }).click()
    const region = page.getByRole('region', { name: 'Who became a customer, by Industry, table' })
    await expect
      .element(region.getByRole('row').first())
      .toMatchTextContent('IndustryLeadsCustomersShareFromTo')
    await region.getByRole('row').nth(1).getByRole('button').nth(3).click()
    const dialog = page.getByRole('dialog', {
      name: 'Where Industry, Retail: low end of the share comes from',
    })
    await dialog.getByRole('button', { name: /^Share of these leads that was won/ }).click()
    await expect.element(page.getByRole('dialog').getByText(/^\d+ ÷ \d+ = 3\d/)).toBeVisible()
  })

  it('says of each number where it comes from: counts, shares, days, and whether a difference may be chance', async () => {
    await open()
    await choose('Industry')
    const dialog = page.getByRole('dialog')
    await rowsOf('What Industry says').nth(1).getByRole('button').first().click()
    await expect.element(dialog).toHaveAccessibleName('Where Industry, Retail: leads comes from')
    await expect.element(dialog.getByText(/^Counted among the imported leads/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await rowsOf('What Industry says').nth(1).getByRole('button').nth(3).click()
    await expect.element(dialog).toHaveAccessibleName('Where Low end of the share that was won comes from')
    await userEvent.keyboard('{Escape}')
    await page
      .getByText(/younger ones are left out/)
      .getByRole('button')
      .last()
      .click()
    await expect
      .element(dialog)
      .toHaveAccessibleName('Where Days within which 9 in 10 leads are won comes from')
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Use in the profile: Retail' }).click()
    await page.getByText('216 of 480 leads').getByRole('button').click()
    await expect.element(dialog).toHaveAccessibleName('Where Leads that meet “Industry” comes from')
    await userEvent.keyboard('{Escape}')
    await page
      .getByText(/meet every test of the ideal customer/)
      .getByRole('button', { name: 'hardly chance' })
      .click()
    await expect.element(dialog.getByRole('button', { name: /^Share won of the others/ })).toBeVisible()
  })

  it('says so where no lead became a customer', async () => {
    await open(traitedLeads().map((lead) => Object.assign(lead, { reached: firstOnly(lead.reached) })))
    await expect.element(page.getByText(/None of the 480 imported leads/)).toBeVisible()
  })

  it('can be tried again when the leads could not be read', async () => {
    const fake = createFakeLeads()
    const plan = planWithLeads(fake.keep(traitedLeads()))
    fake.app.failNext('leads.read', 'plan-damaged')
    await renderWithPlan(<PersonasScreen />, plan, { app: fake.app })
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect.element(rowsOf('What Employees says').first()).toBeVisible()
  })

  it.each(['light', 'dark'] as const)('can be read and used by everybody, in %s', async (scheme) => {
    await open(traitedLeads(), scheme)
    await expect.element(rowsOf('What Employees says').first()).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})

function firstOnly(reached: LeadRow['reached']): LeadRow['reached'] {
  const [first] = Object.entries(reached)
  return first ? Object.fromEntries([first]) : {}
}
