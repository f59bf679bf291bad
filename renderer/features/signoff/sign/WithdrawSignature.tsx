import { useState, type ReactNode } from 'react'
import type { Signatory } from '../../../../shared/agreement/signoff/version.ts'
import { ActPanel } from '../ActPanel.tsx'
import { ReasonField } from '../ReasonField.tsx'

/** A signatory takes the signature back while others have not signed. */
export function WithdrawSignature({
  number,
  signatory: { personId, name },
  onClose,
}: {
  readonly number: number
  readonly signatory: Signatory
  readonly onClose: () => void
}): ReactNode {
  const [reason, setReason] = useState('')
  return (
    <ActPanel
      title={`Withdraw the signature of ${name}`}
      warning={`Both the signature and its withdrawal stay in the timeline. ${name} can sign version ${number} again.`}
      confirm="Withdraw the signature"
      isSeen
      done={`The signature of ${name} was withdrawn.`}
      number={number}
      actOf={() => ({ kind: 'signature-withdrawn', personId, reason })}
      onClose={onClose}
    >
      <ReasonField label="Reason (may be left empty)" value={reason} onChange={setReason} />
    </ActPanel>
  )
}
