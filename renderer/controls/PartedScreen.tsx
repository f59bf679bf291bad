import { Button, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './PartedScreen.module.css'
import { goToPlace } from './places.ts'
import { ScreenHead } from './ScreenHead.tsx'

/** A screen whose parts stand one below the other, with the way to each of them always in view. */
export function PartedScreen({
  title,
  label,
  parts,
  children,
}: {
  readonly title: string
  /** What the list of the parts is called for those who listen. */
  readonly label: string
  readonly parts: readonly { readonly name: string; readonly place: readonly (string | number)[] }[]
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.screen}>
      <ScreenHead title={title}>
        <Group component="nav" aria-label={label} gap={0}>
          {parts.map(({ name, place }) => (
            <Button key={name} variant="subtle" size="compact-sm" px="xs" onClick={() => goToPlace(place)}>
              {name}
            </Button>
          ))}
        </Group>
      </ScreenHead>
      <Stack gap="xl" className={classes.column ?? ''}>
        {children}
      </Stack>
    </div>
  )
}
