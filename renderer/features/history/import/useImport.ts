import { useEffect, useRef, useState } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import { adoptImport } from '../../../../shared/leads/adoptImport.ts'
import type { EntryWindow } from '../../../../shared/leads/entryWindows.ts'
import { historySource, importLabel } from '../../../../shared/leads/importEffects.ts'
import { putLeadsIntoPlan } from '../../../../shared/leads/putLeadsIntoPlan.ts'
import type { HistorySource } from '../../../../shared/plan/funnel.ts'
import type { BatchId } from '../../../../shared/plan/ids.ts'
import { useClient } from '../../../api/client.ts'
import { usePlanSession } from '../../../api/planSession.tsx'
import type { Recipe } from '../../../api/planStore.ts'
import { useNotify } from '../../../controls/notices.tsx'
import { errorText } from '../../../text/errors.ts'
import type { ImportOutcome } from './importStore.ts'
import { sendLeads } from './sendLeads.ts'

/** What of an import becomes the baseline too. */
export interface Adoption {
  /** The months that the leads a month are the mean of; null for the last 12 recorded. */
  readonly window: EntryWindow | null
}

export interface RunningImport {
  /** How much of the leads has been sent, 0 to 1; null while nothing is. */
  readonly sending: number | null
  /** Why the last try came to nothing; null before it and when it was done. */
  readonly why: string | null
  /** `read` is how the files were read, to be remembered with them. */
  readonly run: (
    ready: Extract<ImportOutcome, { kind: 'ready' }>,
    adopts: Adoption | null,
    read: HistorySource['read'],
  ) => Promise<void>
  readonly cancel: () => void
}

/** Carries an import out: a lead list goes to the library with its rows, a monthly table is an edit of the plan. */
export function useImport(format: Format, onDone: () => void): RunningImport {
  const client = useClient()
  const session = usePlanSession()
  const notify = useNotify()
  const latest = useRef(session)
  const cancelled = useRef(false)
  const [sending, setSending] = useState<number | null>(null)
  const [why, setWhy] = useState<string | null>(null)
  useEffect(() => {
    latest.current = session
  }, [session])
  // Who leaves the screen in the middle has not finished the import.
  useEffect(
    () => () => {
      cancelled.current = true
    },
    [],
  )

  const run = async (
    { preview, rows }: Extract<ImportOutcome, { kind: 'ready' }>,
    adopts: Adoption | null,
    read: HistorySource['read'],
  ): Promise<void> => {
    setWhy(null)
    const label = importLabel(preview, format)
    const recipeFor =
      (batchId: BatchId | null): Recipe =>
      (draft) => {
        const source = historySource(preview, new Date().toISOString(), batchId, read)
        putLeadsIntoPlan(draft, { ...preview, source })
        if (adopts) adoptImport(draft, preview, adopts.window)
      }
    if (preview.kind === 'monthly') {
      const edited = session.edit(label, recipeFor(null))
      if (edited.ok) onDone()
      else setWhy(edited.error.map(({ message }) => message).join(' '))
      return
    }
    cancelled.current = false
    setSending(0)
    const sent = await sendLeads(client, {
      planId: session.id,
      preview,
      rows,
      label,
      recipeFor,
      confirmed: () => latest.current,
      onProgress: setSending,
      isCancelled: () => cancelled.current,
    })
    setSending(null)
    if (sent.ok) {
      session.replace(sent.value)
      notify({
        kind: 'done',
        text: `${format.count(preview.files[0]?.taken ?? 0)} leads are in the history.`,
      })
      onDone()
    } else setWhy(errorText(sent.error))
  }

  return {
    sending,
    why,
    run,
    cancel: () => {
      cancelled.current = true
    },
  }
}
