import { useMemo, useState } from 'react'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../../shared/agreement/compose.ts'
import type { SectionContext } from '../../../shared/agreement/context.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { useSimulation } from '../../api/simulation.ts'

export interface Composed {
  readonly context: SectionContext
  readonly agreement: AgreementDocument
  readonly findings: readonly Finding[]
}

/**
 * The draft of the agreement as it is exported, and its context with the chances that a simulation of its scenario gives to what
 * is promised: those stand beside the page, not on it, as the document is composed in a moment and they take longer.
 * @param previous the version that was signed last, whose changes are listed; null where there is none
 */
export function useComposed(plan: Plan, previous: AgreementDocument | null): Composed {
  const [openedAt] = useState(() => new Date().toISOString())
  const simulated = useSimulation(plan, plan.agreement.scenarioId)
  const chances = simulated?.figures.commitments ?? null
  const composed = useMemo(() => {
    const known = previous === null ? {} : { previous }
    const context = agreementContext(plan, openedAt, { kind: 'draft' }, known)
    return { context, agreement: composeFrom(context), findings: checkAgreement(context) }
  }, [plan, openedAt, previous])
  return useMemo(
    () => (chances === null ? composed : { ...composed, context: { ...composed.context, chances } }),
    [composed, chances],
  )
}
