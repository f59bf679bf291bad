import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { startHistory } from '../../../shared/plan/changes/history.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { placeOf } from '../../controls/places.ts'
import classes from './HistoryScreen.module.css'
import { PickFiles } from './PickFiles.tsx'

/** The ways to a history, where there is none. */
export function EmptyHistory({ onPick }: { readonly onPick: (files: readonly File[]) => void }): ReactNode {
  const { edit } = usePlanSession()
  return (
    <section className={classes.empty} aria-label="Bring in past numbers" {...placeOf('history')}>
      <Text>
        Past leads show how many get from one stage to the next, and how sure that is. Drop a CSV or Excel
        file here: a list of leads with the day of each stage, or a monthly table of counts. Two files with a
        common id, such as leads and closed deals, are joined.
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
