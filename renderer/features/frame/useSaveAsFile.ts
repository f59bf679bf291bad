import { useRef } from 'react'
import { useSavePlanFile } from '../../api/planFiles.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { useWhenSaved } from '../../api/whenSaved.ts'
import { useNotify } from '../../controls/notices.tsx'

/** Saves the plan as a file, with every change that has been made; with the rows of its leads where that is asked for. */
export function useSaveAsFile(): (withLeads: boolean) => void {
  const { id } = useSettledPlanSession()
  const save = useSavePlanFile()
  const notify = useNotify()
  const withRows = useRef(false)
  const { start } = useWhenSaved(async () => {
    const result = await save(id, withRows.current)
    if (!result.ok) notify({ kind: 'trouble', text: result.error })
    else if (result.value === 'saved') notify({ kind: 'done', text: 'The plan was saved as a file.' })
  }, 'The file')
  return (withLeads) => {
    withRows.current = withLeads
    start()
  }
}
