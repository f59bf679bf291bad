import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export function SchemeSwitch(): ReactNode {
  const { setColorScheme } = useMantineColorScheme()
  const other =
    useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'light' ? 'dark' : 'light'
  const label = other === 'dark' ? 'Dark colours' : 'Light colours'
  return (
    <Tooltip label={label}>
      <ActionIcon aria-label={label} onClick={() => setColorScheme(other)}>
        {other === 'dark' ? (
          <IconMoon size="1.125rem" stroke={1.5} aria-hidden="true" />
        ) : (
          <IconSun size="1.125rem" stroke={1.5} aria-hidden="true" />
        )}
      </ActionIcon>
    </Tooltip>
  )
}
