import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { ImportMapping } from '../../../../shared/leads/mapping/mapping.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { RemoveButton } from '../../../controls/RemoveButton.tsx'
import classes from '../HistoryScreen.module.css'
import { FormatFields } from './FormatFields.tsx'
import { columnMeanings } from './columnMeanings.ts'
import type { ImportStore, InspectedFile } from './importStore.ts'
import { PreviewTable } from './PreviewTable.tsx'

/** One file: how it is written, and its first rows as they will be read. */
export function FilePart({
  file: { file, inspection, opened },
  index,
  count,
  mapping,
  plan,
  store,
  format,
}: {
  readonly file: InspectedFile
  /** 0 for the lead list or table, 1 for the file that is joined to it. */
  readonly index: number
  readonly count: number
  readonly mapping: ImportMapping
  readonly plan: Plan
  readonly store: ImportStore
  readonly format: Format
}): ReactNode {
  return (
    <Stack component="section" gap="sm" aria-label={file.name}>
      <div className={classes.file}>
        <Text span className={classes.fileName ?? ''}>
          {file.name}
        </Text>
        <Text span c="dimmed">
          {count > 1 && (index === 0 ? 'the leads, ' : 'joined to them, ')}
          {format.count(inspection.rows)} rows
        </Text>
        {count > 1 && <RemoveButton what={file.name} onClick={() => store.remove(index)} />}
      </div>
      <FormatFields
        fileName={file.name}
        {...{ inspection, opened }}
        onCorrect={(corrections) => store.correct(index, corrections)}
        onSheet={(sheet) => store.chooseSheet(index, sheet)}
      />
      {opened !== null && opened.unsolved > 0 && (
        <Text className={classes.trouble ?? ''}>
          {opened.unsolved === 1
            ? 'One formula has no saved result: its cell counts as empty.'
            : `${format.count(opened.unsolved)} formulas have no saved result: their cells count as empty.`}{' '}
          Open the workbook in Excel and save it there.
        </Text>
      )}
      <PreviewTable
        inspection={inspection}
        meanings={columnMeanings(mapping, plan, index === 0 ? 'leads' : 'joined')}
      />
    </Stack>
  )
}
