import { UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import type { DriverInfo } from '../../../shared/model/driverList.ts'
import { overridesOf } from '../../../shared/model/scenario.ts'
import { placeOf } from '../../controls/places.ts'
import { placeOfDriver, type DriverGroup } from './driverGroups.ts'
import classes from './DriverPanel.module.css'
import { DriverRow } from './DriverRow.tsx'
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
  readonly onTurn: () => void
}

/** The sliders of one segment, or of the team; closed, it still says what was changed in it. */
export function DriverGroupPart(props: DriverGroupPartProps): ReactNode {
  const { group, model, actions, sought, onSeek, isOpen, onTurn } = props
  const { plan, scenarioId } = model
  const overrides = overridesOf(plan, scenarioId)
  const changed = group.drivers.filter(({ key }) => overrides[key] !== undefined).length
  const id = useId()
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <div {...(group.segmentId !== null && placeOf('baseline', 'segments', group.segmentId))}>
      <h3 className={classes.groupTitle}>
        <UnstyledButton
          className={classes.groupButton ?? ''}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onTurn}
        >
          <Chevron size={16} aria-hidden />
          <span className={classes.groupName}>{group.name}</span>
          {changed > 0 && <span className={classes.changed}>{changed} changed</span>}
        </UnstyledButton>
      </h3>
      <div id={id} hidden={!isOpen}>
        {isOpen &&
          group.drivers.map((driver) => (
            <div key={driver.key} {...placeOf(...placeOfDriver(plan, driver))}>
              <DriverRow
                driver={driver}
                value={overrides[driver.key]?.value ?? driver.baseline}
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
