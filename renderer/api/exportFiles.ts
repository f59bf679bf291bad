import type { Reply } from '../../shared/contract/errors.ts'
import { useNotify } from '../controls/notices.tsx'
import { errorText } from '../text/errors.ts'
import { bytesOf } from './base64.ts'
import { useApplication } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'
import { useWhenSaved } from './whenSaved.ts'

interface WrittenFile {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** Saves the model of the scenario that is shown as an Excel workbook, with every change that has been made. */
export function useExportWorkbook(): () => void {
  const { id, scenarioId } = useSettledPlanSession()
  const { client } = useApplication()
  return useExportFile('The workbook', 'The model was saved as an Excel workbook.', async () => {
    const reply = await client['exports.workbook']({ planId: id, scenarioId })
    if (!reply.ok) return reply
    const { fileName, base64 } = reply.value
    return { ok: true, value: { fileName, bytes: bytesOf(base64) } }
  })
}

/** Saves the days of the agreement as a calendar file. */
export function useExportCalendar(): () => void {
  const { id } = useSettledPlanSession()
  const { client } = useApplication()
  return useExportFile(
    'The calendar file',
    'The days of the agreement were saved as a calendar file.',
    async () => {
      const reply = await client['exports.calendar']({ planId: id })
      if (!reply.ok) return reply
      const { fileName, text } = reply.value
      return { ok: true, value: { fileName, bytes: new TextEncoder().encode(text) } }
    },
  )
}

function useExportFile(what: string, done: string, write: () => Promise<Reply<WrittenFile>>): () => void {
  const { saveFile } = useApplication()
  const notify = useNotify()
  const { start } = useWhenSaved(async () => {
    const written = await write()
    if (!written.ok) {
      notify({ kind: 'trouble', text: errorText(written.error) })
      return
    }
    const outcome = await saveFile(written.value.fileName, written.value.bytes)
    if (outcome === 'saved') notify({ kind: 'done', text: done })
  }, what)
  return start
}
