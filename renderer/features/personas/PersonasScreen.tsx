import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** Whom the teams want as customers, and who takes part in a purchase. */
export function PersonasScreen(): ReactNode {
  return (
    <Stack gap="xs" p="lg">
      <Title order={1}>Personas</Title>
      <Text>Which companies you want as customers, and which people in them you speak with.</Text>
    </Stack>
  )
}
