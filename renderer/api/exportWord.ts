import { useNotify } from '../controls/notices.tsx'
import { errorText } from '../text/errors.ts'
import { useApplication } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'
import { useWhenSaved } from './whenSaved.ts'

/** Saves the agreement as a Word file, with every change that has been made: it waits until the store has them all. */
export function useExportWord(): { readonly exporting: boolean; readonly exportWord: () => void } {
  const { id } = useSettledPlanSession()
  const { client, saveFile } = useApplication()
  const notify = useNotify()
  const { isWaiting, start } = useWhenSaved(async () => {
    const reply = await client['agreements.toWord']({ planId: id, version: null })
    if (!reply.ok) {
      notify({ kind: 'trouble', text: errorText(reply.error) })
      return
    }
    const { fileName, base64 } = reply.value
    const outcome = await saveFile(fileName, bytesOf(base64))
    if (outcome === 'saved') {
      notify({ kind: 'done', text: 'The agreement was saved as a Word file, marked as a draft.' })
    }
  }, 'The Word file')
  return { exporting: isWaiting, exportWord: start }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
