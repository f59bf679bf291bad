import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { button, choose, field, showDefinitions, type } from './showDefinitions.tsx'

const example = examplePlan('software-company')
const empty = emptyPlan('New', Month.parse('2027-01'))

describe('words', () => {
  it('are there at one click, except for those that a stage explains', async () => {
    const stored = await showDefinitions(empty, 'Words')
    await userEvent.click(button('Add the usual words'))
    await expect.poll(() => stored().definitions.glossary.map(({ term }) => term)).toContain('Hand-raiser')
    expect(stored().definitions.glossary.map(({ term }) => term)).not.toContain('Lead')
    await expect.element(button('Add the usual words')).not.toBeInTheDocument()
  })

  it('are changed where they stand, and removed', async () => {
    const stored = await showDefinitions(example, 'Words')
    await type('What Attempt means', 'A call or a mail by a person.')
    await expect
      .poll(() => stored().definitions.glossary.find(({ term }) => term === 'Attempt')?.meaning)
      .toBe('A call or a mail by a person.')
    await userEvent.click(button('Remove Attempt'))
    await expect.element(page.getByText('Usual, and not here yet:', { exact: false })).toBeVisible()
  })

  it('stand beside the events that make a purchase likelier', async () => {
    const stored = await showDefinitions(empty, 'Words')
    await userEvent.click(button('Add a trigger event'))
    await type('Event 1', 'New funding')
    await type('What New funding means', 'Money for tools; seen in the news')
    await expect
      .poll(() => stored().definitions.triggerEvents)
      .toEqual([{ name: 'New funding', meaning: 'Money for tools; seen in the news' }])
  })
})

describe('qualification', () => {
  it('begins with one of four checklists and is changed from there', async () => {
    const stored = await showDefinitions(empty, 'Qualification')
    await userEvent.click(button('Use MEDDIC'))
    await expect.poll(() => stored().definitions.qualification?.items).toHaveLength(6)
    await type('What is asked about Champion', 'Who wants this?')
    await userEvent.click(page.getByRole('checkbox', { name: 'Champion is required' }))
    await expect
      .poll(() => stored().definitions.qualification?.items[5])
      .toMatchObject({ question: 'Who wants this?', required: true })
    await choose('Champion', 'Move up')
    await expect.poll(() => stored().definitions.qualification?.items[4]?.name).toBe('Champion')
    await userEvent.click(button('Add a point'))
    await expect.element(field('Point 7')).toHaveValue('New point')
  })

  it('can begin anew, or be a list of the own', async () => {
    const stored = await showDefinitions(example, 'Qualification')
    await userEvent.click(button('Begin anew'))
    await userEvent.click(page.getByRole('menuitem', { name: 'With GPCT' }))
    await expect.poll(() => stored().definitions.qualification?.framework).toBe('GPCT')
    await userEvent.click(button('Begin anew'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Without a checklist' }))
    await userEvent.click(button('Write our own'))
    await expect.poll(() => stored().definitions.qualification).toEqual({ framework: 'own', items: [] })
  })
})

describe('returned leads', () => {
  it('have usual reasons at one click', async () => {
    const stored = await showDefinitions(empty, 'Returned leads')
    await userEvent.click(button('Add the usual reasons'))
    await expect.poll(() => stored().definitions.rejectReasons).toHaveLength(8)
  })

  it('open into the proof, the time until they may come again, and the track that takes them in', async () => {
    const stored = await showDefinitions(example, 'Returned leads')
    const reason = () => stored().definitions.rejectReasons.find(({ id }) => id === 'wrong-person')
    await page.getByRole('combobox', { name: 'What happens after Wrong person' }).selectOptions('Is nurtured')
    await userEvent.click(button('Proof and return of Wrong person'))
    await type('May come again after', '45 days')
    await page.getByRole('combobox', { name: 'Taken in by the nurture track' }).selectOptions('Basics')
    await expect
      .poll(reason)
      .toMatchObject({ treatment: 'nurture', coolOffDays: 45, nurtureTrackId: 'basics' })
    await type('A lead comes back at most', '3')
    await expect.poll(() => stored().definitions.mostRecycles).toBe(3)
  })

  it('go to no track once it is removed', async () => {
    const stored = await showDefinitions(example, 'Returned leads')
    await userEvent.click(button('Remove Later this year'))
    await expect.poll(() => stored().definitions.nurtureTracks).toHaveLength(2)
    const led = stored().definitions.rejectReasons.filter(({ nurtureTrackId }) => nurtureTrackId !== null)
    expect(led.map(({ nurtureTrackId }) => nurtureTrackId)).toEqual(['wake-up'])
  })

  it('are nurtured on tracks with contents and a way back', async () => {
    const stored = await showDefinitions(empty, 'Returned leads')
    await userEvent.click(button('Add a nurture track'))
    await type('Name of track 1', 'Later')
    await userEvent.click(button('Contents and return of Later'))
    await type('What brings a lead back', 'An answer')
    await expect
      .poll(() => stored().definitions.nurtureTracks[0])
      .toMatchObject({ name: 'Later', reEntry: 'An answer' })
  })
})
