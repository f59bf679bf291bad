import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { localDay } from '../../../shared/base/month.ts'
import type { HistorySource } from '../../../shared/plan/funnel.ts'
import { Section } from '../../controls/Section.tsx'
import classes from './HistoryScreen.module.css'

/** Where the history comes from. */
export function SourceSection({
  sources,
  format,
}: {
  readonly sources: readonly HistorySource[]
  readonly format: Format
}): ReactNode {
  if (sources.length === 0) return null
  return (
    <Section title="Sources">
      <ul className={classes.list}>
        {sources.toReversed().map(({ fileNames, importedAt, rows, refused, batchId }) => (
          <li key={importedAt} className={classes.wrap}>
            {fileNames.join(' and ')}
            <Text size="xs" c="dimmed">
              {format.count(rows)} {batchId === null ? 'rows' : 'leads'}
              {refused > 0 && `, ${format.count(refused)} rows refused`}, imported on{' '}
              {format.day(localDay(new Date(importedAt)))}
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  )
}
