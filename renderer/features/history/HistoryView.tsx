import { Stack } from '@mantine/core'
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { PastedTable } from '../../../shared/leads/paste/findTable.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { PastCharts } from './charts/PastCharts.tsx'
import { EntriesChart } from './EntriesChart.tsx'
import classes from './HistoryScreen.module.css'
import { RateSection } from './rates/RateSection.tsx'
import { SegmentBar } from './SegmentBar.tsx'
import { SheetSection } from './SheetSection.tsx'
import { SourceSection } from './SourceSection.tsx'

/** What the history holds, for one segment or for all of them. */
export function HistoryView({ onTable }: { readonly onTable: (table: PastedTable) => void }): ReactNode {
  const { plan } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const [chosen, setChosen] = useState<SegmentId | null>(null)
  // What lies below the sheet is drawn after it, bit by bit, so that a long history never holds up the page.
  const isBelowShown = useDeferredValue(true, false)
  const segment = plan.segments.find(({ id }) => id === chosen) ?? onlyOne(plan.segments)
  return (
    <Stack gap="xl">
      <SegmentBar {...{ plan }} chosen={segment?.id ?? null} onChoose={setChosen} />
      {/* Before the charts, which come and grow with the numbers: the cell that is typed in stays where it is. Many segments
          side by side take all the room that there is. */}
      <div className={segment ? classes.column : ''}>
        <SheetSection {...{ plan, segment, onTable, format }} onSegment={setChosen} />
      </div>
      {isBelowShown && isRecorded(plan) && (
        <Stack gap="xl" className={classes.column ?? ''}>
          <EntriesChart plan={plan} segment={segment} format={format} />
          <RateSection plan={plan} segment={segment} format={format} />
          <PastCharts plan={plan} segment={segment} format={format} />
        </Stack>
      )}
      <SourceSection sources={plan.history.sources} format={format} />
    </Stack>
  )
}

/** Whether any entry is known: without one there is nothing to draw, and no rate or baseline to take. */
function isRecorded({ history }: Plan): boolean {
  return Object.values(history.entries).some((stages) =>
    Object.values(stages).some((counts) => counts.some((count) => count !== null)),
  )
}

function onlyOne<T>(items: readonly T[]): T | null {
  const [first, ...others] = items
  return first !== undefined && others.length === 0 ? first : null
}
