import { standings } from '../../../shared/agreement/signoff/standing.ts'
import { lastSigned, toldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import { dayIn } from '../../../shared/base/moment.ts'
import { ok } from '../../../shared/base/result.ts'
import type { Reply } from '../../../shared/contract/errors.ts'
import { currentMoment } from '../../api/agreementVersions.ts'
import { useClient } from '../../api/client.ts'
import { modelledChances } from '../../api/modelledChances.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { useWhenSaved } from '../../api/whenSaved.ts'
import { useNotify } from '../../controls/notices.tsx'
import { errorText } from '../../text/errors.ts'
import { usePrintAgreement, useReadOnScreen } from './PrintArea.tsx'
import type { Printed } from './runningWords.ts'

/** What can be printed of the open plan. */
export function usePrintPlan(): {
  /** The version that is on the screen, else the agreement as the plan is now, marked as a draft. */
  readonly printAgreement: () => void
  /** The card for reps: of the version that is in force, else of the plan as it is now. */
  readonly printCard: () => void
} {
  const { id: planId, plan } = useSettledPlanSession()
  const client = useClient()
  const print = usePrintAgreement()
  const readOnScreen = useReadOnScreen()
  const notify = useNotify()
  const printReply = async (composed: Promise<Reply<Printed>>): Promise<void> => {
    const reply = await composed
    if (reply.ok) print(reply.value)
    else notify({ kind: 'trouble', text: errorText(reply.error) })
  }

  // What writes agreements is loaded only where one is written.
  const draft = async (): Promise<Reply<Printed>> => {
    const { composeDraft } = await import('../../../shared/agreement/inSize.ts')
    const versions = await client['agreements.versions']({ planId })
    if (!versions.ok) return versions
    const now = currentMoment()
    const known = { chances: await modelledChances(plan) }
    const signed = lastSigned(versions.value.records, now)
    const frozen =
      signed === null ? null : await client['agreements.version']({ planId, number: signed.version.number })
    if (frozen?.ok === false) return frozen
    const previous = frozen?.value.tree
    const document = composeDraft(plan, now, plan.agreement.size, { ...known, ...(previous && { previous }) })
    return ok({ document, fingerprint: null })
  }
  const agreement = async (): Promise<Reply<Printed>> => {
    const shown = readOnScreen()
    return shown === null || shown.document.status === 'draft' ? draft() : ok(shown)
  }
  const { start: printAgreement } = useWhenSaved(() => printReply(agreement()), 'The page to print')
  const card = async (): Promise<Reply<Printed>> => {
    const { composeCard, composeCardOfVersion } = await import('../../../shared/agreement/repCard.ts')
    const versions = await client['agreements.versions']({ planId })
    if (!versions.ok) return versions
    const { records } = versions.value
    const now = currentMoment()
    const states = standings(records, dayIn(now, plan.calendar.timeZone))
    const inForce = records[states.findIndex(({ state }) => state === 'in-force')]
    if (inForce === undefined) {
      return ok({ document: composeCard(plan, now), fingerprint: null, onOnePage: true })
    }
    const { version } = inForce
    const frozen = await client['agreements.version']({ planId, number: version.number })
    if (!frozen.ok) return frozen
    const document = composeCardOfVersion({ ...frozen.value, version })
    const standing = toldStanding(records, version.number, now)
    return ok({ document, fingerprint: version.fingerprint, standing, onOnePage: true })
  }
  return {
    printAgreement,
    printCard: () => void printReply(card()),
  }
}
