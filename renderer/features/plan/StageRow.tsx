import { ActionIcon, Group, Radio, Table, Tooltip } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconRowInsertTop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { removeStage } from '../../../shared/plan/changes/stages.ts'
import type { Stage } from '../../../shared/plan/funnel.ts'
import { STAGES_MIN } from '../../../shared/plan/plan.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { placeOf } from '../../controls/places.ts'
import { RemoveButton } from '../../controls/RemoveButton.tsx'
import { TextField } from '../../controls/TextField.tsx'
import { sideOptions } from '../../text/sideNames.ts'
import { changeStage } from './changeStage.ts'
import type { EditPlan } from './editing.ts'

export function StageRow({
  stage,
  index,
  isHandoff,
  isLast,
  onlyAsManyAsNeeded,
  opened,
  onOpen,
  onAddBefore,
  edit,
}: {
  readonly stage: Stage
  readonly index: number
  readonly isHandoff: boolean
  readonly isLast: boolean
  readonly onlyAsManyAsNeeded: boolean
  readonly opened: boolean
  readonly onOpen: () => void
  /** Absent where no stage can be put. */
  readonly onAddBefore?: () => void
  readonly edit: EditPlan
}): ReactNode {
  const { id, name, owner, definition } = stage
  return (
    <Table.Tr {...placeOf('stages', index)}>
      <Table.Td>
        <TextField
          label={`Name of stage ${index + 1}`}
          hideLabel
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
      <Table.Td>
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
        <Group gap={0} justify="flex-end" wrap="nowrap">
          <Tooltip label={opened ? 'Hide the rules' : 'Rules and evidence'}>
            <ActionIcon
              size="lg"
              aria-label={`Rules and evidence of ${name}`}
              aria-expanded={opened}
              onClick={onOpen}
            >
              {opened ? (
                <IconChevronUp size="1rem" aria-hidden="true" />
              ) : (
                <IconChevronDown size="1rem" aria-hidden="true" />
              )}
            </ActionIcon>
          </Tooltip>
          {onAddBefore && (
            <Tooltip label={`Add a stage before ${name}`}>
              <ActionIcon size="lg" aria-label={`Add a stage before ${name}`} onClick={onAddBefore}>
                <IconRowInsertTop size="1rem" aria-hidden="true" />
              </ActionIcon>
            </Tooltip>
          )}
          <RemoveButton
            what={name}
            not={onlyAsManyAsNeeded ? `A funnel has at least ${STAGES_MIN} stages` : null}
            onClick={() => edit(`Remove “${name}”`, (draft) => removeStage(draft, id))}
          />
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
