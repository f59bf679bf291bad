import { Text } from '@mantine/core'
import { useCallback, useMemo, useState, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { overridesOf } from '../../../shared/model/scenario.ts'
import type { Side } from '../../../shared/plan/company.ts'
import { DriverGroupPart } from './DriverGroupPart.tsx'
import { foundDrivers, groupsOf } from './driverGroups.ts'
import classes from './DriverPanel.module.css'
import { DriverSearch } from './DriverSearch.tsx'
import { ScenarioNote } from './ScenarioNote.tsx'
import { useDriverActions } from './useDriverActions.ts'
import type { Model } from './useModel.ts'

/** From so many drivers on, they can be searched, and only the first group of a side is open. */
const MANY = 16

const SIDES: readonly { readonly side: Side; readonly title: string }[] = [
  { side: 'marketing', title: 'Marketing' },
  { side: 'sales', title: 'Sales' },
]

/** Everything that can be moved, by side and segment. */
export function DriverPanel({ model }: { readonly model: Model }): ReactNode {
  const { drivers, plan, scenarioId, format } = model
  const changes = scenarioId === null ? null : Object.keys(overridesOf(plan, scenarioId)).length
  const { segments } = plan
  const actions = useDriverActions()
  const [typed, setTyped] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [sought, setSought] = useState<DriverInfo | null>(null)
  const found = useMemo(() => foundDrivers(drivers, typed), [drivers, typed])
  const groups = useMemo(
    () => ({
      marketing: groupsOf(segments, found, 'marketing'),
      sales: groupsOf(segments, found, 'sales'),
    }),
    [segments, found],
  )
  const turn = useCallback((id: string) => setTurned((before) => withTurned(before, id)), [])
  const areMany = drivers.length > MANY
  const isSearching = found.length < drivers.length
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <ScenarioNote changes={changes} drivers={drivers} format={format} />
        {areMany && <DriverSearch typed={typed} onType={setTyped} />}
      </div>
      {found.length === 0 && <Text c="dimmed">No slider has these words in its name.</Text>}
      <div className={classes.sides}>
        {SIDES.map(
          ({ side, title }) =>
            groups[side].length > 0 && (
              <section
                key={side}
                aria-label={`Sliders of ${title.toLowerCase()}`}
                className={classes.side}
                data-side={side}
              >
                <h2 className={classes.sideTitle}>{title}</h2>
                {groups[side].map((group, index) => (
                  <DriverGroupPart
                    key={group.id}
                    {...{ group, model, actions, sought }}
                    onSeek={setSought}
                    isOpen={isSearching || turned.has(group.id) !== (!areMany || index === 0)}
                    onTurn={turn}
                  />
                ))}
              </section>
            ),
        )}
      </div>
    </div>
  )
}

function withTurned(turned: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return turned.has(id) ? new Set([...turned].filter((other) => other !== id)) : new Set([...turned, id])
}
