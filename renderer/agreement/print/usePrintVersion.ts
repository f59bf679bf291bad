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
    const { tree, record } = frozen.value
    print({ document: tree, fingerprint: record.version.fingerprint, signoff: record })
  }
  return () => void run()
}
