import { Button, Checkbox, Group } from '@mantine/core'
import { IconFileTypeDocx } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useExportRedline } from '../../api/exportWord.ts'
import classes from '../DocumentPage.module.css'
import type { Difference, DifferenceView } from './difference.ts'

/** How many sections differ, how much of it the page shows, and the way to Word's tracked changes. */
export function DifferenceBar({
  difference: { from, sections, changed },
  to,
  view,
  onView,
}: {
  readonly difference: Difference
  /** Number of the later version; null for the draft. */
  readonly to: number | null
  readonly view: DifferenceView
  readonly onView: (view: DifferenceView) => void
}): ReactNode {
  const { exporting, start } = useExportRedline(from, to)
  if (changed.length === 0) {
    return (
      <p className={classes.difference}>
        <span className={classes.tick} aria-hidden="true">
          ✓
        </span>{' '}
        {to === null
          ? `The plan would give the same words as version ${from}.`
          : `Version ${to} says the same as version ${from}.`}
      </p>
    )
  }
  return (
    <Group gap="sm">
      <p className={classes.difference}>{countWords(changed.length, sections.length, from)}</p>
      <Checkbox
        label={`Words changed since version ${from}`}
        checked={view.showWords}
        onChange={({ currentTarget }) => onView({ ...view, showWords: currentTarget.checked })}
      />
      <Checkbox
        label="Only sections that differ"
        checked={view.onlyChanged}
        onChange={({ currentTarget }) => onView({ ...view, onlyChanged: currentTarget.checked })}
      />
      <Button
        variant="default"
        leftSection={<IconFileTypeDocx size="1rem" aria-hidden="true" />}
        loading={exporting}
        onClick={start}
      >
        Export the differences
      </Button>
    </Group>
  )
}

function countWords(changed: number, all: number, from: number): string {
  return `${changed} of ${all} sections ${changed === 1 ? 'differs' : 'differ'} from version ${from}.`
}
