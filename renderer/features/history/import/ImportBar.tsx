import { Button, Checkbox, Group, Progress, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { EntryWindow } from '../../../../shared/leads/entryWindows.ts'
import type { Format } from '../../../../shared/base/format.ts'
import classes from '../HistoryScreen.module.css'
import type { HistorySource } from '../../../../shared/plan/funnel.ts'
import { WindowField } from '../WindowField.tsx'
import type { ImportOutcome } from './importStore.ts'
import type { RunningImport } from './useImport.ts'

/** The end of an import: do it, or leave it. Stays in sight at the bottom. */
export function ImportBar({
  outcome,
  read,
  running: { sending, why, run, cancel },
  format,
  onClose,
}: {
  readonly outcome: ImportOutcome
  readonly read: HistorySource['read']
  readonly running: RunningImport
  readonly format: Format
  readonly onClose: () => void
}): ReactNode {
  const [adopts, setAdopts] = useState(true)
  const [chosen, setChosen] = useState<EntryWindow['kind'] | null>(null)
  const isReady = outcome.kind === 'ready'
  const working =
    sending !== null
      ? { doing: 'Importing', share: sending }
      : outcome.kind === 'reading'
        ? { doing: 'Reading the rows', share: outcome.share }
        : null
  const windows = isReady ? (outcome.preview.entry?.windows ?? []) : []
  const window = windows.find(({ kind }) => kind === chosen) ?? windows[0] ?? null
  const taken = isReady ? (outcome.preview.files[0]?.taken ?? 0) : 0
  const what = isReady && outcome.preview.kind === 'monthly' ? 'rows' : 'leads'
  return (
    <section className={classes.bar} aria-label="Import">
      <Checkbox
        label="Also set the baseline’s entries, rates and lags from this history"
        checked={adopts}
        disabled={sending !== null}
        onChange={({ currentTarget }) => setAdopts(currentTarget.checked)}
      />
      {adopts && (
        <WindowField {...{ windows, window, format }} disabled={sending !== null} onChoose={setChosen} />
      )}
      {working && (
        <Progress className={classes.work ?? ''} value={working.share * 100} aria-label={working.doing} />
      )}
      <Text component="output" className={classes.why ?? ''}>
        {why}
      </Text>
      <Group gap="md" wrap="nowrap">
        <Button variant="default" onClick={sending === null ? onClose : cancel}>
          Cancel
        </Button>
        <Button
          disabled={!isReady}
          loading={sending !== null}
          onClick={() => {
            if (isReady) void run(outcome, adopts ? { window } : null, read)
          }}
        >
          {isReady ? `Import ${format.count(taken)} ${what}` : 'Import'}
        </Button>
      </Group>
    </section>
  )
}
