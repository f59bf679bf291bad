import { Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'
import classes from './Section.module.css'

/** A part of a screen with its heading and, where it helps, a sentence on what it is for. */
export function Section({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words?: string
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  return (
    <Stack component="section" gap="md" aria-labelledby={id}>
      <div>
        <Title order={2} id={id}>
          {title}
        </Title>
        {words && (
          <Text c="dimmed" maw="var(--sla-words-width)" className={classes.words ?? ''}>
            {words}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  )
}
