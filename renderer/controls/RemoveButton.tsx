import { ActionIcon, Tooltip } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** Takes a row out; `what` names it, and `not` says why it has to stay. */
export function RemoveButton({
  what,
  not,
  onClick,
}: {
  readonly what: string
  readonly not?: string | null
  readonly onClick: () => void
}): ReactNode {
  const label = not ?? `Remove ${what}`
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="lg"
        aria-label={`Remove ${what}`}
        aria-disabled={Boolean(not)}
        data-disabled={Boolean(not)}
        onClick={() => {
          if (!not) onClick()
        }}
      >
        <IconX size="1rem" aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  )
}
