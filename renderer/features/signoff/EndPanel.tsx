import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { Day } from '../../../shared/base/month.ts'
import { useToday } from '../../api/agreementVersions.ts'
import { ActPanel } from './ActPanel.tsx'
import { PersonField } from './PersonField.tsx'
import { ReasonField } from './ReasonField.tsx'

/** Ends a version that all have signed, before its term is over. */
export function EndPanel({
  number,
  onClose,
}: {
  readonly number: number
  readonly onClose: () => void
}): ReactNode {
  const today = useToday()
  const [by, setBy] = useState('')
  const [on, setOn] = useState<string>(today)
  const [reason, setReason] = useState('')
  return (
    <ActPanel
      title={`End version ${number}`}
      warning={`From that day on version ${number} does not hold any more, and it cannot be revived: a new version has to be proposed and signed.`}
      confirm={`End version ${number}`}
      isSeen
      done={`The end of version ${number} was recorded.`}
      number={number}
      actOf={() => {
        const day = Day.safeParse(on)
        if (by.trim() === '') return 'Say who ends it.'
        if (!day.success) return 'Say on which day it ends.'
        return reason.trim() === ''
          ? 'Say why it ends.'
          : { kind: 'ended', by: by.trim(), on: day.data, reason }
      }}
      onClose={onClose}
    >
      <PersonField label="Ended by" value={by} onChange={setBy} />
      <TextInput
        type="date"
        label="Ends on"
        w="var(--sla-field-width)"
        value={on}
        onChange={({ currentTarget }) => setOn(currentTarget.value)}
      />
      <ReasonField label="Reason" value={reason} onChange={setReason} />
    </ActPanel>
  )
}
