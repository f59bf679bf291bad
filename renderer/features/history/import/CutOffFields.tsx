import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { Month } from '../../../../shared/base/month.ts'
import type { ImportMapping, LeadMapping } from '../../../../shared/leads/mapping/mapping.ts'
import type { StageCutOff } from '../../../../shared/leads/prepareImport.ts'
import { ChoiceField } from '../../../controls/ChoiceField.tsx'
import classes from '../HistoryScreen.module.css'

/** From which month the stages count that were not recorded from the start: only the user can know. */
export function CutOffFields({
  cutOffs,
  mapping,
  format,
  onChange,
}: {
  readonly cutOffs: readonly StageCutOff[]
  readonly mapping: LeadMapping
  readonly format: Format
  readonly onChange: (mapping: ImportMapping) => void
}): ReactNode {
  if (cutOffs.length === 0) return null
  return (
    <div className={classes.fields}>
      {cutOffs.map(({ stageId, name, start, firstEntry, complete }) => (
        <ChoiceField<Month>
          key={stageId}
          label={`${name} counts from`}
          w="var(--sla-wide-field-width)"
          options={withoutRepeats([
            { value: start, label: `${format.month(start)}, the start of the file` },
            { value: firstEntry, label: `${format.month(firstEntry)}, the first entry` },
            { value: complete, label: `${format.month(complete)}, from when it is complete` },
          ])}
          value={mapping.recordedFrom[stageId] ?? complete}
          onChoose={(month) =>
            onChange({ ...mapping, recordedFrom: { ...mapping.recordedFrom, [stageId]: month } })
          }
        />
      ))}
    </div>
  )
}

function withoutRepeats<T extends { readonly value: Month }>(options: readonly T[]): T[] {
  return options.filter(
    ({ value }, index) => options.findLastIndex((other) => other.value === value) === index,
  )
}
