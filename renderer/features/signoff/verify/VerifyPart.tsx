import type { ReactNode } from 'react'
import { VerifyFiles } from '../../../agreement/verify/VerifyFiles.tsx'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import type { ShownVersion } from '../versionStates.ts'
import { RecordCopies } from './RecordCopies.tsx'

/** Verifies Word files beside the open plan, whose versions may wait for what has been filled in. */
export function VerifyPart({ versions }: { readonly versions: readonly ShownVersion[] }): ReactNode {
  const { id, plan } = useSettledPlanSession()
  return (
    <VerifyFiles
      planId={id}
      zone={plan.calendar.timeZone}
      locale={plan.company.locale}
      renderRecording={(verified) => <RecordCopies verified={verified} versions={versions} />}
    />
  )
}
