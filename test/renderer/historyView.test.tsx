import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { HistoryScreen } from '../../renderer/features/history/HistoryScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import { softwareCompany } from '../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { createFakeLeads } from '../helpers/fakeLeads.ts'
import { accessFindings, renderWithPlan } from '../helpers/renderScreen.tsx'

const empty = emptyPlan('Ours', Month.parse('2026-01'))

beforeEach(async () => {
  await page.viewport(1280, 800)
})

const open = async (plan: Plan, scheme: 'light' | 'dark' = 'light') => {
  const { app } = createFakeLeads()
  const { planId } = await renderWithPlan(<HistoryScreen />, plan, { app, scheme })
  return { stored: () => app.stored(planId) }
}

const rowsOf = (table: string) => page.getByRole('table', { name: table }).getByRole('row')

const picture = (title: string) => page.getByRole('figure', { name: title })

async function asTable(title: string): Promise<Locator> {
  await userEvent.click(page.getByRole('button', { name: `More for: ${title}` }))
  await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
  return page.getByRole('region', { name: `${title}, table` })
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10)

describe('the history of a plan', () => {
  it('shows rates with their range, of all segments and of one', async () => {
    await open(softwareCompany)
    await expect
      .element(rowsOf('Rates from history').nth(1))
      .toMatchTextContent(/Demo request72\.2%71% to 73\.4%/)
    await page.getByRole('combobox', { name: 'Segment' }).selectOptions('Webinar')
    await expect
      .element(rowsOf('Rates of Webinar').nth(1))
      .toMatchTextContent(/Lead to MQL33\.8%33% to 34\.6%3,166 of 9,375/)
  })

  it('answers a question with each picture', async () => {
    await open(softwareCompany)
    await expect
      .element(picture('Which segments convert best, Opportunity to Customer?').getByRole('img'))
      .toHaveAccessibleName(/Partner referral: 37\.7% \(33\.1% to 42\.4%\)/)
    await expect
      .element(picture('Which months bring more to Lead than others?').getByRole('img'))
      .toHaveAccessibleName(/Aug 0\.7\d/)
    await page.getByRole('combobox', { name: 'Segment' }).selectOptions('Webinar')
    await expect
      .element(picture('How sure is each rate?').getByRole('img'))
      .toHaveAccessibleName(/Lead to MQL: 33\.8% \(33% to 34\.6%\)/)
    await expect
      .element(picture('Of 100 in Lead, how many get to each stage?').getByRole('img'))
      .toHaveAccessibleName(/^Lead: 100\. MQL: 33\.8/)
  })

  it('says of the numbers in the pictures where they come from, in their tables', async () => {
    await open(softwareCompany)
    const dialog = page.getByRole('dialog')
    const months = await asTable('Which months bring more to Lead than others?')
    await months.getByRole('row').nth(8).getByRole('button').click()
    await expect
      .element(dialog.getByRole('button', { name: /^Entries to Lead, Aug 202/ }).first())
      .toBeVisible()
    await userEvent.keyboard('{Escape}')
    const entries = await asTable('Entries by month: all segments')
    await entries.getByRole('row').nth(1).getByRole('button').first().click()
    await expect.element(dialog.getByText(/^[\d,]+ \+ [\d,]+ \+ [\d,]+ \+ [\d,]+ = [\d,]+$/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('combobox', { name: 'Segment' }).selectOptions('Webinar')
    const ofHundred = await asTable('Of 100 in Lead, how many get to each stage?')
    await ofHundred.getByRole('row').nth(3).getByRole('button').click()
    await expect.element(dialog.getByText(/^100 × 33\.8% × [\d.]+% = \d+$/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    const planned = rowsOf('Rates of Webinar').nth(1).getByRole('button').last()
    await planned.click()
    await expect.element(dialog).toHaveAccessibleName('Where Webinar: Lead → MQL comes from')
  })

  it('shows what single leads tell: how long they take, and how the leads of each quarter went on', async () => {
    await open(empty)
    const lines = Array.from({ length: 360 }, (_, index) => {
      const entered = Date.UTC(2025, 0, 1 + index)
      const won = entered + (index % 12 === 0 ? 5 : 40) * 86_400_000
      return `lead-${index},${day(entered)},${index % 3 === 0 ? day(won) : ''}`
    })
    const file = new File([['id,mql date,won date', ...lines].join('\n')], 'leads.csv')
    await userEvent.upload(page.getByLabelText('Choose CSV or Excel files'), file)
    const measured = page.getByRole('table', { name: 'Rates of these leads' })
    await measured.getByRole('button').first().click()
    const rate = page.getByRole('dialog', { name: 'Where Rate from MQL to Customer comes from' })
    await expect.element(rate.getByText(/^\([\d.,]+ \+ ½\) ÷ \([\d.,]+ \+ 1\) = 3\d/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await measured.getByRole('button').last().click()
    await expect
      .element(page.getByRole('dialog', { name: 'Where Mean time from MQL to Customer comes from' }))
      .toBeVisible()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: /^Import \d/ }).click()
    await expect.element(picture('How long do leads take from MQL to Customer?')).toBeVisible()
    const quarters = picture('Do newer leads go on as older ones did from MQL to Customer?')
    await expect.element(quarters.getByRole('img')).toHaveAccessibleName(/2025 Q1: 33/)
    const cohorts = await asTable('Do newer leads go on as older ones did from MQL to Customer?')
    await cohorts.getByRole('row').nth(1).getByRole('button').nth(2).click()
    const dialog = page.getByRole('dialog', {
      name: /^Where Of the leads of Jan 2025, those that had gone on/,
    })
    await expect.element(dialog.getByText(/^\d+ ÷ 31 = \d/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    const lag = await asTable('How long do leads take from MQL to Customer?')
    await lag.getByRole('row').nth(2).getByRole('button').click()
    await expect
      .element(page.getByRole('dialog').getByText(/^Leads from MQL to Customer of the imported lists/))
      .toBeVisible()
  })

  it('sets the baseline from the history when asked to', async () => {
    const plan = {
      ...empty,
      history: {
        ...empty.history,
        months: 2,
        entries: { 'all-leads': { lead: [100, 100], mql: [50, 50] } },
      },
    }
    const { stored } = await open(plan)
    await page.getByRole('button', { name: 'Set the baseline from this history' }).click()
    await expect
      .poll(() => Object.values(stored().baseline.segments)[0])
      .toMatchObject({
        entries: { value: 100 },
        transitions: { lead: { rate: { value: expect.closeTo(0.5, 2) } } },
      })
  })

  it('shows the rate over stages that were not recorded as one step', async () => {
    const entries = { 'all-leads': { mql: [100, 100], customer: [10, 10] } }
    await open({ ...empty, history: { ...empty.history, months: 2, entries } })
    await expect
      .element(rowsOf('Rates of All leads').nth(1))
      .toMatchTextContent(/MQL to Customer10\.2%6\.9% to 13\.9%20 of 200/)
  })

  it('says where more arrive than can have been on their way', async () => {
    const entries = { 'all-leads': { lead: [10, 10], mql: [50, 50] } }
    await open({ ...empty, history: { ...empty.history, months: 2, entries } })
    await expect
      .element(rowsOf('Rates of All leads').nth(1))
      .toMatchTextContent(/More arrive .* look at Jan 2025/)
  })

  it.each(['light', 'dark'] as const)('can be used by everybody (%s)', async (scheme) => {
    await open(softwareCompany, scheme)
    await page.getByRole('combobox', { name: 'Segment' }).selectOptions('Webinar')
    await expect.element(rowsOf('Rates of Webinar').first()).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})
