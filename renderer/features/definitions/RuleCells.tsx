import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Commit } from '../../controls/useDraft.ts'
import { TextField } from '../../controls/TextField.tsx'
import classes from './DefinitionsScreen.module.css'

/** The first cells of a rule: its name, and in words when it holds. */
export function RuleCells({
  label,
  name,
  words,
  note,
  onRename,
}: {
  /** What the field of the name is called. */
  readonly label: string
  readonly name: string
  readonly words: string
  /** What is to be said of it beside, such as that it asks for what no lead has. */
  readonly note?: ReactNode
  readonly onRename: Commit<string>
}): ReactNode {
  return (
    <>
      <Table.Td>
        <TextField label={label} hideLabel lines="wrap" value={name} onCommit={onRename} />
      </Table.Td>
      <Table.Td>
        <Text className={classes.cell ?? ''} c="dimmed">
          {words}
        </Text>
        {note}
      </Table.Td>
    </>
  )
}
