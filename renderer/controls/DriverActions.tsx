import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconLock, IconLockOpen2, IconTargetArrow } from '@tabler/icons-react'
import { memo, type ReactNode } from 'react'
import classes from './DriverSlider.module.css'

interface DriverActionsProps {
  readonly fullName: string
  readonly isLocked: boolean
  /** Whether it is otherwise than in the baseline. */
  readonly isChanged: boolean
  readonly onSeek: () => void
  readonly onLock: () => void
  readonly onReset: () => void
}

/** What can be done with a driver beside moving it. It stays as it is while the hand moves the slider. */
export const DriverActions = memo(function DriverActions(props: DriverActionsProps): ReactNode {
  const { fullName, isLocked, isChanged, onSeek, onLock, onReset } = props
  const Lock = isLocked ? IconLock : IconLockOpen2
  return (
    <div className={classes.actions}>
      <Tooltip label="What would reach the goal?">
        <ActionIcon
          c="dimmed"
          className={isLocked ? classes.idle : undefined}
          aria-label={`${fullName}: what would reach the goal?`}
          onClick={onSeek}
        >
          <IconTargetArrow size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={isLocked ? 'Locked: nothing moves this' : 'Lock this'}>
        <ActionIcon
          {...(!isLocked && { c: 'dimmed' })}
          color="ink"
          className={isLocked ? undefined : classes.quiet}
          aria-label={`${fullName}: lock`}
          aria-pressed={isLocked}
          onClick={onLock}
        >
          <Lock size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Back to the baseline">
        <ActionIcon
          c="dimmed"
          className={isChanged && !isLocked ? undefined : classes.idle}
          aria-label={`${fullName}: back to the baseline`}
          onClick={onReset}
        >
          <IconArrowBackUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
})
