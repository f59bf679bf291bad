import type { Draft } from 'immer'
import type { RejectReason } from '../../../../shared/plan/definitions.ts'
import { useEditDefinitions } from '../editing.ts'

export const TREATMENTS = [
  { value: 'recycle', label: 'May come again' },
  { value: 'nurture', label: 'Is nurtured' },
  { value: 'complete-data', label: 'Back for missing data' },
  { value: 'disqualify', label: 'Never comes again' },
] as const satisfies readonly { readonly value: RejectReason['treatment']; readonly label: string }[]

/** Changes one reason, wherever it stands by now. */
export function useChangeReason({ id, code }: Pick<RejectReason, 'id' | 'code'>) {
  const edit = useEditDefinitions()
  return (set: (reason: Draft<RejectReason>) => void) =>
    edit(`Change the reason “${code}”`, ({ rejectReasons }) => {
      const found = rejectReasons.find((reason) => reason.id === id)
      if (found) set(found)
    })
}
