import type { DataEditorRef, GridSelection, Item } from '@glideapps/glide-data-grid'
import { Stack } from '@mantine/core'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { monthsBetween } from '../../../shared/base/month.ts'
import type { PastedTable } from '../../../shared/leads/paste/findTable.ts'
import { cellKey } from '../../../shared/plan/changes/history.ts'
import type { Segment } from '../../../shared/plan/funnel.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { placeOf } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { HistorySheet } from './sheet/HistorySheet.tsx'
import { MonthSpan } from './sheet/MonthSpan.tsx'
import type { TroubledCell } from './sheet/sheetContent.ts'
import { PasteReport } from './sheet/PasteReport.tsx'
import { NO_SELECTION, oneCell } from './sheet/sheetSelection.ts'
import { SheetStatus } from './sheet/SheetStatus.tsx'
import { SheetTroubles } from './sheet/SheetTroubles.tsx'
import { useSheetEditing } from './sheet/useSheetEditing.ts'

/** The numbers themselves, month by month, of one segment or of all side by side. */
export function SheetSection({
  plan,
  segment,
  onSegment,
  onTable,
  format,
}: {
  readonly plan: Plan
  /** Null for all. */
  readonly segment: Segment | null
  readonly onSegment: (id: SegmentId) => void
  /** Takes a pasted table whose columns the user has to say. */
  readonly onTable: (table: PastedTable) => void
  readonly format: Format
}): ReactNode {
  const { segments, company, history } = plan
  const shown = useMemo(() => (segment ? [segment] : segments), [segment, segments])
  const editing = useSheetEditing(plan, shown, format, onTable)
  const [chosen, setChosen] = useState<{ readonly of: string; readonly cells: GridSelection }>()
  const of = segment?.id ?? ''
  const selection = chosen?.of === of ? chosen.cells : NO_SELECTION
  const grid = useRef<DataEditorRef>(null)
  const [goal, setGoal] = useState<Item | null>(null)
  useEffect(() => {
    if (!goal) return
    grid.current?.scrollTo(...goal)
    grid.current?.focus()
  }, [goal])
  const go = ({ series, month }: TroubledCell): void => {
    const isShown = shown.some(({ id }) => id === series.segmentId)
    const columns = isShown ? editing.columns : editing.columnsOf(series.segmentId)
    const column = columns.findIndex((one) => cellKey(one.series, month) === cellKey(series, month))
    if (!isShown) onSegment(series.segmentId)
    const cell: Item = [column + 1, monthsBetween(history.start, month)]
    setChosen({ of: isShown ? of : series.segmentId, cells: oneCell(...cell) })
    setGoal(cell)
  }
  return (
    <div {...placeOf('history')}>
      <Section
        title="Numbers by month"
        words={`Leads that entered each stage; revenue and spend in ${company.currency}. Type, paste from a spreadsheet with or without its headings, fill with Ctrl+D and Ctrl+R. An empty cell was not recorded, which is not 0.`}
      >
        <MonthSpan history={history} format={format} />
        <Stack gap="xs">
          <HistorySheet
            label={`Numbers by month: ${segment?.name ?? 'all segments'}`}
            {...{ grid, selection }}
            onSelect={(cells) => setChosen({ of, cells })}
            {...{ editing, format }}
          />
          <SheetStatus {...{ editing, selection, format }} />
        </Stack>
        {editing.pasted && (
          <PasteReport
            key={`${editing.pasted.matched.join(' ')} ${editing.pasted.refusals.length}`}
            outcome={editing.pasted}
            format={format}
            onClose={editing.forgetPasted}
          />
        )}
        <SheetTroubles
          {...{ plan, format }}
          troubles={editing.troubles}
          onGo={go}
          onRead={editing.readOtherwise}
        />
      </Section>
    </div>
  )
}
