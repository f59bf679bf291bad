import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent, type Locator } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { firstTouchOf } from '../../../shared/model/topics/firstTouchOf.ts'
import { paceOf } from '../../../shared/model/topics/paceOf.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { showSection } from './showSection.tsx'

const example = examplePlan('software-company')
const format = createFormat('en-US', 'USD')

const button = (name: string): Locator => page.getByRole('button', { name, exact: true })
const field = (name: string): Locator => page.getByRole('textbox', { name, exact: true })
const choice = (name: string): Locator => page.getByRole('combobox', { name, exact: true })
const picture = (title: string): Locator => page.getByRole('figure', { name: title }).getByRole('img')
const cadence = picture('Do leads come as sales can work them?')
const responders = picture('How many responders keep the promise?')

const show = (plan: Plan = example, scheme: 'light' | 'dark' = 'light'): Promise<() => Plan> =>
  showSection(plan, { id: 'pace', heading: 'Pace of the leads' }, scheme)

async function type(name: string, text: string): Promise<void> {
  await userEvent.fill(field(name), text)
  await userEvent.tab()
}

describe('within the month', () => {
  it('says how many leads are worked on time, and how much time nobody needs, in the month that is looked at', async () => {
    await show()
    await userEvent.selectOptions(choice('Month that is looked at'), 'Mar 2027')
    const march = paceOf(example, null).months[2]!
    await expect
      .element(cadence)
      .toHaveAttribute(
        'aria-label',
        expect.stringContaining(`${format.share(march.result.onTime)} are worked`),
      )
    await expect
      .element(page.getByText('Worked within 2 working days').element().parentElement!)
      .toMatchTextContent(new RegExp(format.share(march.result.onTime)))
  })

  it('takes how leads come, the window and what is tolerated', async () => {
    const stored = await show()
    await userEvent.selectOptions(choice('Leads come'), 'most at the end of the month')
    await expect.poll(() => stored().cadence.profile).toEqual({ kind: 'back-loaded' })
    await type('On time within', '0')
    await type('Marketing may be off by', '75%')
    await expect.poll(() => stored().cadence).toMatchObject({ windowDays: 0, tolerated: 0.75 })
    await expect.element(page.getByText('Worked on the day on which they come')).toBeVisible()
  })

  it('takes weights of one’s own, and says when such leads leave the corridor', async () => {
    const stored = await show()
    await userEvent.selectOptions(choice('Leads come'), 'by weights of your own')
    await type('Weights of the working days', '100 0 0 0 0 1')
    await expect.poll(() => stored().cadence.profile).toEqual({ kind: 'own', weights: [100, 0, 0, 0, 0, 1] })
    await expect.element(page.getByText(/are outside the corridor on \d+ of \d+ days/)).toBeVisible()
    await userEvent.selectOptions(choice('Leads come'), 'evenly')
    await expect
      .element(page.getByText('Leads that come so stay in the corridor on every day.'))
      .toBeVisible()
  })
})

describe('speed to lead', () => {
  it('says for each promise how many leads are touched in time, and how many responders it takes', async () => {
    await show()
    await expect.element(responders).toHaveAttribute('data-drawn')
    const [promise] = firstTouchOf(example, null).promises
    const january = promise!.months[0]!
    const row = page.getByRole('table', { name: 'Promises of a first touch' }).getByRole('row').nth(1)
    await expect.element(row).toMatchTextContent(new RegExp(format.share(january.within).replace('.', '\\.')))
    await expect.element(row).toMatchTextContent(new RegExp(`${january.respondersNeeded}$`))
    expect(responders.element().getAttribute('aria-label')).toContain('With 2 on duty')
  })

  it('moves with the people on duty, and says when they are too few to keep up', async () => {
    const stored = await show()
    await type('Responders on duty', '9')
    await expect.element(responders).toHaveAttribute('aria-label', expect.stringContaining('With 9 on duty'))
    await type('First touches each makes', '0.01')
    await expect.element(page.getByText(/^Too few responders/)).toBeVisible()
    expect(stored().response).toMatchObject({ respondersOnDuty: 9, touchesAnHour: 0.01 })
  })

  it('says how much of a promise around the clock can be kept at all', async () => {
    await show(
      produce(example, (draft) => {
        for (const { metric } of draft.commitments) {
          if (metric.kind === 'first-touch-within') Object.assign(metric, { clock: 'calendar', minutes: 5 })
        }
      }),
    )
    await expect.element(page.getByText(/, out of reach/).first()).toBeVisible()
  })

  it('is asked for where nobody is there for first touches', async () => {
    const stored = await show(
      produce(example, (draft) => {
        draft.response = null
      }),
    )
    await userEvent.click(button('Say who makes first touches'))
    await expect
      .poll(() => stored().response)
      .toMatchObject({ respondersOnDuty: 1, curve: null, assumed: true })
    await expect
      .element(
        page.getByText(/^Assumed, not confirmed: 1 on duty, 4 first touches an hour, 30% of the leads/),
      )
      .toBeVisible()
    await type('Responders on duty', '2')
    await expect.element(page.getByText(/^Assumed, not confirmed: 4 first touches an hour/)).toBeVisible()
    await userEvent.click(button('Confirm the usual values'))
    await expect.element(page.getByText(/^Assumed, not confirmed/)).not.toBeInTheDocument()
    expect(stored().response).not.toHaveProperty('assumed')
    await userEvent.click(button('Do without responders'))
    await expect.poll(() => stored().response).toBeNull()
  })
})

describe('a late first touch', () => {
  it('costs nothing until figures are chosen, which come with their source and what is weak in them', async () => {
    const stored = await show()
    expect(page.getByRole('table', { name: 'Rates by time to first touch' }).query()).toBeNull()
    await userEvent.selectOptions(choice('A late first touch changes'), 'An hour, two hours, a day (2011)')
    await expect.element(page.getByText(/What is weak in it: Observed, not tried/)).toBeVisible()
    await expect.element(page.getByText(/Harvard Business Review/)).toBeVisible()
    await expect.poll(() => stored().response?.curve?.points).toHaveLength(3)
    await expect.element(page.getByRole('table', { name: 'Rates by time to first touch' })).toBeVisible()
  })

  it('follows points of one’s own, which stay in the order of time', async () => {
    const stored = await show()
    await userEvent.selectOptions(choice('A late first touch changes'), 'points of your own')
    await userEvent.click(button('Add a point'))
    await type('Odds of point 3', '0.2')
    await type('Time of point 3', '5')
    await expect
      .poll(() => stored().response?.curve?.points)
      .toEqual([
        { minutes: 5, oddsRatio: 0.2 },
        { minutes: 60, oddsRatio: 1 },
        { minutes: 1440, oddsRatio: 0.5 },
      ])
    await userEvent.click(button('Remove point 1'))
    await expect.poll(() => stored().response?.curve?.points).toHaveLength(2)
    await userEvent.selectOptions(choice('A late first touch changes'), 'nothing: the rate stays the same')
    await expect.poll(() => stored().response?.curve).toBeNull()
  })
})

it('teaches on a plan in which nothing is said yet', async () => {
  await show(emptyPlan('Fresh', Month.parse('2027-01')))
  await expect.element(button('Say who makes first touches')).toBeVisible()
  await expect.element(page.getByText(/^No leads come in this month yet/)).toBeVisible()
  expect(page.getByRole('figure').elements()).toEqual([])
  expect(document.body.innerText).not.toMatch(/NaN|Infinity|undefined/)
})

it.each(['light', 'dark'] as const)('pace is accessible in %s', async (scheme) => {
  await show(example, scheme)
  await expect.element(responders).toHaveAttribute('data-drawn')
  expect(await accessFindings()).toEqual([])
})
