import { Button, Group, Stack, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { addHolidays } from '../../../shared/plan/changes/holidays.ts'
import type { EditPlan } from './editing.ts'
import { readPastedHolidays } from './pastedHolidays.ts'

/** Takes a list of holidays as text; lines without a day stay in the field and are named. */
export function PasteHolidays({
  locale,
  edit,
  onDone,
}: {
  readonly locale: string
  readonly edit: EditPlan
  readonly onDone: () => void
}): ReactNode {
  const [text, setText] = useState('')
  const [error, setError] = useState<string | null>(null)
  const add = (): void => {
    const { holidays, refused } = readPastedHolidays(text, locale)
    if (holidays.length > 0) {
      const added = edit(
        `Add ${holidays.length === 1 ? 'a holiday' : `${holidays.length} holidays`}`,
        (draft) => addHolidays(draft, [...holidays]),
      )
      if (!added.ok) {
        setError(added.error.map(({ message }) => message).join(' '))
        return
      }
    }
    if (refused.length === 0) {
      onDone()
      return
    }
    const [first] = refused
    setError(
      `${refused.length === 1 ? '1 line has' : `${refused.length} lines have`} no day that can be read and ${refused.length === 1 ? 'was' : 'were'} not added, beginning with line ${first?.line ?? 1}. Write the day like 2027-12-25.`,
    )
    setText(refused.map((line) => line.text).join('\n'))
  }
  return (
    <Stack gap="sm">
      <Textarea
        label="A day and its name on each line"
        placeholder={'2027-12-24 Company holiday\n27 December 2027, Bridge day'}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        error={error}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="sm">
        <Button disabled={text.trim() === ''} onClick={add}>
          Add these
        </Button>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </Group>
    </Stack>
  )
}
