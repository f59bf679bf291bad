import { ActionIcon, Group, Menu, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PlaceMarks } from '../../controls/PlaceMarks.tsx'
import { RemoveButton } from '../../controls/RemoveButton.tsx'

export interface RowChoice {
  readonly label: string
  /** Absent where it cannot be done here. */
  readonly onChoose?: (() => void) | undefined
}

const NONE: readonly RowChoice[] = []

/** What can be done with a row: open its details, move it and so on, take it out. */
export function RowActions({
  what,
  details,
  choices = NONE,
  keep = null,
  onRemove,
}: {
  /** The row's name. */
  readonly what: string
  /** What opens, such as "Rules and evidence"; left out where a row has no details. */
  readonly details?: {
    readonly name: string
    readonly opened: boolean
    readonly onOpen: () => void
    /** Parts of the plan that are changed in the details. */
    readonly places?: readonly (readonly (string | number)[])[]
  }
  readonly choices?: readonly RowChoice[]
  /** Why the row has to stay. */
  readonly keep?: string | null
  readonly onRemove: () => void
}): ReactNode {
  return (
    <Group gap={0} justify="flex-end" wrap="nowrap">
      {details && (
        <Tooltip label={details.opened ? 'Hide the details' : details.name}>
          <ActionIcon
            size="lg"
            aria-label={`${details.name} of ${what}`}
            aria-expanded={details.opened}
            onClick={details.onOpen}
          >
            {details.opened ? (
              <IconChevronUp size="1rem" aria-hidden="true" />
            ) : (
              <IconChevronDown size="1rem" aria-hidden="true" />
            )}
            <PlaceMarks places={details.places ?? []} />
          </ActionIcon>
        </Tooltip>
      )}
      {choices.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size="lg" aria-label={`More for ${what}`}>
              <IconDots size="1rem" aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {choices.map(({ label, onChoose }) => (
              <Menu.Item key={label} disabled={!onChoose} {...(onChoose ? { onClick: onChoose } : {})}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <RemoveButton what={what} not={keep} onClick={onRemove} />
    </Group>
  )
}
