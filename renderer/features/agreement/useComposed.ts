import { useDeferredValue, useMemo, useState } from 'react'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../../shared/agreement/compose.ts'
import type { SectionContext } from '../../../shared/agreement/context.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { useModelledChances } from '../../api/modelledChances.ts'

export interface Composed {
  /** What the plan says just now. */
  readonly context: SectionContext
  readonly agreement: AgreementDocument
  /** Whether the chances in the agreement are worked out. */
  readonly isWhole: boolean
  readonly findings: readonly Finding[]
}

/**
 * The draft of the agreement as it is exported. It is there at once; the chances in it come when they are worked out, each in the
 * place that is kept for it. After a change the page follows as soon as there is time: nobody who types on waits for it.
 * @param previous the version that was signed last, whose changes are listed; null where there is none
 */
export function useComposed(plan: Plan, previous: AgreementDocument | null): Composed {
  const [openedAt] = useState(() => new Date().toISOString())
  const chances = useModelledChances(plan)
  const context = useMemo(() => {
    const known = { chances, ...(previous && { previous }) }
    return agreementContext(plan, openedAt, { kind: 'draft' }, known)
  }, [plan, openedAt, chances, previous])
  const written = useDeferredValue(context)
  const composed = useMemo(
    () => ({
      agreement: composeFrom(written),
      isWhole: written.chances !== 'pending',
      findings: checkAgreement(written),
    }),
    [written],
  )
  return { context, ...composed }
}
