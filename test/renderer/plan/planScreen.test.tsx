import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { PersonId } from '../../../shared/plan/ids.ts'
import { NO_PAST_WORK } from '../../../shared/plan/pastWork.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { button, example, field, show, stored, type } from './shownPlan.tsx'

describe('company', () => {
  beforeEach(() => show(example))

  it('takes over what is typed when the field is left', async () => {
    await type('Name', 'Fjord Systems')
    await expect.poll(() => stored().company.name).toBe('Fjord Systems')
  })

  it('writes every amount in the currency that is chosen', async () => {
    await userEvent.click(page.getByRole('combobox', { name: 'Currency' }))
    await userEvent.click(page.getByRole('option', { name: 'EUR · Euro' }))
    await expect.element(field('Deal value of Webinar')).toHaveValue('€27,000')
  })

  it('writes numbers as in the country that is chosen, and reads them so', async () => {
    await userEvent.click(page.getByRole('combobox', { name: 'Numbers and dates as in' }))
    await userEvent.click(page.getByRole('option', { name: 'German (Germany) · 1.234,50' }))
    await expect.element(field('Deal value of Webinar')).toHaveValue('27.000\u00a0$')
    await type('Leads a month of Webinar', '418,5')
    await expect.poll(() => stored().baseline.segments[example.segments[1]!.id]?.entries.value).toBe(418.5)
  })
})

describe('kinds of leads', () => {
  beforeEach(() => show(example))

  it('are added, renamed and removed', async () => {
    await userEvent.click(button('Add a kind of lead'))
    await type('Name of segment 5', 'Trade fair')
    await expect.poll(() => stored().segments.at(-1)?.name).toBe('Trade fair')
    await userEvent.click(button('Remove Trade fair'))
    await expect.poll(() => stored().segments).toHaveLength(4)
  })

  it('are added ready to be named, each with a name of its own', async () => {
    await userEvent.click(button('Add a kind of lead'))
    await expect.element(field('Name of segment 5')).toHaveFocus()
    await userEvent.click(button('Add a kind of lead'))
    await expect
      .poll(() =>
        stored()
          .segments.slice(4)
          .map(({ name }) => name),
      )
      .toEqual(['New kind', 'New kind 2'])
    await userEvent.keyboard('Trade fair')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => stored().segments[5]?.name).toBe('Trade fair')
  })

  it('tell of a name that another one has, and keep it', async () => {
    await type('Name of segment 1', 'webinar')
    await expect.poll(() => page.getByText('Another kind of lead has this name.').all()).toHaveLength(2)
    expect(stored().segments[0]?.name).toBe('webinar')
  })

  it('say when their history goes with them', async () => {
    await userEvent.click(button('Remove Webinar with its history'))
    await expect.poll(() => Object.keys(stored().history.entries)).not.toContain('webinar')
  })

  it('say what went with them, and bring all of it back', async () => {
    await userEvent.click(button('Remove Webinar with its history'))
    const message = page.getByRole('region', { name: 'Messages' })
    await expect
      .element(message)
      .toMatchTextContent(
        /“Webinar” was removed\. Gone with it: \d+ recorded numbers.*Undo brings everything back\./,
      )
    await userEvent.click(message.getByRole('button', { name: 'Undo' }))
    await expect.poll(stored).toEqual(example)
  })

  it('never take back something else than what the message is about', async () => {
    await userEvent.click(button('Remove Webinar with its history'))
    await userEvent.click(button('Add a kind of lead'))
    await expect.poll(() => stored().segments.at(-1)?.name).toBe('New kind')
    const message = page.getByRole('region', { name: 'Messages' })
    await userEvent.click(message.getByRole('button', { name: 'Undo' }))
    await expect.element(message).toMatchTextContent(/Something else was changed since/)
    expect(stored().segments.at(-1)?.name).toBe('New kind')
  })

  it('may come from somewhere else than marketing', async () => {
    await userEvent.click(page.getByRole('checkbox', { name: 'Webinar comes from marketing' }))
    await expect.poll(() => stored().segments[1]?.marketingSourced).toBe(false)
  })

  it('show what changes later in the year', async () => {
    const [segment] = example.segments
    const drivers = example.baseline.segments[segment!.id]!
    const changing = { value: 161, changes: [{ from: Month.parse('2027-07'), value: 200 }] }
    await show({
      ...example,
      name: 'Changing',
      baseline: {
        ...example.baseline,
        segments: { ...example.baseline.segments, [segment!.id]: { ...drivers, entries: changing } },
      },
    })
    await expect.element(page.getByText('200 from Jul 2027')).toBeVisible()
  })
})

describe('promises', () => {
  beforeEach(() => show(example))

  it('are added for a side', async () => {
    await userEvent.click(button('Add a promise of marketing'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Lead value handed over' }))
    await type('Target of Lead value handed over, promise 7', '$1.1m')
    await expect
      .poll(() => stored().commitments.at(-1))
      .toMatchObject({ side: 'marketing', target: 1_100_000 })
  })

  it('have hurdles that rise, said at the field that breaks it', async () => {
    await type('Minimum of First touch within, promise 4', '99%')
    await expect
      .element(page.getByText('The hurdles rise: minimum, then target, then stretch.'))
      .toBeVisible()
    expect(stored().commitments[3]?.minimum).toBe(0.8)
  })

  it('may leave a hurdle open', async () => {
    await type('Stretch of Leads handed over, promise 1', '')
    await expect.poll(() => stored().commitments[0]?.stretch).toBeNull()
  })

  it('take a time in hours or minutes', async () => {
    await type('Time of First touch within, promise 4', '2')
    await expect.poll(() => stored().commitments[3]?.metric).toMatchObject({ minutes: 120 })
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Unit of time of First touch within, promise 4' }),
      'minutes',
    )
    await type('Time of First touch within, promise 4', '45')
    await expect.poll(() => stored().commitments[3]?.metric).toMatchObject({ minutes: 45 })
  })

  it('may be about one kind of lead', async () => {
    await userEvent.selectOptions(
      page.getByRole('combobox', { name: 'Kinds of leads of Leads handed over, promise 1' }),
      'Webinar',
    )
    await expect.poll(() => stored().commitments[0]?.metric).toMatchObject({ segmentId: 'webinar' })
  })
})

describe('people', () => {
  beforeEach(() => show(example))

  it('are added to a side and sign', async () => {
    await userEvent.click(button('Add a person of sales'))
    await type('Name of person 7', 'Noor Haddad')
    await expect
      .poll(() => stored().people.at(-1))
      .toMatchObject({ name: 'Noor Haddad', side: 'sales', signs: true })
    await userEvent.click(page.getByRole('checkbox', { name: 'Noor Haddad signs' }))
    await expect.poll(() => stored().people.at(-1)?.signs).toBe(false)
  })
})

it('says that a list is full instead of adding to it', async () => {
  const [person] = example.people
  await show({
    ...example,
    people: Array.from({ length: 60 }, (_, index) => ({ ...person!, id: PersonId.parse(`p-${index}`) })),
  })
  await userEvent.click(button('Add a person of sales'))
  await expect.element(page.getByText('A plan names at most 60 people.', { exact: false })).toBeVisible()
})

it.each(['light', 'dark'] as const)('is accessible when %s and empty', async (scheme) => {
  await show(emptyPlan('New', Month.parse('2027-01')), scheme)
  await expect.element(page.getByRole('heading', { name: 'Working hours' })).toBeInTheDocument()
  expect(await accessFindings()).toEqual([])
})

describe('how leads are worked today', () => {
  beforeEach(() => show({ ...example, pastWork: NO_PAST_WORK }))

  it('is said as people say it, and may be left open', async () => {
    await type('Half had a first touch within', '5 h')
    await type('Nine in ten had one within', '3 d')
    await type('Attempts a lead', '2.6')
    await type('Share given back', '19%')
    const measured = { medianMinutes: 300, ninetyMinutes: 1440, attempts: 2.6, rejectedShare: 0.19 }
    await expect.poll(() => stored().pastWork).toEqual(measured)
    await type('Attempts a lead', '')
    await expect.poll(() => stored().pastWork).toEqual({ ...measured, attempts: null })
  })
})
