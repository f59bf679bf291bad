import { useCallback, useEffect, useRef } from 'react'
import { createFormat, type Format } from '../../shared/base/format.ts'
import { lostNumbers, type LostNumbers } from '../../shared/plan/changes/lostNumbers.ts'
import { useTellRefusal } from '../controls/useTellRefusal.ts'
import { useSettledPlanSession } from './planSession.tsx'
import type { Recipe } from './planStore.ts'
import { useTellWithUndo } from './useTellWithUndo.ts'

/** Makes a change that may take numbers along, and says which and how they come back; `done` says the change in a sentence. */
export type EditWithLoss = (label: string, done: string, recipe: Recipe) => void

export function useEditWithLoss(): EditWithLoss {
  const { plan, edit } = useSettledPlanSession()
  const before = useRef(plan)
  useEffect(() => {
    before.current = plan
  }, [plan])
  const tell = useTellWithUndo()
  const tellRefusal = useTellRefusal()
  return useCallback(
    (label, done, recipe) => {
      const edited = edit(label, recipe)
      if (!edited.ok) {
        tellRefusal(edited)
        return
      }
      const { locale, currency } = edited.value.company
      const lost = lossText(lostNumbers(before.current, edited.value), createFormat(locale, currency))
      if (lost === null) return
      tell(label, `${done}. Gone with it: ${lost}. Undo brings everything back.`)
    },
    [edit, tell, tellRefusal],
  )
}

/** Null where nothing goes that somebody brought in or set. */
function lossText({ recorded, overrides, commitments }: LostNumbers, format: Format): string | null {
  const parts = [
    counted(recorded, 'recorded number', format),
    counted(overrides, 'value of scenarios', format, 'values of scenarios'),
    counted(commitments, 'commitment', format),
  ].flat()
  return parts.length < 2 ? (parts[0] ?? null) : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

function counted(count: number, one: string, format: Format, many = `${one}s`): string[] {
  if (count === 0) return []
  return [`${format.count(count)} ${count === 1 ? one : many}`]
}
