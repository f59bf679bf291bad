import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup } from 'vitest-browser-react'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { DriverKey } from '../../shared/plan/drivers.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { createFakeApplication } from '../helpers/fakeApplication.ts'
import { renderApp } from '../helpers/renderScreen.tsx'

// A handler that writes what the page last showed, and not what the plan holds by then, loses the change before it when both
// come between two drawings of the page. Here every field of a screen is changed in one such moment; the plan must come out
// as it does when the page is drawn after each change.

/** So many fields from the top of a screen, and as many from its end: enough for whole rows. */
const FIELDS_MOST = 9

/** What these fields set changes what is typed in others, as rounded as it is shown. */
const SCALES_OTHERS = /^(For|In all)/u

interface Shown {
  readonly step: string
  readonly heading: string
  /** The part to choose, where the step has parts. */
  readonly tab?: string
  /** Rows whose details are opened first. */
  readonly open?: RegExp
}

const SCREENS: readonly Shown[] = [
  { step: 'plan', heading: 'Plan' },
  { step: 'personas', heading: 'Personas', open: /^Test of / },
  { step: 'definitions', heading: 'Definitions', tab: 'Scoring', open: /^Condition of / },
  { step: 'definitions', heading: 'Definitions', tab: 'Routing', open: /^Conditions of / },
  { step: 'definitions', heading: 'Definitions', tab: 'Returned leads' },
  { step: 'model/capacity', heading: 'Capacity of sales' },
  { step: 'model/pace', heading: 'Pace of the leads' },
  { step: 'model/risk', heading: 'How surely is the goal reached?' },
]

it.each(SCREENS)(
  'keeps every change on $step that comes before the page is drawn again',
  { timeout: 60_000 },
  async (shown) => {
    const oneByOne = await changeAll(shown, async (fields) => {
      for (const field of fields) {
        leave(field)
        await drawn()
      }
    })
    const atOnce = await changeAll(shown, (fields) => {
      fields.forEach(leave)
      return drawn()
    })
    expect(atOnce.names).toEqual(oneByOne.names)
    expect(oneByOne.plan()).not.toEqual(busyPlan())
    await expect.poll(atOnce.plan).toEqual(oneByOne.plan())
  },
)

/** Types something else into every field, and then leaves the fields. */
async function changeAll(
  { step, heading, tab, open }: Shown,
  leaveAll: (fields: readonly Field[]) => Promise<void>,
): Promise<{ readonly names: readonly string[]; readonly plan: () => Plan }> {
  const app = createFakeApplication()
  const id = app.addPlan(busyPlan())
  const { container } = await renderApp(app, { address: `/plans/${id}/${step}` })
  await expect.element(page.getByRole('heading', { name: heading }).first()).toBeInTheDocument()
  if (tab !== undefined) await userEvent.click(page.getByRole('tab', { name: tab, exact: true }))
  if (open) await userEvent.click(page.getByRole('button', { name: open }).first())
  const fields = fieldsIn(container)
  const names = fields.map(nameOf)
  for (const field of fields) type(field, otherText(field.value))
  await drawn()
  await leaveAll(fields)
  await expect.element(page.getByText(/^Saved/u).first()).toBeInTheDocument()
  await cleanup()
  return { names, plan: () => app.stored(id) }
}

type Field = HTMLInputElement | HTMLTextAreaElement

function nameOf(field: Field): string {
  return field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? ''
}

function fieldsIn(container: HTMLElement): Field[] {
  const fields = [...container.querySelectorAll<Field>('main input, main textarea')].filter(
    (field) =>
      ['text', 'textarea'].includes(field.type) &&
      !field.readOnly &&
      !field.disabled &&
      field.offsetParent !== null &&
      field.value !== '' &&
      !SCALES_OTHERS.test(nameOf(field)),
  )
  return fields.filter((_, index) => index < FIELDS_MOST || index >= fields.length - FIELDS_MOST)
}

/** The last digit another one; where there is none, a word more. */
function otherText(text: string): string {
  return /\d/u.test(text)
    ? text.replace(/\d(?=\D*$)/u, (digit) => (digit === '0' ? '1' : String(Number(digit) - 1 || 2)))
    : `${text} more`
}

/** As the keyboard does; the page draws what is typed, and takes it over when the field is left. */
function type(field: Field, text: string): void {
  const { prototype } = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function leave(field: Field): void {
  field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
}

function drawn(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve))
  })
}

/** The worked example with everything that has fields: work in hours, leads that wait, a curve and ranges of one's own. */
function busyPlan(): Plan {
  const plan = examplePlan('software-company')
  const [rate] = plan.segments.flatMap(({ id }) => plan.stages[0] && [`rate:${id}:${plan.stages[0].id}`])
  return Plan.parse({
    ...plan,
    baseline: {
      ...plan.baseline,
      sales: {
        ...plan.baseline.sales,
        hours: {
          sellingShare: 0.35,
          attempts: 5,
          contactChances: [0.3, 0.2],
          minutesAnAttempt: 6,
          minutesAConversation: 20,
          minutesByStage: {},
        },
        backlog: { maxAgeMonths: 2, priority: [] },
      },
    },
    response: {
      respondersOnDuty: 3,
      touchesAnHour: 4,
      waitingAtOpening: 0.5,
      curve: {
        source: 'Our own calls',
        points: [
          { minutes: 5, oddsRatio: 0.95 },
          { minutes: 60, oddsRatio: 0.75 },
        ],
      },
    },
    driverRanges: rate === undefined ? {} : { [DriverKey.parse(rate)]: { low: 0.22, high: 0.44 } },
  })
}
