import { toldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import { currentMoment } from '../../api/agreementVersions.ts'
import { useClient } from '../../api/client.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { useNotify } from '../../controls/notices.tsx'
import { errorText } from '../../text/errors.ts'
import { usePrintAgreement } from './PrintArea.tsx'

/** Prints a version of the open plan's agreement as it was proposed. */
export function usePrintVersion(number: number): () => void {
  const { id: planId } = useSettledPlanSession()
  const client = useClient()
  const print = usePrintAgreement()
  const notify = useNotify()
  const run = async (): Promise<void> => {
    const frozen = await client['agreements.version']({ planId, number })
    if (!frozen.ok) {
      notify({ kind: 'trouble', text: errorText(frozen.error) })
      return
    }
    const versions = await client['agreements.versions']({ planId })
    if (!versions.ok) {
      notify({ kind: 'trouble', text: errorText(versions.error) })
      return
    }
    const { tree, record } = frozen.value
    const standing = toldStanding(versions.value.records, number, currentMoment())
    print({ document: tree, fingerprint: record.version.fingerprint, signoff: record, standing })
  }
  return () => void run()
}
