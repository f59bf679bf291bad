import { expect, it } from 'vitest'
import { render } from 'vitest-browser-react'
import { useSimulation } from '../../../renderer/api/simulation.ts'
import { simulateAtOnce, SEED_USUAL, TRIALS_USUAL } from '../../../shared/model/simulation/simulate.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { planOf } from '../../shared/model/planOf.ts'

function planWith(entries: number): Plan {
  return planOf({
    goal: { amounts: [100_000], sourcedShare: 1 },
    segments: [{ entries, rates: [0.3, 0.2], lagDays: [20, 30], dealValue: 2000 }],
  })
}

function Shown({ plan }: { readonly plan: Plan }): React.JSX.Element {
  const figures = useSimulation(plan, null)?.figures
  return <p>{figures?.promise ? JSON.stringify(figures) : (figures?.trials ?? 'nothing yet')}</p>
}

it('gives the figures in the page that they have everywhere, also when the plan changes while it runs', async () => {
  const changed = planWith(90)
  const expected = simulateAtOnce({ plan: changed, scenarioId: null, seed: SEED_USUAL, trials: TRIALS_USUAL })
  const screen = await render(<Shown plan={planWith(80)} />)
  await screen.rerender(<Shown plan={changed} />)
  await expect.element(screen.getByText(JSON.stringify(expected))).toBeInTheDocument()
})
