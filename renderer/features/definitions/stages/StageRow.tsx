import { Radio, Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { moveStage } from '../../../../shared/plan/changes/moveStage.ts'
import { removeStage } from '../../../../shared/plan/changes/stages.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { useEditWithLoss } from '../../../api/useEditWithLoss.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import { placeOf } from '../../../controls/places.ts'
import { TextField } from '../../../controls/TextField.tsx'
import { sideOptions } from '../../../text/sideNames.ts'
import type { EditPlan } from '../editing.ts'
import { RowActions } from '../RowActions.tsx'
import { changeStage } from './changeStage.ts'

export function StageRow({
  stage,
  index,
  count,
  isHandoff,
  sharesName,
  keep,
  opened,
  onOpen,
  onAddBefore,
  edit,
}: {
  readonly stage: Stage
  readonly index: number
  /** How many stages there are. */
  readonly count: number
  readonly isHandoff: boolean
  /** Whether another stage has the same name. */
  readonly sharesName: boolean
  /** Why the stage has to stay. */
  readonly keep: string | null
  readonly opened: boolean
  readonly onOpen: () => void
  /** Absent where no stage can be put. */
  readonly onAddBefore: (() => void) | undefined
  readonly edit: EditPlan
}): ReactNode {
  const { id, name, owner, definition } = stage
  const editWithLoss = useEditWithLoss()
  const isLast = index === count - 1
  const move = (to: number) => () => edit(`Move “${name}”`, (draft) => moveStage(draft, id, to))
  return (
    <Table.Tr {...placeOf('stages', index)}>
      <Table.Td>
        <TextField
          label={`Name of stage ${index + 1}`}
          hideLabel
          lines="wrap"
          description={sharesName ? 'Another stage has this name.' : undefined}
          value={name}
          onCommit={(typed) =>
            changeStage(edit, id, `Rename “${name}”`, (changed) => {
              changed.name = typed
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <ChoiceField
          label={`Owner of ${name}`}
          hideLabel
          options={sideOptions}
          value={owner}
          onChoose={(side) =>
            changeStage(edit, id, `Change the owner of “${name}”`, (changed) => {
              changed.owner = side
            })
          }
        />
      </Table.Td>
      <Table.Td>
        {!isLast && (
          <Radio
            p="sm"
            name="hand-off"
            aria-label={`Hand-off at ${name}`}
            checked={isHandoff}
            onChange={() =>
              edit(`Hand over at “${name}”`, (draft) => {
                draft.handoffStageId = id
              })
            }
          />
        )}
      </Table.Td>
      <Table.Td {...placeOf('stages', index, 'definition')}>
        <TextField
          label={`What ${name} means`}
          hideLabel
          lines="free"
          placeholder="In one sentence, as the agreement prints it"
          value={definition}
          onCommit={(text) =>
            changeStage(edit, id, `Define “${name}”`, (changed) => {
              changed.definition = text
            })
          }
        />
      </Table.Td>
      <Table.Td>
        <RowActions
          what={name}
          details={{
            name: 'Rules and examples',
            opened,
            onOpen,
            places: [
              ['stages', index, 'entryRule'],
              ['stages', index, 'exitRule'],
              ['stages', index, 'requiredFields'],
              ['stages', index, 'evidence'],
            ],
          }}
          choices={[
            { label: 'Move up', onChoose: index > 0 ? move(index - 1) : undefined },
            { label: 'Move down', onChoose: isLast ? undefined : move(index + 1) },
            { label: 'Add a stage before', onChoose: onAddBefore },
          ]}
          keep={keep}
          onRemove={() =>
            editWithLoss(`Remove “${name}”`, `“${name}” was removed`, (draft) => removeStage(draft, id))
          }
        />
      </Table.Td>
    </Table.Tr>
  )
}
