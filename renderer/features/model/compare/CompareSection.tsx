import { VisuallyHidden } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import { AdoptPanel } from '../AdoptPanel.tsx'
import type { SectionProps } from '../sectionProps.ts'
import { BridgePart } from './BridgePart.tsx'
import classes from '../Parts.module.css'
import { ScenarioList } from './ScenarioList.tsx'
import { SideBySide } from './SideBySide.tsx'

/** So many scenarios stand side by side. */
const COLUMNS_MAX = 4

/** Scenarios: what there is, what each comes to, and what makes the difference. */
export function CompareSection({ model }: SectionProps): ReactNode {
  const { plan } = model
  const [chosen, setChosen] = useState<readonly (ScenarioId | null)[]>(() =>
    [null, ...plan.scenarios.map(({ id }) => id)].slice(0, COLUMNS_MAX),
  )
  const [adopted, setAdopted] = useState<ScenarioId | null>(null)
  const isAdoptable = plan.scenarios.some(({ id }) => id === adopted)
  const compared = useKnown(chosen, plan.scenarios)
  const turn = (id: ScenarioId | null): void =>
    setChosen(compared.includes(id) ? compared.filter((one) => one !== id) : [...compared, id])
  return (
    <div className={classes.section}>
      <VisuallyHidden component="h1">Scenarios compared</VisuallyHidden>
      <ScenarioList
        model={model}
        compared={compared}
        isFull={compared.length === COLUMNS_MAX}
        onTurn={turn}
        onAdopt={setAdopted}
      />
      {isAdoptable && adopted && (
        <AdoptPanel model={model} scenarioId={adopted} onClose={() => setAdopted(null)} />
      )}
      {compared.length > 0 && <SideBySide model={model} compared={compared} />}
      <BridgePart model={model} />
    </div>
  )
}

/** Those of the chosen scenarios that are still there; the same list while nothing of it changes. */
function useKnown(
  chosen: readonly (ScenarioId | null)[],
  scenarios: readonly { readonly id: ScenarioId }[],
): readonly (ScenarioId | null)[] {
  const names = scenarios.map(({ id }) => id).join(' ')
  return useMemo(() => {
    const known = new Set<string>(names.split(' '))
    return chosen.filter((id) => id === null || known.has(id))
  }, [chosen, names])
}
