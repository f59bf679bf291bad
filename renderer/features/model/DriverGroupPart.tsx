import { useId, useMemo, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { driverOf, overridesOf } from '../../../shared/model/scenario.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { placeOfDriver } from '../../controls/placeOfDriver.ts'
import { placeOf } from '../../controls/places.ts'
import type { DriverGroup } from './driverGroups.ts'
import { DriverRow } from './DriverRow.tsx'
import { GroupHead } from './GroupHead.tsx'
import { SeekNote } from './SeekNote.tsx'
import type { DriverActions } from './useDriverActions.ts'
import type { Model } from './useModel.ts'

interface DriverGroupPartProps {
  readonly group: DriverGroup
  readonly model: Model
  readonly actions: DriverActions
  /** The driver whose goal seek is open. */
  readonly sought: DriverInfo | null
  readonly onSeek: (driver: DriverInfo | null) => void
  readonly isOpen: boolean
  readonly onTurn: (groupId: string) => void
}

/** The sliders of one segment, or of the team. */
export function DriverGroupPart(props: DriverGroupPartProps): ReactNode {
  const { group, model, actions, sought, onSeek, isOpen, onTurn } = props
  const { plan, scenarioId } = model
  const overrides = overridesOf(plan, scenarioId)
  const changed = group.drivers.filter(({ key }) => overrides[key] !== undefined).length
  const id = useId()
  // Where a driver stands does not change under the hand that moves it.
  const { plan: settled } = useSettledPlanSession()
  const hidden = useMemo(
    () => (isOpen ? [] : group.drivers.map(({ key }) => placeOfDriver(settled, key))),
    [isOpen, group, settled],
  )
  return (
    <div {...(group.segmentId !== null && placeOf('baseline', 'segments', group.segmentId))}>
      <GroupHead
        groupId={group.id}
        name={group.name}
        changed={changed}
        isOpen={isOpen}
        listId={id}
        hidden={hidden}
        onTurn={onTurn}
      />
      <div id={id} hidden={!isOpen}>
        {isOpen &&
          group.drivers.map((driver) => (
            <div key={driver.key} {...placeOf(...placeOfDriver(plan, driver.key))}>
              <DriverRow
                driver={driver}
                value={driverOf(plan, scenarioId, driver.key).value}
                isLocked={model.locked.has(driver.key)}
                writing={plan.company}
                actions={actions}
                onSeek={onSeek}
              />
              {sought?.key === driver.key && (
                <SeekNote driver={driver} model={model} actions={actions} onClose={() => onSeek(null)} />
              )}
            </div>
          ))}
      </div>
    </div>
  )
}
