import type { ReactNode } from 'react'
import { NumberField } from '../../../controls/NumberField.tsx'
import type { Commit } from '../../../controls/useDraft.ts'
import classes from '../DefinitionsScreen.module.css'

/** The threshold as a number, where there are no past leads whose points a slider could run over. */
export function ThresholdField({
  threshold,
  locale,
  onCommit,
}: {
  readonly threshold: number
  readonly locale: string
  readonly onCommit: Commit<number>
}): ReactNode {
  return (
    <div className={classes.fields}>
      <NumberField
        label="Handed over from"
        unit="count"
        counts="points"
        min={-100_000}
        max={100_000}
        whole
        locale={locale}
        value={threshold}
        onCommit={onCommit}
      />
    </div>
  )
}
