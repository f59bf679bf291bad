import { Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { addSegment } from '../../../shared/plan/changes/segments.ts'
import { SegmentId } from '../../../shared/plan/ids.ts'
import { SEGMENTS_MAX, type Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { AddButton } from '../../controls/AddButton.tsx'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { TextField } from '../../controls/TextField.tsx'

const ALL = 'all'

/** Which segment is shown, what it is called, and the way to a further one. */
export function SegmentBar({
  plan: { segments },
  chosen,
  onChoose,
}: {
  readonly plan: Pick<Plan, 'segments'>
  /** Null for all. */
  readonly chosen: SegmentId | null
  readonly onChoose: (id: SegmentId | null) => void
}): ReactNode {
  const { edit } = usePlanSession()
  const segment = segments.find(({ id }) => id === chosen)
  const add = (): ReturnType<typeof edit> => {
    const added: SegmentId[] = []
    const edited = edit('Add a segment', (draft) => {
      added.push(addSegment(draft, freeName(segments.map(({ name }) => name))))
    })
    const [id] = added
    if (edited.ok && id !== undefined) onChoose(id)
    return edited
  }
  return (
    <Group gap="md" align="flex-end">
      {segments.length > 1 && (
        <ChoiceField<SegmentId | typeof ALL>
          label="Segment"
          w="var(--sla-wide-field-width)"
          options={[
            { value: ALL, label: 'All segments' },
            ...segments.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={chosen ?? ALL}
          onChoose={(value) => onChoose(value === ALL ? null : SegmentId.parse(value))}
        />
      )}
      {segment && (
        <TextField
          key={segment.id}
          label="Name of the segment"
          w="var(--sla-wide-field-width)"
          value={segment.name}
          onCommit={(name) =>
            edit(`Rename “${segment.name}”`, (draft) => {
              const found = draft.segments.find(({ id }) => id === segment.id)
              if (found) found.name = name
            })
          }
        />
      )}
      {segments.length < SEGMENTS_MAX && <AddButton onAdd={add}>Add a segment</AddButton>}
    </Group>
  )
}

function freeName(taken: readonly string[]): string {
  const wanted = 'New segment'
  let name = wanted
  for (let count = 2; taken.includes(name); count += 1) name = `${wanted} ${count}`
  return name
}
