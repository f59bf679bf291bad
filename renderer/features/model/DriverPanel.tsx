import { CloseButton, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import type { Side } from '../../../shared/plan/company.ts'
import { DriverGroupPart } from './DriverGroupPart.tsx'
import { foundDrivers, groupsOf } from './driverGroups.ts'
import classes from './DriverPanel.module.css'
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
  const { drivers, plan } = model
  const actions = useDriverActions()
  const [typed, setTyped] = useState('')
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [sought, setSought] = useState<DriverInfo | null>(null)
  const found = foundDrivers(drivers, typed)
  const areMany = drivers.length > MANY
  const isSearching = found.length < drivers.length
  return (
    <div className={classes.panel}>
      <div className={classes.head}>
        <ScenarioNote model={model} />
        {areMany && (
          <TextInput
            className={classes.search}
            aria-label="Find a slider"
            placeholder="Find a slider"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            rightSection={
              typed !== '' && <CloseButton aria-label="Show all sliders" onClick={() => setTyped('')} />
            }
          />
        )}
      </div>
      {found.length === 0 && <Text c="dimmed">No slider has these words in its name.</Text>}
      <div className={classes.sides}>
        {SIDES.map(({ side, title }) => {
          const groups = groupsOf(plan, found, side)
          if (groups.length === 0) return null
          return (
            <section key={side} aria-label={`${title}’s sliders`} className={classes.side} data-side={side}>
              <h2 className={classes.sideTitle}>{title}</h2>
              {groups.map((group, index) => {
                const isOpenAtFirst = !areMany || index === 0
                return (
                  <DriverGroupPart
                    key={group.id}
                    {...{ group, model, actions, sought }}
                    onSeek={setSought}
                    isOpen={isSearching || turned.has(group.id) !== isOpenAtFirst}
                    onTurn={() => setTurned(withTurned(turned, group.id))}
                  />
                )
              })}
            </section>
          )
        })}
      </div>
    </div>
  )
}

function withTurned(turned: ReadonlySet<string>, id: string): ReadonlySet<string> {
  return turned.has(id) ? new Set([...turned].filter((other) => other !== id)) : new Set([...turned, id])
}
