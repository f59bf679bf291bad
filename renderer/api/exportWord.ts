import { useEffect, useEffectEvent, useState } from 'react'
import { useApplication } from './client.ts'
import { useSettledPlanSession } from './planSession.tsx'
import { useNotify } from '../controls/notices.tsx'
import { errorText } from '../text/errors.ts'

/** Saves the agreement as a Word file, with every change that has been made: it waits until the store has them all. */
export function useExportWord(): { readonly exporting: boolean; readonly exportWord: () => void } {
  const { id, saved } = useSettledPlanSession()
  const { client, saveFile } = useApplication()
  const notify = useNotify()
  const [exporting, setExporting] = useState(false)

  const writeFile = useEffectEvent(async (): Promise<void> => {
    const reply = await client['agreements.toWord']({ planId: id })
    if (!reply.ok) {
      notify({ kind: 'trouble', text: errorText(reply.error) })
      return
    }
    const { fileName, base64 } = reply.value
    const outcome = await saveFile(fileName, bytesOf(base64))
    if (outcome === 'saved') {
      notify({ kind: 'done', text: 'The agreement was saved as a Word file, marked as a draft.' })
    }
  })
  const refuse = useEffectEvent((): void => {
    notify({
      kind: 'trouble',
      text: `The Word file was not written, because the last changes of the plan are not saved. ${saved.why ?? ''}`,
    })
  })

  useEffect(() => {
    if (!exporting || saved.state === 'saving') return
    const finish = async (): Promise<void> => {
      if (saved.state === 'failed') refuse()
      else await writeFile()
      setExporting(false)
    }
    void finish()
  }, [exporting, saved.state])
  return { exporting, exportWord: () => setExporting(true) }
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.codePointAt(0) ?? 0)
}
