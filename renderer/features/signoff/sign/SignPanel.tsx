import { Group, Radio, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { DECISION_LABEL, DECISIONS } from '../../../../shared/agreement/signoffWords.ts'
import type { AgreementVersion, Signatory, SignoffAct } from '../../../../shared/agreement/signoff/version.ts'
import { ActPanel } from '../ActPanel.tsx'
import { isAnotherName, type MarkDraft, markOf, NO_MARK } from './markDraft.ts'
import { MarkFields } from './MarkFields.tsx'

type Decision = (typeof DECISIONS)[number]

/** Where a signatory accepts, accepts with a reservation, or declines. */
export function SignPanel({
  version: { number, fingerprint },
  signatory: { personId, name },
  isLast,
  onClose,
}: {
  readonly version: AgreementVersion
  readonly signatory: Signatory
  /** Whether all others have signed. */
  readonly isLast: boolean
  readonly onClose: () => void
}): ReactNode {
  const [decision, setDecision] = useState<Decision>('Accept')
  const [words, setWords] = useState('')
  const [mark, setMark] = useState(NO_MARK)
  const declines = decision === 'Decline'
  const actOf = (): SignoffAct | string => {
    if (decision !== 'Accept' && words.trim() === '')
      return declines ? 'Say why.' : 'Say what the reservation is.'
    if (declines) return { kind: 'declined', personId, reason: words.trim() }
    const made = markOf(mark)
    if (typeof made === 'string') return made
    const reservation = decision === 'Accept' ? '' : words.trim()
    return { kind: 'signed', personId, reservation, mark: made, fingerprint }
  }
  return (
    <ActPanel
      title={`${name}: version ${number}, fingerprint ${fingerprint.slice(0, 12)}…`}
      warning={warningOf(decision, number, isLast)}
      confirm={declines ? `Decline version ${number}` : signWords(number, mark, name)}
      isSeen
      done={declines ? `${name} has declined version ${number}.` : `${name} has signed version ${number}.`}
      number={number}
      actOf={actOf}
      onClose={onClose}
    >
      <Radio.Group label={DECISION_LABEL} value={decision} onChange={setDecision}>
        <Group gap="lg" mt="xs">
          {DECISIONS.map((one) => (
            <Radio key={one} value={one} label={one} />
          ))}
        </Group>
      </Radio.Group>
      {decision !== 'Accept' && (
        <Textarea
          label={declines ? 'Reason' : 'Reservation'}
          autosize
          minRows={2}
          maxLength={10_000}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      {!declines && <MarkFields draft={mark} name={name} onChange={setMark} />}
    </ActPanel>
  )
}

/** Whoever signs by another name has to say so with the button too. */
function signWords(number: number, mark: MarkDraft, name: string): string {
  return isAnotherName(mark, name)
    ? `Sign version ${number} as “${mark.name.trim()}”`
    : `Sign version ${number}`
}

function warningOf(decision: Decision, number: number, isLast: boolean): string {
  if (decision === 'Decline') {
    return `Declining closes version ${number} for everybody: nobody can sign it any more. Change the plan and propose a new version.`
  }
  const last = isLast
    ? `This is the last signature: with it all have signed version ${number}, and no signature can be withdrawn any more.`
    : 'The signature can be withdrawn until all have signed.'
  return `${last} It is recorded with its time, and undo does not take it back.`
}
