import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** What each stage means, and what is done with which leads. */
export function DefinitionsScreen(): ReactNode {
  return (
    <Stack gap="xs" p="lg">
      <Title order={1}>Definitions</Title>
      <Text>What each stage means to both sides, and what is done with which leads.</Text>
    </Stack>
  )
}
