import { Button, Group, Text } from '@mantine/core'
import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { pastedRows } from '../../../shared/leads/csv/pastedRows.ts'
import { findTable, type PastedTable } from '../../../shared/leads/paste/findTable.ts'
import { isKnownHeading } from '../../../shared/leads/paste/matchTable.ts'
import { startHistory } from '../../../shared/plan/changes/history.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { placeOf } from '../../controls/places.ts'
import classes from './HistoryScreen.module.css'
import { PickFiles } from './PickFiles.tsx'

/** The ways to a history, where there is none. */
export function EmptyHistory({
  onPick,
  onTable,
}: {
  readonly onPick: (files: readonly File[]) => void
  readonly onTable: (table: PastedTable) => void
}): ReactNode {
  const { edit } = usePlanSession()
  usePastedTable(onTable)
  return (
    <section className={classes.empty} aria-label="Bring in past numbers" {...placeOf('history')}>
      <Text>
        Past leads show how many get from one stage to the next, and how sure that is. Drop a CSV or Excel
        file here: a list of leads with the day of each stage, or a monthly table of counts. Two files with a
        common id, such as leads and closed deals, are joined. Or copy a table in your spreadsheet, with its
        headings, and paste it here.
      </Text>
      <Group gap="sm">
        <PickFiles label="Choose CSV or Excel files" onPick={onPick} />
        <Button variant="default" onClick={() => edit('Start a history', (draft) => startHistory(draft))}>
          Type monthly numbers
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        The files are read on this computer. Only the columns that you choose are kept.
      </Text>
    </section>
  )
}

/** Takes a table that is pasted anywhere on the screen but into a field. */
function usePastedTable(onTable: (table: PastedTable) => void): void {
  const { plan } = usePlanSession()
  const take = useEffectEvent((event: ClipboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return
    const rows = pastedRows(event.clipboardData?.getData('text/plain') ?? '')
    const table = findTable(rows, (heading) => isKnownHeading(plan, heading))
    if (!table) return
    event.preventDefault()
    onTable(table)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent): void => take(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
