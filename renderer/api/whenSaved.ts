import { useEffect, useEffectEvent, useState } from 'react'
import { useNotify } from '../controls/notices.tsx'
import { useSettledPlanSession } from './planSession.tsx'

/** Does something with the plan as it is stored, once the store has every change that has been made. */
export function useWhenSaved(
  run: () => Promise<void>,
  /** What does not come about when the changes cannot be saved, such as "The Word file". */
  what: string,
): { readonly isWaiting: boolean; readonly start: () => void } {
  const { saved } = useSettledPlanSession()
  const notify = useNotify()
  const [isWaiting, setIsWaiting] = useState(false)
  const refuse = useEffectEvent(() => {
    notify({
      kind: 'trouble',
      text: `${what} was not written, because the last changes of the plan are not saved. ${saved.why ?? ''}`,
    })
  })
  const runNow = useEffectEvent(run)
  useEffect(() => {
    if (!isWaiting || saved.state === 'saving') return
    const finish = async (): Promise<void> => {
      if (saved.state === 'failed') refuse()
      else await runNow()
      setIsWaiting(false)
    }
    void finish()
  }, [isWaiting, saved.state])
  return { isWaiting, start: () => setIsWaiting(true) }
}
