import { Stack } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import type { SegmentId } from '../../../shared/plan/ids.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import { PastCharts } from './charts/PastCharts.tsx'
import { EntriesChart } from './EntriesChart.tsx'
import classes from './HistoryScreen.module.css'
import { RateSection } from './RateSection.tsx'
import { SheetSection } from './SheetSection.tsx'
import { SourceSection } from './SourceSection.tsx'

const ALL = 'all'

/** What the history holds, for one segment or for all of them. */
export function HistoryView(): ReactNode {
  const { plan } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const [chosen, setChosen] = useState<SegmentId | typeof ALL>(ALL)
  const segment = plan.segments.find(({ id }) => id === chosen) ?? onlyOne(plan.segments)
  const options: { value: SegmentId | typeof ALL; label: string }[] = [
    { value: ALL, label: 'All segments' },
    ...plan.segments.map(({ id, name }) => ({ value: id, label: name })),
  ]
  return (
    <Stack gap="xl">
      <Stack gap="xl" className={classes.column ?? ''}>
        {plan.segments.length > 1 && (
          <ChoiceField<SegmentId | typeof ALL>
            label="Segment"
            w="var(--sla-wide-field-width)"
            options={options}
            value={segment?.id ?? ALL}
            onChoose={setChosen}
          />
        )}
        <EntriesChart plan={plan} segment={segment} format={format} />
        <RateSection plan={plan} segment={segment} format={format} />
        <PastCharts plan={plan} segment={segment} format={format} />
      </Stack>
      {/* Many segments side by side take all the room that there is. */}
      <div className={segment ? classes.column : ''}>
        <SheetSection plan={plan} segment={segment} onSegment={setChosen} format={format} />
      </div>
      <SourceSection sources={plan.history.sources} format={format} />
    </Stack>
  )
}

function onlyOne<T>(items: readonly T[]): T | null {
  const [first, ...others] = items
  return first !== undefined && others.length === 0 ? first : null
}
