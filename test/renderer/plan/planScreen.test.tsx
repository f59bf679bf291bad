import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PlanScreen } from '../../../renderer/features/plan/PlanScreen.tsx'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { PersonId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { accessFindings, renderWithPlan } from '../../helpers/renderScreen.tsx'

const example = examplePlan('software-company')

let stored: () => Plan

async function show(plan: Plan, scheme: 'light' | 'dark' = 'light'): Promise<void> {
  const { app, planId } = await renderWithPlan(<PlanScreen />, plan, { scheme })
  stored = () => app.stored(planId)
}

const field = (name: string) => page.getByRole('textbox', { name, exact: true })
const button = (name: string) => page.getByRole('button', { name, exact: true })

async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text)
  await userEvent.tab()
}

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

describe('goal', () => {
  beforeEach(() => show(example))

  it('takes an amount as people type it', async () => {
    const [first] = page.getByRole('textbox', { name: '2027', exact: false }).all()
    await userEvent.fill(first!, '2.5m')
    await userEvent.tab()
    await expect.poll(() => stored().goal.amounts[0]).toBe(2_500_000)
  })

  it('keeps its sum when it is set by month instead', async () => {
    const before = example.goal.amounts.reduce((sum, amount) => sum + amount, 0)
    await userEvent.click(page.getByText('By month'))
    await expect.element(field('Dec 2027')).toBeVisible()
    await expect.poll(() => stored().goal.amounts).toHaveLength(12)
    expect(stored().goal.amounts.reduce((sum, amount) => sum + amount, 0)).toBe(before)
  })

  it('gets a period for each new quarter of a longer horizon', async () => {
    await type('For', '18')
    await expect.element(field('Apr–Jun 2028')).toBeVisible()
    expect(stored().horizon.months).toBe(18)
  })

  it('says how long a horizon may be', async () => {
    await type('For', '60')
    await expect.element(page.getByText('This must be 36 or less.')).toBeVisible()
    expect(stored().horizon.months).toBe(12)
  })

  it('can subtract other revenue instead of taking a share', async () => {
    await userEvent.click(
      page.getByRole('checkbox', { name: 'Subtract the other segments’ revenue instead' }),
    )
    await expect.element(field('Marketing’s leads must bring')).toBeDisabled()
    expect(stored().goal.sourcedShare).toBeNull()
  })

  it('can have an even year', async () => {
    await userEvent.click(page.getByRole('checkbox', { name: 'Leads come in unevenly over the year' }))
    await expect.poll(() => stored().goal.entrySeasonality).toBeNull()
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

  it('say when their history goes with them', async () => {
    await userEvent.click(button('Remove Webinar with its history'))
    await expect.poll(() => Object.keys(stored().history.entries)).not.toContain('webinar')
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

describe('stages', () => {
  beforeEach(() => show(example))

  it('are added in the middle and renamed', async () => {
    await userEvent.click(button('Add a stage before SQL'))
    await type('Name of stage 4', 'Meeting held')
    await expect
      .poll(() => stored().stages.map(({ name }) => name))
      .toEqual(['Lead', 'MQL', 'SAL', 'Meeting held', 'SQL', 'Opportunity', 'Customer'])
  })

  it('are removed from the middle and keep the history of the others', async () => {
    await userEvent.click(button('Remove SAL'))
    await expect.poll(() => stored().stages).toHaveLength(5)
    const kept = Object.keys(stored().history.entries[example.segments[1]!.id]!)
    expect(kept).toEqual(['lead', 'mql', 'sql', 'opportunity', 'customer'])
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

  it('open their rules and evidence', async () => {
    await userEvent.click(button('Rules and evidence of MQL'))
    await type('Longest stay', '5 days')
    await expect.poll(() => stored().stages[1]?.longestStayDays).toBe(5)
    await type('Longest stay', '')
    await expect.poll(() => stored().stages[1]?.longestStayDays).toBeNull()
  })
})

it('keeps the last three stages and says why', async () => {
  const plan = examplePlan('roberge')
  await show(plan)
  for (const { name } of plan.stages.slice(1, -2)) await userEvent.click(button(`Remove ${name}`))
  await expect.poll(() => stored().stages).toHaveLength(3)
  const last = stored().stages[1]!.name
  await expect.element(button(`Remove ${last}`)).toHaveAttribute('aria-disabled', 'true')
  await userEvent.hover(button(`Remove ${last}`))
  await expect.element(page.getByText('A funnel has at least 3 stages')).toBeVisible()
})

describe('sales team', () => {
  beforeEach(() => show(example))

  it('gets a rep, who ramps once a start is typed', async () => {
    await userEvent.click(button('Add a rep'))
    await expect.element(field('Ramp of Rep 9')).not.toBeInTheDocument()
    await userEvent.fill(page.getByLabelText('Rep 9 starts in'), '2027-04')
    await userEvent.keyboard('{Enter}')
    await expect.element(field('Ramp of Rep 9')).toHaveValue('4')
    expect(stored().baseline.sales.reps.at(-1)).toMatchObject({ hired: '2027-04', startShare: 0.25 })
  })

  it('takes the leads that a rep can work', async () => {
    await type('Leads a rep can work a month', '75')
    await expect.poll(() => stored().baseline.sales.leadsPerRep.value).toBe(75)
  })

  it('loses a rep who is removed', async () => {
    await userEvent.click(button('Remove Ben Osei'))
    await expect.poll(() => stored().baseline.sales.reps).toHaveLength(7)
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

describe('working hours', () => {
  beforeEach(() => show(example))

  it('are typed as a person writes them, with a break', async () => {
    await type('Monday', '9-12, 13.30 to 17')
    await expect.element(field('Monday')).toHaveValue('09:00–12:00, 13:30–17:00')
    expect(stored().calendar.windows.slice(0, 2)).toEqual([
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:30', to: '17:00' },
    ])
  })

  it.each([
    { typed: 'nine to five', words: '“nine to five” is not a time span. Type it like 09:00–17:00.' },
    { typed: '17-9', words: '“17-9” ends before it starts.' },
    { typed: '9-25', words: 'Times run from 00:00 to 24:00.' },
    { typed: '9-12, 11-17', words: 'These times overlap.' },
  ])('say what is wrong with $typed', async ({ typed, words }) => {
    await type('Monday', typed)
    await expect.element(page.getByText(words)).toBeVisible()
    expect(stored().calendar).toEqual(example.calendar)
  })

  it('are none on a day off', async () => {
    await type('Friday', '')
    await expect.poll(() => stored().calendar.windows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4])
  })

  it('know holidays', async () => {
    await userEvent.click(button('Remove Memorial Day, 2027-05-31'))
    await expect.poll(() => stored().calendar.holidays).toHaveLength(7)
  })
})

it.each(['light', 'dark'] as const)('is accessible when %s and empty', async (scheme) => {
  await show(emptyPlan('New', Month.parse('2027-01')), scheme)
  await expect.element(page.getByRole('heading', { name: 'Working hours' })).toBeInTheDocument()
  expect(await accessFindings()).toEqual([])
})
