import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { NO_DEFINITIONS } from '../../../shared/plan/definitions.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { planWithScoredLeads, scoredLeads } from '../../helpers/scoredLeads.ts'
import { button, choose, showDefinitions, type } from './showDefinitions.tsx'

const example = examplePlan('software-company')
const unrouted = { ...example, definitions: NO_DEFINITIONS }

/** Opens the numbers of the partner, to whom a rule sends the leads from Canada, and of a rep. */
async function asksWhereLeadsComeFrom(all: number, canada: number): Promise<void> {
  const takers = page.getByRole('table', { name: 'Leads by taker' })
  const dialog = page.getByRole('dialog')
  const partner = takers.getByRole('row', { name: /^Partner team Canada/ })
  await userEvent.click(partner.getByRole('button').first())
  await expect.element(dialog).toHaveAccessibleName('Where Sent to Partner team Canada by a rule comes from')
  await userEvent.click(dialog.getByRole('button', { name: `By “Canada goes to the partner” ${canada}` }))
  await expect.element(dialog.getByRole('button', { name: 'Change it on Definitions' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  const rep = takers.getByRole('row', { name: /^Ben Osei/ })
  await userEvent.click(rep.getByRole('button').nth(1))
  await expect.element(dialog).toHaveAccessibleName('Where Shared with Ben Osei by weight comes from')
  await userEvent.click(dialog.getByRole('button', { name: /^Leads to be shared by weight/ }))
  await expect.element(dialog.getByText(new RegExp(`^${all} − \\d+ = \\d+$`))).toBeVisible()
  await userEvent.keyboard('{Escape}')
}

describe('routing', () => {
  it('begins with the reps of the plan', async () => {
    const stored = await showDefinitions(unrouted, 'Routing')
    await userEvent.click(button('Add the reps of the plan'))
    await expect.poll(() => stored().definitions.routing?.takers).toHaveLength(8)
    await expect.element(button('Add the reps of the plan')).not.toBeInTheDocument()
  })

  it('shares a typed number of leads by weight, up to the caps, and says what falls through', async () => {
    await showDefinitions(unrouted, 'Routing')
    for (const index of [1, 2, 3]) {
      await userEvent.click(button('Add somebody who takes leads'))
      await type(`Name of taker ${index}`, `Rep ${index}`)
      await type(`Most leads a month for Rep ${index}`, index === 1 ? '20' : '10')
    }
    await type('Weight of Rep 1', '2')
    await type('Leads in the month', '40')
    await expect.element(page.getByText('All 40 leads are taken.')).toBeVisible()
    await type('Leads in the month', '60')
    await expect
      .element(page.getByText('20 leads of 60 fall through: nobody has room for them.', { exact: false }))
      .toBeVisible()
    const rows = page.getByRole('table', { name: 'Leads by taker' }).getByRole('row')
    await expect.element(rows.nth(1)).toMatchTextContent(/^Rep 12020, full$/)
  })

  it('has rules in order, with several conditions', async () => {
    const stored = await showDefinitions(example, 'Routing')
    await userEvent.click(button('Add a rule'))
    await type('Name of routing rule 4', 'Small ones to Ben')
    await page
      .getByRole('combobox', { name: 'Who gets the leads of Small ones to Ben' })
      .selectOptions('Ben Osei')
    await userEvent.click(button('Add a condition'))
    const second = page.getByRole('group', { name: 'Condition 2 of Small ones to Ben' })
    await userEvent.fill(second.getByRole('combobox', { name: 'Attribute' }), 'Employees')
    await userEvent.tab()
    await second.getByRole('combobox', { name: 'Test' }).selectOptions('is a number')
    await userEvent.fill(second.getByRole('textbox', { name: 'At most' }), '99')
    await userEvent.tab()
    await choose('Small ones to Ben', 'Move up')
    await expect
      .poll(() => stored().definitions.routing?.rules[2])
      .toMatchObject({
        name: 'Small ones to Ben',
        to: 'ben-osei',
        when: [{ kind: 'is' }, { kind: 'between', attribute: 'Employees', atLeast: null, atMost: 99 }],
      })
  })

  it('says of which condition none of the leads has the attribute, and asks for what they have instead', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads(40)
    const plan = produce(planWithScoredLeads(keep(leads), leads.length), ({ definitions: { routing } }) => {
      routing!.rules[0]!.when = [
        { kind: 'is', attribute: 'Country', values: ['Canada'] },
        { kind: 'between', attribute: 'Number of employees', atLeast: 100, atMost: null },
      ]
    })
    const stored = await showDefinitions(plan, 'Routing', { app })
    const rule = page.getByRole('table', { name: 'Routing rules' }).getByRole('row').nth(1)
    await expect.element(rule).toMatchTextContent(/In none of the leads: “Number of employees”\./)
    await expect.element(rule).not.toMatchTextContent(/In none of the leads: “Country”/)
    await userEvent.click(button('Ask for “Employees” instead'))
    await expect
      .poll(() => stored().definitions.routing?.rules[0]?.when)
      .toMatchObject([{ attribute: 'Country' }, { attribute: 'Employees', atLeast: 100 }])
    await expect.element(rule).not.toMatchTextContent(/In none of the leads/)
  })

  it('loses the rules of somebody who is removed', async () => {
    const stored = await showDefinitions(example, 'Routing')
    await userEvent.click(button('Remove Partner team Canada'))
    await expect.poll(() => stored().definitions.routing?.rules).toHaveLength(2)
  })

  it('is tried on the leads of a past month: by rule, by weight, and what nobody takes', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads(6000)
    await showDefinitions(planWithScoredLeads(keep(leads), leads.length), 'Routing', { app })
    await page.getByRole('combobox', { name: 'Month' }).selectOptions('2024-10')
    const handedOver = leads.filter(({ reached }) =>
      Object.entries(reached).some(([id, day]) => id === 'mql' && day.startsWith('2024-10')),
    )
    const canada = handedOver.filter(({ traits }) => traits.attributes['Country'] === 'Canada').length
    const byRule = page.getByRole('table', { name: 'Leads by rule' }).getByRole('row').nth(1)
    await expect.element(byRule).toHaveTextContent(`Canada goes to the partner${canada}0`)
    await expect.element(page.getByText(`All ${handedOver.length} leads are taken.`)).toBeVisible()
    await asksWhereLeadsComeFrom(handedOver.length, canada)
    for (const { name, cap } of example.definitions.routing!.takers.filter(({ weight }) => weight > 0)) {
      expect(cap).not.toBeNull()
      await type(`Most leads a month for ${name}`, '0')
    }
    await expect.element(page.getByText('fall through', { exact: false })).toBeVisible()
    const fallen = page.getByRole('table', { name: 'Leads that fall through' })
    const latest = handedOver.findLast(({ traits }) => traits.attributes['Country'] !== 'Canada')!
    await expect
      .element(fallen.getByRole('row').nth(1))
      .toMatchTextContent(new RegExp(`^${latest.key}.*Country: `))
  })

  it('is tried on all months together, each by itself, and says in which of them leads fall through', async () => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads(6000)
    await showDefinitions(planWithScoredLeads(keep(leads), leads.length), 'Routing', { app })
    await page.getByRole('combobox', { name: 'Month' }).selectOptions('all')
    const handedOver = leads.flatMap(({ reached, traits }) => {
      const [, day] = Object.entries(reached).find(([id]) => id === 'mql') ?? []
      return day === undefined
        ? []
        : [{ month: day.slice(0, 7), canada: traits.attributes['Country'] === 'Canada' }]
    })
    const canada = handedOver.filter((lead) => lead.canada).length
    const byRule = page.getByRole('table', { name: 'Leads by rule' }).getByRole('row').nth(1)
    await expect.element(byRule).toHaveTextContent(`Canada goes to the partner${canada}0`)
    const weighted = example.definitions.routing!.takers.filter(({ weight }) => weight > 0)
    for (const { name } of weighted) await type(`Most leads a month for ${name}`, '2')
    const others = Map.groupBy(
      handedOver.filter((lead) => !lead.canada),
      ({ month }) => month,
    )
    const room = 2 * weighted.length
    const missed = [...others.values()].map((list) => Math.max(0, list.length - room)).reduce((a, b) => a + b)
    const write = new Intl.NumberFormat('en-US')
    await expect
      .element(
        page.getByText(
          `Attention: ${write.format(missed)} leads of ${write.format(handedOver.length)} fall`,
          { exact: false },
        ),
      )
      .toBeVisible()
    const rows = page.getByRole('table', { name: 'Leads that fall through' }).getByRole('row')
    await expect.poll(() => rows.elements().length).toBe(11)
    await userEvent.click(button(`Show more of ${write.format(missed)}`))
    await expect.poll(() => rows.elements().length).toBe(21)
  })
})
