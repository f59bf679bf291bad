import { Button, Text, UnstyledButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { StepPoint } from '../../../shared/plan/steps.ts'
import { useGoTo } from '../../controls/useGoTo.ts'
import { pointGroups, type PointGroup } from '../../text/pointGroups.ts'
import { AlikePoints } from './AlikePoints.tsx'
import classes from './Frame.module.css'

const SHOWN_AT_FIRST = 6

/** What the step that is open still needs, each with a way to the place. */
export function OpenPoints({ points }: { readonly points: readonly StepPoint[] }): ReactNode {
  const goTo = useGoTo()
  const [all, setAll] = useState(false)
  if (points.length === 0) return null
  const groups = pointGroups(points)
  const shown = all ? groups : groups.slice(0, SHOWN_AT_FIRST)
  const line = ({ kind, message, path }: StepPoint): ReactNode => (
    <li key={`${path.join('.')} ${message}`}>
      <UnstyledButton className={classes.point ?? ''} title={message} onClick={() => goTo(path)}>
        {kind === 'conflict' && <span className={classes.conflict}>Conflict: </span>}
        {message}
      </UnstyledButton>
    </li>
  )
  const lineOf = ({ words, points: alike }: PointGroup): ReactNode => {
    const [first] = alike
    if (first !== undefined && alike.length === 1) return line(first)
    return <AlikePoints key={words} words={words} lines={alike.map(line)} />
  }
  return (
    <section className={classes.points} aria-label="Open points">
      <Text size="xs" c="dimmed">
        Still open here
      </Text>
      <ul>{shown.map(lineOf)}</ul>
      {shown.length < groups.length && (
        <Button
          className={classes.more ?? ''}
          variant="subtle"
          size="compact-xs"
          fz="xs"
          onClick={() => setAll(true)}
        >
          {groups.length - shown.length} more
        </Button>
      )}
    </section>
  )
}
