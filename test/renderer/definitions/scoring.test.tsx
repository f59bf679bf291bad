import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { planWithScoredLeads, scoredLeads } from '../../helpers/scoredLeads.ts'
import { button, field, fillIn, showDefinitions, type } from './showDefinitions.tsx'

const example = examplePlan('software-company')

/** The example with 600 leads that were imported. */
async function showWithLeads(part: string): Promise<() => Plan> {
  const { app, keep } = createFakeLeads()
  const leads = scoredLeads()
  return showDefinitions(planWithScoredLeads(keep(leads), leads.length), part, { app })
}

const figures = () => page.getByLabelText('What the threshold lets through')

describe('scoring without past leads', () => {
  it('begins with usual rules, and says what past leads would show', async () => {
    const stored = await showDefinitions(emptyPlan('New', Month.parse('2027-01')), 'Scoring')
    await userEvent.click(button('Begin with usual rules'))
    await expect.poll(() => stored().definitions.scoring?.rules).toHaveLength(6)
    await type('Handed over from', '65')
    await expect.poll(() => stored().definitions.scoring?.threshold).toBe(65)
    await expect.element(page.getByText('Import past leads with columns', { exact: false })).toBeVisible()
  })

  it('has rules on who a lead is and on what it did, which may fade', async () => {
    const stored = await showDefinitions(example, 'Scoring')
    await userEvent.click(button('Add a rule on what it did'))
    await type('Name of rule 10', 'Used the calculator')
    await fillIn('What the lead did', 'Savings calculator')
    await type('Half of the points are gone after', '14')
    await type('Points of Used the calculator', '-5')
    await expect
      .poll(() => stored().definitions.scoring?.rules[9])
      .toEqual({
        name: 'Used the calculator',
        criterion: { kind: 'did', behaviour: 'Savings calculator', halfLifeDays: 14 },
        points: -5,
      })
    await userEvent.click(button('Add a rule on who it is'))
    await type('Values, with commas between them', 'Berlin; Bremen, Berlin')
    await page.getByRole('combobox', { name: 'Test' }).selectOptions('is a number')
    await type('At least', '10')
    await expect
      .poll(() => stored().definitions.scoring?.rules[10]?.criterion)
      .toEqual({ kind: 'between', attribute: 'Industry', atLeast: 10, atMost: null })
  })

  it('says what is wrong with a range or an empty list', async () => {
    await showDefinitions(example, 'Scoring')
    await userEvent.click(button('Condition of Company of our size'))
    await type('At most', '20')
    await expect.element(page.getByText('The range ends before it starts.')).toBeVisible()
    await userEvent.click(button('Condition of Decides'))
    await type('Values, with commas between them', ' , ')
    await expect.element(page.getByText('Type at least one value.')).toBeVisible()
  })

  it('keeps leads out for good, whatever their points', async () => {
    const stored = await showDefinitions(example, 'Scoring')
    await userEvent.click(button('Add a disqualifier'))
    await type('Name of disqualifier 3', 'Our own people')
    await fillIn('Attribute', 'Company')
    await type('Values, with commas between them', 'Halden Software')
    await expect
      .poll(() => stored().definitions.scoring?.disqualifiers[2])
      .toEqual({
        name: 'Our own people',
        condition: { kind: 'is', attribute: 'Company', values: ['Halden Software'] },
      })
    await userEvent.click(button('Remove Our own people'))
    await expect.poll(() => stored().definitions.scoring?.disqualifiers).toHaveLength(2)
  })
})

describe('scoring tried on past leads', () => {
  it('says how many pass, how they close, and how many wins pass', async () => {
    await showWithLeads('Scoring')
    await expect.element(figures()).toMatchTextContent(/of all leads pass: 251 of 582/)
    await expect.element(figures()).toMatchTextContent(/of all wins pass \(recall\)63\.9%/)
    await expect.element(page.getByText('(AUC 0.68)', { exact: false })).toBeVisible()
    await expect.element(page.getByText('18 later ones are left out', { exact: false })).toBeVisible()
  })

  it('says where its figures come from: the threshold, the pairs of a win and a loss, and each row of the tables', async () => {
    await showWithLeads('Scoring')
    const dialog = page.getByRole('dialog')
    await userEvent.click(figures().getByRole('button').first())
    await expect.element(dialog.getByText(/^251 ÷ 582 = 43\.1%$/)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    const title = 'Does the score tell wins from losses?'
    await userEvent.click(page.getByRole('figure', { name: title }).getByRole('button', { name: /%$/ }))
    await expect.element(dialog).toHaveAccessibleName('Where Won before lost (AUC) comes from')
    await userEvent.click(dialog.getByRole('button', { name: /^Pairs of a lead/ }))
    await expect.element(dialog.getByText('Leads won times leads lost.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(button('More for: What does each threshold let through?'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Show as table' }))
    const table = page.getByRole('region', { name: 'What does each threshold let through?, table' })
    await userEvent.click(table.getByRole('row').nth(2).getByRole('button').last())
    await expect.element(dialog).toHaveAccessibleName('Where Of all wins, the share that passes comes from')
    await expect.element(dialog.getByText(/^Leads won with -?\d+ points or more/)).toBeVisible()
  })

  it('says where suggested points come from', async () => {
    await showWithLeads('Scoring')
    await userEvent.click(button('Suggest points'))
    const table = page.getByRole('table', { name: 'Suggested points' })
    await userEvent.click(table.getByRole('row').nth(1).getByRole('button').nth(2))
    const dialog = page.getByRole('dialog', { name: /^Where Points suggested for/ })
    await expect
      .element(dialog.getByText(/^10 points for each time that meeting the rule doubles the odds/))
      .toBeVisible()
    await expect.element(dialog.getByRole('button', { name: /^Of the leads that met it/ })).toBeVisible()
  })

  it('follows the threshold with the keyboard, and takes it over', async () => {
    const stored = await showWithLeads('Scoring')
    await expect.element(figures()).toMatchTextContent(/251 of 582/)
    const slider = page.getByRole('slider', { name: 'Threshold' })
    slider.element().focus()
    await userEvent.keyboard('{ArrowRight>}')
    await expect.element(figures()).not.toMatchTextContent(/251 of 582/)
    expect(stored().definitions.scoring?.threshold).toBe(50)
    await userEvent.keyboard('{/ArrowRight}')
    await expect.poll(() => stored().definitions.scoring?.threshold).toBe(51)
    await type('Threshold in points', '1000')
    await expect.element(figures()).toMatchTextContent(/of all leads pass: 0 of 582/)
  })

  it('counts again when a rule changes', async () => {
    await showWithLeads('Scoring')
    await expect.element(figures()).toMatchTextContent(/251 of 582/)
    await type('Points of Company of our size', '0')
    await expect.element(figures()).not.toMatchTextContent(/251 of 582/)
  })

  it('shows who passes and who just misses', async () => {
    await showWithLeads('Scoring')
    const table = page.getByRole('table', { name: 'Past leads by their points' })
    await expect.element(table.getByRole('row').nth(10)).toMatchTextContent(/✓ Yes/)
    await expect.element(table.getByRole('row').nth(11)).toMatchTextContent(/No/)
    await userEvent.click(page.getByText('Most points'))
    await expect.element(page.getByText('1 to 20 of 582')).toBeVisible()
    await userEvent.click(button('Lower'))
    await expect.element(page.getByText('21 to 40 of 582')).toBeVisible()
  })

  it('suggests points from the outcomes, which are taken rule by rule', async () => {
    const stored = await showWithLeads('Scoring')
    await userEvent.click(button('Suggest points'))
    const table = page.getByRole('table', { name: 'Suggested points' })
    await expect.element(table.getByRole('row')).toHaveLength(10)
    const before = stored().definitions.scoring!.rules
    const take = table.getByRole('button', { name: /for Company of our size$/ })
    await userEvent.click(take)
    await expect.poll(() => stored().definitions.scoring?.rules[0]?.points).not.toBe(before[0]?.points)
    expect(stored().definitions.scoring?.rules.slice(1)).toEqual(before.slice(1))
    await userEvent.click(button('Take all'))
    await expect.element(button('Take all')).toBeDisabled()
  })

  it('says so when the leads say nothing beside their stages', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads(20).map((lead) =>
      Object.assign(lead, { traits: { attributes: {}, behaviours: {} } }),
    )
    await showDefinitions(planWithScoredLeads(keep(leads), leads.length), 'Scoring', { app })
    await expect
      .element(page.getByText('The imported leads say nothing beside their stages.', { exact: false }))
      .toBeVisible()
    await expect.element(field('Handed over from')).toBeVisible()
  })

  it('can be tried again when the leads could not be read', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads()
    const work = app.keepFailing('leads.read', 'internal')
    await showDefinitions(planWithScoredLeads(keep(leads), leads.length), 'Scoring', { app })
    await expect.element(page.getByText('The imported leads cannot be read.', { exact: false })).toBeVisible()
    work()
    await userEvent.click(button('Try again'))
    await expect.element(figures()).toMatchTextContent(/251 of 582/)
  })
})

describe('the matrix', () => {
  it('begins with two by three and grows to the own size', async () => {
    const stored = await showDefinitions(emptyPlan('New', Month.parse('2027-01')), 'Matrix')
    await userEvent.click(button('Begin with two by three'))
    await userEvent.click(button('Add a level of fit'))
    await type('Level 3 of fit', 'Perfect')
    await type('What is done with leads: Perfect, High', 'Call now')
    await expect.poll(() => stored().definitions.matrix?.treatments[2]?.[2]).toBe('Call now')
    await userEvent.click(button('Remove Low of interest'))
    await expect.poll(() => stored().definitions.matrix?.treatments[2]).toEqual(['', 'Call now'])
  })

  it('says where a level must begin', async () => {
    await showDefinitions(example, 'Matrix')
    await type('Points from which fit is A: fits well', '10')
    await expect
      .element(page.getByText('each further one begins above the one before', { exact: false }))
      .toBeVisible()
  })

  it('says what a past lead of each cell was worth, and of a hand-raiser', async () => {
    await showWithLeads('Matrix')
    const grid = page.getByRole('table', { name: 'Matrix' })
    await expect.element(grid.getByText('$6,879 a lead')).toBeVisible()
    const raisers = page.getByRole('region', { name: 'Hand-raisers' })
    await expect.element(raisers).toMatchTextContent(/34\.2% of 76 won/)
    await type('A lead raises its hand when it did one of these', 'Attended a webinar')
    await expect.element(raisers).not.toMatchTextContent(/34\.2% of 76 won/)
  })
})
