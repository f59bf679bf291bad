import { Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ok } from '../../../../shared/base/result.ts'
import type { Stage } from '../../../../shared/plan/funnel.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import { TextField } from '../../../controls/TextField.tsx'
import classes from '../DefinitionsScreen.module.css'
import type { EditPlan } from '../editing.ts'
import { changeStage } from './changeStage.ts'

const KINDS = {
  examples: { heading: 'Real leads that belong here', noun: 'Example' },
  counterExamples: { heading: 'Real leads that seem to, and do not', noun: 'Counter-example' },
} as const

/** So many of each kind show where a stage begins and ends. */
const WANTED = 3
const MOST = 10

/** Examples or counter-examples of a stage, with an empty field for the next. */
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
  const nameOf = (index: number): string => `${noun} ${index + 1} of ${name}`
  const remove = (index: number) =>
    changeStage(edit, id, `Remove ${noun.toLowerCase()} ${index + 1} of “${name}”`, (changed) => {
      changed[part].splice(index, 1)
    })
  return (
    <Stack gap="xs">
      <Text>{heading}</Text>
      {told.map((text, index) => (
        // The place in the list is all that tells two of them apart.
        // oxlint-disable-next-line react/no-array-index-key
        <Group key={index} gap={0} wrap="nowrap" align="flex-start">
          <div className={classes.grow}>
            <TextField
              label={nameOf(index)}
              hideLabel
              lines="free"
              value={text}
              onCommit={(typed) =>
                typed.trim() === ''
                  ? remove(index)
                  : changeStage(
                      edit,
                      id,
                      `Change ${noun.toLowerCase()} ${index + 1} of “${name}”`,
                      (changed) => {
                        changed[part][index] = typed
                      },
                    )
              }
            />
          </div>
          <RemoveButton what={nameOf(index)} onClick={() => remove(index)} />
        </Group>
      ))}
      {told.length < MOST && (
        <TextField
          label={nameOf(told.length)}
          hideLabel
          lines="free"
          placeholder={placeholder(WANTED - told.length)}
          value=""
          onCommit={(typed) =>
            typed.trim() === ''
              ? ok(null)
              : changeStage(edit, id, `Add to the ${noun.toLowerCase()}s of “${name}”`, (changed) => {
                  changed[part].push(typed)
                })
          }
        />
      )}
    </Stack>
  )
}

function placeholder(missing: number): string {
  const what = 'who it is, what it did, and why'
  if (missing <= 0) return `Another one: ${what}`
  return `${missing === 1 ? 'One' : missing === 2 ? 'Two' : 'Three'} would show the line: ${what}`
}
