import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToPlace } from '../../../renderer/controls/places.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { button, choose, field, openPart, showDefinitions, type } from './showDefinitions.tsx'

const example = examplePlan('software-company')
const names = (plan: Plan) => plan.stages.map(({ name }) => name)

let stored: () => Plan

describe('stages', () => {
  beforeEach(async () => {
    stored = await showDefinitions(example, 'Stages')
  })

  it('are added in the middle and renamed', async () => {
    await choose('SQL', 'Add a stage before')
    await type('Name of stage 4', 'Meeting held')
    await expect
      .poll(() => names(stored()))
      .toEqual(['Lead', 'MQL', 'SAL', 'Meeting held', 'SQL', 'Opportunity', 'Customer'])
  })

  it('are added by a button under the table, before the customer, ready to be named', async () => {
    await userEvent.click(button('Add a stage before Customer'))
    await expect.element(field('Name of stage 6')).toHaveFocus()
    await userEvent.keyboard('Trial')
    await userEvent.keyboard('{Enter}')
    await expect
      .poll(() => names(stored()))
      .toEqual(['Lead', 'MQL', 'SAL', 'SQL', 'Opportunity', 'Trial', 'Customer'])
  })

  it('get a name of their own, and a name that another one has is told', async () => {
    await userEvent.click(button('Add a stage before Customer'))
    await choose('SAL', 'Add a stage before')
    await expect.poll(() => names(stored())).toContain('New stage 2')
    await expect.element(page.getByText('Another stage has this name.')).not.toBeInTheDocument()
    await type('Name of stage 3', 'mql')
    await expect.poll(() => page.getByText('Another stage has this name.').all()).toHaveLength(2)
    expect(names(stored())).toContain('mql')
  })

  it('move up and down, with their history', async () => {
    await choose('SAL', 'Move down')
    await expect.poll(() => names(stored())).toEqual(['Lead', 'MQL', 'SQL', 'SAL', 'Opportunity', 'Customer'])
    expect(stored().history).toEqual(example.history)
    await choose('SAL', 'Move up')
    await expect.poll(() => names(stored())).toEqual(names(example))
  })

  it('do not move beyond the ends', async () => {
    await userEvent.click(button('More for Lead'))
    await expect.element(page.getByRole('menuitem', { name: 'Move up' })).toBeDisabled()
    await expect.element(page.getByRole('menuitem', { name: 'Add a stage before' })).toBeDisabled()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(button('More for Customer'))
    await expect.element(page.getByRole('menuitem', { name: 'Move down' })).toBeDisabled()
  })

  it('are removed from the middle and keep the history of the others', async () => {
    await userEvent.click(button('Remove SAL'))
    await expect.poll(() => stored().stages).toHaveLength(5)
    const kept = Object.keys(stored().history.entries[example.segments[1]!.id]!)
    expect(kept).toEqual(['lead', 'mql', 'sql', 'opportunity', 'customer'])
    const message = page.getByRole('region', { name: 'Messages' })
    await expect.element(message).toMatchTextContent(/“SAL” was removed\. Gone with it: \d+ recorded numbers/)
    await userEvent.click(message.getByRole('button', { name: 'Undo' }))
    await expect.poll(stored).toEqual(example)
  })

  it('have one hand-off, which is never the last', async () => {
    await userEvent.click(page.getByRole('radio', { name: 'Hand-off at SAL' }))
    await expect.poll(() => stored().handoffStageId).toBe('sal')
    await expect.element(page.getByRole('radio', { name: 'Hand-off at MQL' })).not.toBeChecked()
    await expect.element(page.getByRole('radio', { name: 'Hand-off at Customer' })).not.toBeInTheDocument()
  })

  it('need a name', async () => {
    await type('Name of stage 1', '')
    await expect.element(page.getByText('A name is needed.')).toBeVisible()
    expect(stored().stages[0]?.name).toBe('Lead')
  })

  it('open into their rules, with what a record must hold', async () => {
    await userEvent.click(button('Rules and examples of MQL'))
    await type('Longest stay', '5 days')
    await expect.poll(() => stored().stages[1]?.longestStayDays).toBe(5)
    await type('Longest stay', '')
    await expect.poll(() => stored().stages[1]?.longestStayDays).toBeNull()
    await type('Its record must hold', 'name, work email, company')
    await expect.poll(() => stored().stages[1]?.requiredFields).toBe('name, work email, company')
  })

  it('have examples and counter-examples', async () => {
    const before = example.stages[1]!.counterExamples.length
    await userEvent.click(button('Rules and examples of MQL'))
    await type(`Counter-example ${before + 1} of MQL`, 'A student who downloaded every paper')
    await expect
      .poll(() => stored().stages[1]?.counterExamples.at(-1))
      .toBe('A student who downloaded every paper')
    await userEvent.click(button(`Remove Counter-example ${before + 1} of MQL`))
    await expect.poll(() => stored().stages[1]?.counterExamples).toHaveLength(before)
    await type('Counter-example 1 of MQL', '')
    await expect.poll(() => stored().stages[1]?.counterExamples).toHaveLength(before - 1)
    await expect.element(field(`Counter-example ${before} of MQL`)).toHaveValue('')
  })
})

it('keeps the last three stages and says why', async () => {
  const plan = examplePlan('roberge')
  stored = await showDefinitions(plan, 'Stages')
  for (const { name } of plan.stages.slice(1, -2)) await userEvent.click(button(`Remove ${name}`))
  await expect.poll(() => stored().stages).toHaveLength(3)
  const last = stored().stages[1]!.name
  await expect.element(button(`Remove ${last}`)).toHaveAttribute('aria-disabled', 'true')
  await userEvent.hover(button(`Remove ${last}`))
  await expect.element(page.getByText('A funnel has at least 3 stages')).toBeVisible()
})

describe('a jump from somewhere else', () => {
  it('opens the part and the details in which the place is', async () => {
    await showDefinitions(example, 'Routing')
    goToPlace(['stages', 1, 'entryRule'])
    await expect.element(field('A lead enters when')).toHaveFocus()
    goToPlace(['definitions', 'triggerEvents'])
    await expect.element(page.getByRole('heading', { name: 'Trigger events' })).toBeVisible()
  })

  it('leads to the part that is open already', async () => {
    await showDefinitions(example, 'Routing')
    await openPart('Returned leads')
    goToPlace(['definitions', 'rejectReasons'])
    await expect.element(page.getByRole('heading', { name: 'Returned leads' })).toBeVisible()
    const place = '[data-place="definitions.rejectReasons"]'
    await expect.poll(() => document.activeElement?.closest(place) instanceof HTMLElement).toBe(true)
  })
})
