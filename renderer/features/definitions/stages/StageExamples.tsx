import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { AddButton } from '../../../controls/AddButton.tsx'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../DefinitionsScreen.module.css'
import type { EditPlan } from '../editing.ts'
import { changeStage } from './changeStage.ts'

const KINDS = {
  examples: { heading: 'Real leads that belong here', noun: 'example' },
  counterExamples: { heading: 'Real leads that seem to, and do not', noun: 'counter-example' },
} as const

/** So many of each kind show where a stage begins and ends. */
const WANTED = 3

export function StageExamples({
  stage,
  part,
  edit,
}: {
  readonly stage: Stage
  readonly part: keyof typeof KINDS
  readonly edit: EditPlan
}): ReactNode {
  const { id, name } = stage
  const { heading, noun } = KINDS[part]
  const told = stage[part]
  const missing = WANTED - told.length
  return (
    <Stack gap="xs">
      <Text>{heading}</Text>
      {told.map((text, index) => (
        // The place in the list is all that tells two of them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={index} gap={0} wrap="nowrap" align="flex-start">
          <div className={classes.grow}>
            <TextField
              label={`${noun[0]?.toUpperCase()}${noun.slice(1)} ${index + 1} of ${name}`}
              hideLabel
              lines="free"
              placeholder="Who it is, what it did, and why"
              value={text}
              onCommit={(typed) =>
                changeStage(edit, id, `Change ${noun} ${index + 1} of “${name}”`, (changed) => {
                  changed[part][index] = typed
                })
              }
            />
          </div>
          <RemoveButton
            what={`${noun} ${index + 1} of ${name}`}
            onClick={() =>
              changeStage(edit, id, `Remove ${noun} ${index + 1} of “${name}”`, (changed) => {
                changed[part].splice(index, 1)
              })
            }
          />
        </Group>
      ))}
      <Group gap="sm">
        <AddButton
          onAdd={() =>
            changeStage(edit, id, `Add to the ${noun}s of “${name}”`, (changed) => {
              changed[part].push('')
            })
          }
        >
          {noun === 'example' ? 'Add an example' : 'Add a counter-example'}
        </AddButton>
        {missing > 0 && (
          <Text size="xs" c="dimmed">
            {missing === 1 ? 'One more' : missing === 2 ? 'Two more' : 'Three'} would show where the line is.
          </Text>
        )}
      </Group>
    </Stack>
  )
}
