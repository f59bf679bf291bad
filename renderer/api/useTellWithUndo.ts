import { useCallback } from 'react'
import { useNotify } from '../controls/notices.tsx'
import { useSettledPlanSession } from './planSession.tsx'

/** Says what a change of the plan means, with the way to take it back; `label` is that of the change. */
export function useTellWithUndo(): (label: string, text: string) => void {
  const { undoIfLast } = useSettledPlanSession()
  const notify = useNotify()
  return useCallback(
    (label, text) =>
      notify({
        kind: 'done',
        text,
        action: {
          label: 'Undo',
          run: () => {
            if (undoIfLast(label)) return
            notify({
              kind: 'trouble',
              text: 'Something else was changed since. Undo takes changes back one by one, the newest first.',
            })
          },
        },
      }),
    [undoIfLast, notify],
  )
}
