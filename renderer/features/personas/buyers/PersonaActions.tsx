import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { duplicatePersona, movePersona, removePersona } from '../../../../shared/plan/changes/personas.ts'
import type { Persona } from '../../../../shared/plan/personas.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { useTellRefusal } from '../../../controls/useTellRefusal.ts'

/** What can be done with a persona as a whole. */
export function PersonaActions({
  persona: { id, name },
  index,
  count,
}: {
  readonly persona: Persona
  readonly index: number
  readonly count: number
}): ReactNode {
  const { edit } = usePlanSession()
  const tell = useTellRefusal()
  const move = (by: number) => edit(`Move “${name}”`, (draft) => movePersona(draft, id, by))
  const actions = [
    { label: `Move ${name} up`, icon: IconArrowUp, isPossible: index > 0, run: () => move(-1) },
    { label: `Move ${name} down`, icon: IconArrowDown, isPossible: index < count - 1, run: () => move(1) },
    {
      label: `Duplicate ${name}`,
      icon: IconCopy,
      isPossible: true,
      run: () => edit(`Duplicate “${name}”`, (draft) => duplicatePersona(draft, id)),
    },
  ]
  return (
    <Group gap={0} wrap="nowrap">
      {actions.map(({ label, icon: Icon, isPossible, run }) => (
        <Tooltip key={label} label={label}>
          <ActionIcon
            size="lg"
            aria-label={label}
            aria-disabled={!isPossible}
            data-disabled={!isPossible}
            onClick={() => {
              if (isPossible) tell(run())
            }}
          >
            <Icon size="1rem" aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
      <RemoveButton
        what={name}
        onClick={() => tell(edit(`Remove “${name}”`, (draft) => removePersona(draft, id)))}
      />
    </Group>
  )
}
