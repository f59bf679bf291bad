import type { ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import { windowText, type EntryWindow } from '../../../shared/leads/entryWindows.ts'
import { ChoiceField } from '../../controls/ChoiceField.tsx'
import classes from './HistoryScreen.module.css'

/** Over which months the leads a month of the baseline are the mean; nothing where there is no choice. */
export function WindowField({
  windows,
  window,
  format,
  disabled = false,
  onChoose,
}: {
  readonly windows: readonly EntryWindow[]
  /** The one that is chosen; null where there is none. */
  readonly window: EntryWindow | null
  readonly format: Format
  readonly disabled?: boolean
  readonly onChoose: (kind: EntryWindow['kind']) => void
}): ReactNode {
  if (!window || windows.length < 2) return null
  return (
    <ChoiceField
      label="Leads a month: mean of the full months"
      className={classes.window ?? ''}
      disabled={disabled}
      options={windows.map((one) => ({ value: one.kind, label: windowText(one, format) }))}
      value={window.kind}
      onChoose={onChoose}
    />
  )
}
