import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PersonasScreen } from '../../../renderer/features/personas/PersonasScreen.tsx'
import { Day, Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { accessFindings, renderWithPlan } from '../../helpers/renderScreen.tsx'

const empty = emptyPlan('Ours', Month.parse('2026-01'))

beforeEach(async () => {
  await page.viewport(1280, 800)
})

const open = async (plan: Plan, scheme: 'light' | 'dark' = 'light') => {
  const rendered = await renderWithPlan(<PersonasScreen />, plan, { scheme })
  return { ...rendered, personas: () => rendered.app.stored(rendered.planId).personas }
}

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })
const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const names = (personas: Plan['personas']) => personas.buyers.map(({ name }) => name)

const type = async (name: string, text: string): Promise<void> => {
  await field(name).fill(text)
  await userEvent.keyboard('{Tab}')
}

describe('personas of a new plan', () => {
  it('begin with one that is written out, and take over what is typed', async () => {
    const { personas } = await open(empty)
    await button('Start with one that is written out').click()
    await expect.poll(() => names(personas())).toEqual(['Head of the department'])
    await type('Name', 'Plant manager')
    await type('Goals', 'No line stands still.\nNo overtime.')
    await page.getByRole('combobox', { name: 'Part in the purchase' }).selectOptions('Champion')
    await page.getByRole('checkbox', { name: 'All leads' }).click()
    await expect
      .poll(() => personas().buyers[0])
      .toMatchObject({
        name: 'Plant manager',
        goals: 'No line stands still.\nNo overtime.',
        buyingRole: 'champion',
        segmentIds: ['all-leads'],
      })
  })

  it('describe the ideal customer in words and with a test, and what rules a company out', async () => {
    const { personas } = await open(empty)
    await type('In two or three sentences', 'Bakeries that deliver.')
    await button('Add an attribute').click()
    await type('Name of attribute 1 of the ideal customer', 'Shops')
    await type('Shops: what it shall be', '5 to 50')
    await button('Test of Shops').click()
    await button('Add a test').click()
    await page
      .getByRole('group', { name: 'Shops' })
      .getByRole('combobox', { name: 'Test' })
      .selectOptions('is a number')
    await type('At least', '5')
    await type('At most', '50')
    await button('Add a disqualifier').click()
    await type('Name of disqualifier 1 of the ideal customer', 'Franchise')
    await expect
      .poll(() => personas().profile)
      .toEqual({
        summary: 'Bakeries that deliver.',
        attributes: [
          {
            name: 'Shops',
            wanted: '5 to 50',
            condition: { kind: 'between', attribute: 'Shops', atLeast: 5, atMost: 50 },
          },
        ],
        disqualifiers: [{ name: 'Franchise', condition: null }],
      })
    await button('Remove the test').click()
    await expect.poll(() => personas().profile.attributes[0]?.condition).toBeNull()
  })

  it('say which columns of an import would show who became a customer', async () => {
    await open(empty)
    await expect
      .element(page.getByText(/Import a list of past leads with columns such as industry/))
      .toBeVisible()
  })
})

describe('personas that are there', () => {
  it('can be added, copied, put in another order and removed', async () => {
    const { personas } = await open(softwareCompany)
    await page.getByRole('tab', { name: /Dispatch manager/ }).click()
    await button('Move Dispatch manager up').click()
    await button('Duplicate Dispatch manager').click()
    await expect
      .poll(() => names(personas()))
      .toEqual(['Dispatch manager', 'Dispatch manager (copy)', 'Head of operations', 'Finance lead'])
    await button('Remove Dispatch manager').click()
    await button('Add a persona').click()
    await expect
      .poll(() => names(personas()))
      .toEqual(['Dispatch manager (copy)', 'Head of operations', 'Finance lead', 'New persona'])
    await expect.element(field('Name')).toHaveValue('New persona')
  })

  it('keep who changed what and when, and the day to look again', async () => {
    const { personas } = await open(softwareCompany)
    await button('Note a change').click()
    await type('Who made note 4', 'Mei Tanaka')
    await type('What note 4 says', 'Rental companies left out: none of nine bought.')
    await page.getByLabelText('Look again on').fill('2020-01-31')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => personas().revisions.at(-1))
      .toMatchObject({ by: 'Mei Tanaka', change: 'Rental companies left out: none of nine bought.' })
    await expect.poll(() => personas().reviewOn).toBe(Day.parse('2020-01-31'))
    await expect.element(page.getByText('This day is past.')).toBeVisible()
  })

  it.each(['light', 'dark'] as const)('can be read and used by everybody, in %s', async (scheme) => {
    await open(softwareCompany, scheme)
    await page.getByRole('tab', { name: /Finance lead/ }).click()
    await button('Test of Company size').click()
    await expect
      .element(page.getByRole('group', { name: 'Company size' }).getByLabelText('At least'))
      .toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})
