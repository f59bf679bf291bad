import { Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

/** The beginning of what a screen shows of one thing: its name, a sentence on what it means, and the first facts about it. */
export function PartHead({
  title,
  words,
  children,
}: {
  readonly title: ReactNode
  readonly words: string
  readonly children?: ReactNode
}): ReactNode {
  return (
    <Stack component="header" gap="md">
      <Title order={1}>{title}</Title>
      <Text c="dimmed" maw="var(--sla-words-width)">
        {words}
      </Text>
      {children}
    </Stack>
  )
}
