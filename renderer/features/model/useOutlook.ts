import { useMemo, useState } from 'react'
import type { SimulatedScenario } from '../../api/simulation.ts'
import { outlookOf, type Outlook, type Shown } from './outlook.ts'

/** What the newest trials say of the model as it is shown. */
export function useOutlook(
  { plan, scenarioId, figures }: Shown,
  simulated: SimulatedScenario | null,
): Outlook {
  const [concluded, setConcluded] = useState<SimulatedScenario | null>(null)
  // What needs all trials stays as it was while the next ones run.
  if (simulated !== concluded && simulated?.figures.promise) setConcluded(simulated)
  return useMemo(
    () => outlookOf({ plan, scenarioId, figures }, simulated, concluded),
    [plan, scenarioId, figures, simulated, concluded],
  )
}
