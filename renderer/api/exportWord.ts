import { useState } from 'react'
import type { Reply } from '../../shared/contract/errors.ts'
import type { AgreementSize } from '../../shared/plan/agreementSettings.ts'
import { useNotify } from '../controls/notices.tsx'
import { errorText } from '../text/errors.ts'
import { bytesOf } from './base64.ts'
import { useApplication } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'
import { useWhenSaved } from './whenSaved.ts'

/** Saves the agreement as a Word file, with every change that has been made: it waits until the store has them all. */
export function useExportWord(): { readonly exporting: boolean; readonly exportWord: () => void } {
  const { id: planId } = useSettledPlanSession()
  const { client } = useApplication()
  const save = useSaveWord()
  const { isWaiting, start } = useWhenSaved(
    () =>
      save(
        client['agreements.toWord']({ planId, version: null }),
        'The agreement was saved as a Word file, marked as a draft.',
      ),
    'The Word file',
  )
  return { exporting: isWaiting, exportWord: start }
}

/** Saves a version as a Word file, as it was proposed. */
export function useExportVersion(number: number): Export {
  const { id: planId } = useSettledPlanSession()
  const { client } = useApplication()
  return useExport(
    () => client['agreements.toWord']({ planId, version: number }),
    `Version ${number} was saved as a Word file.`,
  )
}

/** Saves a version in another size as a Word file, marked as an excerpt of it. */
export function useExportExcerpt(number: number): {
  readonly exporting: boolean
  readonly start: (size: AgreementSize) => void
} {
  const { id: planId } = useSettledPlanSession()
  const { client } = useApplication()
  const { exporting, run } = useSaving()
  return {
    exporting,
    start: (size) =>
      void run(
        () => client['agreements.toWord']({ planId, version: number, size }),
        `An excerpt of version ${number} was saved as a Word file. It is to read, not to sign.`,
      ),
  }
}

/** Saves what differs between a version and a later one, or the draft (null), as a Word file with tracked changes. */
export function useExportRedline(from: number, to: number | null): Export {
  const { id: planId } = useSettledPlanSession()
  const { client } = useApplication()
  return useExport(
    () => client['agreements.redline']({ planId, from, to }),
    'The differences were saved as a Word file with tracked changes.',
  )
}

export interface Export {
  readonly exporting: boolean
  readonly start: () => void
}

function useExport(ask: () => Promise<Reply<WordFile>>, done: string): Export {
  const { exporting, run } = useSaving()
  return { exporting, start: () => void run(ask, done) }
}

function useSaving(): {
  readonly exporting: boolean
  readonly run: (ask: () => Promise<Reply<WordFile>>, done: string) => Promise<void>
} {
  const save = useSaveWord()
  const [exporting, setExporting] = useState(false)
  const run = async (ask: () => Promise<Reply<WordFile>>, done: string): Promise<void> => {
    setExporting(true)
    await save(ask(), done)
    setExporting(false)
  }
  return { exporting, run }
}

interface WordFile {
  readonly fileName: string
  readonly base64: string
}

function useSaveWord(): (asked: Promise<Reply<WordFile>>, done: string) => Promise<void> {
  const { saveFile } = useApplication()
  const notify = useNotify()
  return async (asked, done) => {
    const reply = await asked
    if (!reply.ok) {
      notify({ kind: 'trouble', text: errorText(reply.error) })
      return
    }
    const { fileName, base64 } = reply.value
    const outcome = await saveFile(fileName, bytesOf(base64))
    if (outcome === 'saved') notify({ kind: 'done', text: done })
  }
}
