import { Button, Group, Text } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Refusal } from '../../../../shared/leads/refusal.ts'
import { useSaveRefusals } from '../import/useSaveRefusals.ts'
import classes from './HistorySheet.module.css'

const SHOWN = 6

/** What came of the last paste. */
export interface PasteOutcome {
  /** What the headings were taken for, in sentences; none where cells came without. */
  readonly matched: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** What pasted headings were taken for, and the rows that found no place, until the next paste or until it is closed. */
export function PasteReport({
  outcome: { matched, refusals },
  format,
  onClose,
}: {
  readonly outcome: PasteOutcome
  readonly format: Format
  readonly onClose: () => void
}): ReactNode {
  const save = useSaveRefusals()
  const report = useRef<HTMLElement>(null)
  useEffect(() => {
    report.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <section ref={report} aria-label="What was pasted" aria-live="polite">
      {matched.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {refusals.length > 0 && (
        <>
          <Text className={classes.trouble ?? ''}>
            {refusals.length === 1 ? 'Not taken: 1 row' : `Not taken: ${format.count(refusals.length)} rows`}
          </Text>
          <ul className={classes.troubles}>
            {refusals.slice(0, SHOWN).map(({ line, value, reason }) => (
              <li key={`${line} ${reason}`}>
                Row {format.count(line)}
                {value !== '' && `, “${value}”`}: {reason}
              </li>
            ))}
          </ul>
          {refusals.length > SHOWN && (
            <Text c="dimmed" size="xs">
              The first {SHOWN}. The saved list has them all.
            </Text>
          )}
        </>
      )}
      <Group gap="sm" mt="xs">
        {refusals.length > 0 && (
          <Button variant="default" onClick={() => save(refusals)}>
            Save the list as CSV
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          Close
        </Button>
      </Group>
    </section>
  )
}
