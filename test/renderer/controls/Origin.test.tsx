import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Origin } from '../../../renderer/controls/Origin.tsx'
import { OriginGroup } from '../../../renderer/controls/OriginGroup.tsx'
import { closeRate } from '../../../shared/model/leads/closeRate.ts'
import { closeRateOrigin } from '../../../shared/model/explain/leadOrigins.ts'
import { simulateAtOnce, SEED_USUAL, TRIALS_USUAL } from '../../../shared/model/simulation/simulate.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { accessFindings, renderWithPlan } from '../../helpers/renderScreen.tsx'

const plan = examplePlan('software-company')
const number = (text: string) => page.getByRole('button', { name: text, exact: true })

const TABLE = (
  <OriginGroup>
    <table>
      <tbody>
        {['a', 'b', 'c'].map((row) => (
          <tr key={row}>
            {['1', '2'].map((column) => (
              <td key={column}>
                <Origin figure="customers">{row + column}</Origin>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </OriginGroup>
)

it('takes the Tab key to one number of a table, and the arrow keys to the others', async () => {
  await renderWithPlan(
    <>
      {TABLE}
      <button type="button">after</button>
    </>,
    plan,
  )
  await expect.element(number('a1')).toBeInTheDocument()
  await userEvent.tab()
  await expect.element(number('a1')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  await expect.element(number('c1')).toHaveFocus()
  await userEvent.keyboard('{ArrowRight}{ArrowUp}')
  await expect.element(number('b2')).toHaveFocus()
  await userEvent.tab()
  await expect.element(number('after')).toHaveFocus()
  // Back to where one was.
  await userEvent.tab({ shift: true })
  await expect.element(number('b2')).toHaveFocus()
  await userEvent.keyboard('{Home}{Enter}')
  await expect.element(page.getByRole('dialog', { name: 'Where Customers comes from' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(number('a1')).toHaveFocus()
  expect(await accessFindings()).toEqual([])
})

it('runs the trials when it is asked where a chance comes from, and shows the need at the chosen confidence', async () => {
  await renderWithPlan(<Origin figure="trials.need">the need</Origin>, plan)
  await userEvent.click(number('the need'))
  const dialog = page.getByRole('dialog')
  const { promise } = simulateAtOnce({ plan, scenarioId: null, seed: SEED_USUAL, trials: TRIALS_USUAL })
  const wanted = promise?.kind === 'reachable' ? promise.entriesAMonth : Number.NaN
  await expect
    .element(dialog.getByText(createFormat(plan.company.locale, plan.company.currency).count(wanted)))
    .toBeVisible()
  await expect.element(dialog.getByRole('button', { name: /Chance that the parties want/ })).toBeVisible()
})

it('tells of numbers of imported leads what was counted, and leads to where they came in', async () => {
  const rate = closeRate(40, 10)
  await renderWithPlan(<Origin told={() => closeRateOrigin('Share won in Retail', rate)}>25%</Origin>, plan)
  await userEvent.click(number('25%'))
  const dialog = page.getByRole('dialog', { name: 'Where Share won in Retail comes from' })
  await userEvent.click(dialog.getByRole('button', { name: /Such leads that were won/ }))
  await expect.element(dialog.getByText(/^Counted among the imported leads/)).toBeVisible()
  await expect.element(dialog.getByRole('button', { name: 'Change it on History' })).toBeVisible()
})

it('puts the numbers into the words, and says what is taken for granted', async () => {
  await renderWithPlan(
    <Origin figure="workable" at={{ month: 2 }}>
      483
    </Origin>,
    plan,
  )
  await userEvent.click(number('483'))
  const dialog = page.getByRole('dialog', { name: 'Where Workable leads comes from' })
  await expect.element(dialog.getByText('7.1 reps × 68 = 483')).toBeVisible()
  await expect
    .element(dialog.getByText('Assumed: every lead takes the same work, whatever its kind.'))
    .toBeVisible()
})
