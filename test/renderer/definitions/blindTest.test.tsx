import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BlindLabel } from '../../../shared/plan/definitions.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { planWithScoredLeads, scoredLeads } from '../../helpers/scoredLeads.ts'
import { button, showDefinitions, type } from './showDefinitions.tsx'

const example = examplePlan('software-company')

function planWith(labels: readonly (readonly [marketing: boolean | null, sales: boolean | null])[]): Plan {
  const blindLabels: BlindLabel[] = labels.map(([marketing, sales], index) => ({
    lead: `Lead ${index + 1}`,
    note: `Known of ${index + 1}`,
    marketing,
    sales,
  }))
  return { ...example, definitions: { ...example.definitions, blindLabels } }
}

const many = (count: number, marketing: boolean, sales: boolean) =>
  Array.from({ length: count }, () => [marketing, sales] as const)

const view = (name: string) => userEvent.click(page.getByText(name, { exact: true }))

describe('the blind test', () => {
  it('takes leads that are typed', async () => {
    const stored = await showDefinitions(example, 'Blind test')
    await userEvent.click(button('Add a lead'))
    await type('Lead 1', 'Bakery in Bremen')
    await type('What is known of Bakery in Bremen', 'Two webinars')
    await expect
      .poll(() => stored().definitions.blindLabels)
      .toEqual([{ lead: 'Bakery in Bremen', note: 'Two webinars', marketing: null, sales: null }])
  })

  it('draws past leads, half of them handed over, without saying how they ended', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads()
    const plan = planWithScoredLeads(keep(leads), leads.length)
    const stored = await showDefinitions(plan, 'Blind test', { app })
    await userEvent.click(button('Draw 16 past leads'))
    await expect.poll(() => stored().definitions.blindLabels).toHaveLength(16)
    const drawn = new Set(stored().definitions.blindLabels.map(({ lead }) => lead))
    const ended = leads.filter(({ key }) => drawn.has(key)).map(({ reached }) => Object.keys(reached))
    expect(ended.filter((stages) => stages.includes('mql'))).toHaveLength(8)
    expect(stored().definitions.blindLabels[0]?.note).toContain('Employees: ')
  })

  it('never shows a side what the other has answered', async () => {
    const stored = await showDefinitions(planWith([[true, null]]), 'Blind test')
    await view('Sales answers')
    const answer = page.getByRole('radiogroup', { name: 'Lead 1 is MQL' })
    await expect.element(answer.getByRole('radio', { name: 'Yes' })).not.toBeChecked()
    await userEvent.click(answer.getByRole('radio', { name: 'No' }))
    await expect.poll(() => stored().definitions.blindLabels[0]?.sales).toBe(false)
    await expect.element(page.getByText('Every lead is answered.')).toBeVisible()
  })

  it('waits with the result until both sides are done', async () => {
    await showDefinitions(
      planWith([
        [true, null],
        [null, true],
        [true, null],
      ]),
      'Blind test',
    )
    await view('Result')
    await expect
      .element(page.getByText('Marketing has one lead left. Sales has 2 leads left.', { exact: false }))
      .toBeVisible()
  })

  it('says how far both agree, and beyond chance', async () => {
    const labels = [
      ...many(9, true, true),
      ...many(3, true, false),
      ...many(2, false, true),
      ...many(6, false, false),
    ]
    await showDefinitions(planWith(labels), 'Blind test')
    await view('Result')
    await expect.element(page.getByText('75% answered alike')).toBeVisible()
    await expect.element(page.getByText('κ = 0.49', { exact: false })).toBeVisible()
    await expect.element(page.getByRole('table', { name: 'Disputed leads' }).getByRole('row')).toHaveLength(5)
  })

  it('says so when all answers are alike', async () => {
    await showDefinitions(planWith(many(12, true, true)), 'Blind test')
    await view('Result')
    await expect.element(page.getByText('κ is not defined', { exact: false })).toBeVisible()
  })

  it('makes disputed leads examples and counter-examples of the hand-off stage', async () => {
    const stored = await showDefinitions(
      planWith([...many(2, true, false), ...many(9, true, true)]),
      'Blind test',
    )
    await view('Result')
    await userEvent.click(button('Make Lead 1 an example of MQL'))
    await userEvent.click(button('Make Lead 2 a counter-example of MQL'))
    await expect.poll(() => stored().stages[1]?.examples.at(-1)).toBe('Lead 1: Known of 1')
    await expect.poll(() => stored().stages[1]?.counterExamples.at(-1)).toBe('Lead 2: Known of 2')
    await expect.element(page.getByText('Among the examples of MQL').first()).toBeVisible()
    await userEvent.click(button('Clear all answers and test again'))
    await expect
      .poll(() =>
        stored().definitions.blindLabels.every(
          ({ marketing, sales }) => marketing === null && sales === null,
        ),
      )
      .toBe(true)
  })
})
