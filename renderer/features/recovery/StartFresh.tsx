import { Anchor, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'

/** The last way out, and the hardest to take: two clicks and a tick, each said in words. */
export function StartFresh({
  disabled,
  onConfirm,
}: {
  readonly disabled: boolean
  readonly onConfirm: () => void
}): ReactNode {
  const [asked, setAsked] = useState(false)
  const [understood, setUnderstood] = useState(false)
  if (!asked) {
    return (
      <Group>
        <Anchor component="button" type="button" disabled={disabled} onClick={() => setAsked(true)}>
          Start with an empty library…
        </Anchor>
      </Group>
    )
  }
  return (
    <Stack component="section" gap="sm" aria-label="Start with an empty library">
      <Text>
        The app starts without any plans. The file in use is set aside in its folder, not deleted, so that its
        plans may still be saved later with help.
      </Text>
      <Checkbox
        label="I understand that my plans will not be there"
        checked={understood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
      <Group>
        <Button color="trouble" disabled={disabled || !understood} onClick={onConfirm}>
          Start with an empty library
        </Button>
        <Button variant="default" onClick={() => setAsked(false)}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
