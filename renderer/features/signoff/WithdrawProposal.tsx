import { useState, type ReactNode } from 'react'
import { ActPanel } from './ActPanel.tsx'
import { PersonField } from './PersonField.tsx'
import { ReasonField } from './ReasonField.tsx'

/** Whoever proposed a version takes it back. */
export function WithdrawProposal({
  number,
  onClose,
}: {
  readonly number: number
  readonly onClose: () => void
}): ReactNode {
  const [by, setBy] = useState('')
  const [reason, setReason] = useState('')
  return (
    <ActPanel
      title={`Withdraw version ${number}`}
      warning={`Nobody can sign version ${number} after that. It stays in the list as withdrawn, with the signatures that it has.`}
      confirm={`Withdraw version ${number}`}
      isSeen
      done={`Version ${number} was withdrawn.`}
      number={number}
      actOf={() =>
        by.trim() === '' ? 'Say who withdraws it.' : { kind: 'proposal-withdrawn', by: by.trim(), reason }
      }
      onClose={onClose}
    >
      <PersonField label="Withdrawn by" value={by} onChange={setBy} />
      <ReasonField label="Reason (may be left empty)" value={reason} onChange={setReason} />
    </ActPanel>
  )
}
