import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { stepAddress } from '../../../api/addresses.ts'
import { usePropose } from '../../../api/agreementVersions.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { useWhenSaved } from '../../../api/whenSaved.ts'
import { useNotify } from '../../../controls/notices.tsx'
import { Section } from '../../../controls/Section.tsx'
import { errorText } from '../../../text/errors.ts'
import { PersonField } from '../PersonField.tsx'
import classes from '../Signoff.module.css'

/** Who proposes a version and what is new in it; freezes it. */
export function ProposeForm({
  number,
  suggestion,
  blocking,
}: {
  readonly number: number
  /** What is new, as far as the app can tell. */
  readonly suggestion: string
  /** How many points stop it. */
  readonly blocking: number
}): ReactNode {
  const { id, plan, revision } = useSettledPlanSession()
  const [, navigate] = useLocation()
  const notify = useNotify()
  const propose = usePropose()
  const [by, setBy] = useState(plan.agreement.owner)
  const [note, setNote] = useState<string | null>(null)
  const [missing, setMissing] = useState<string | null>(null)
  const { isWaiting, start } = useWhenSaved(async () => {
    const reply = await propose({ revision, proposedBy: by.trim(), note: note ?? suggestion })
    if (!reply.ok) {
      setMissing(errorText(reply.error))
      return
    }
    notify({ kind: 'heard', text: `Version ${number} is proposed and waits for signatures.` })
    navigate(stepAddress(id, 'signoff', String(number)))
  }, `Version ${number}`)
  const tryIt = (): void => {
    const lacks =
      by.trim() === ''
        ? 'Say who proposes it.'
        : blocking > 0
          ? `${blocking === 1 ? 'One point stops' : `${blocking} points stop`} it: see what stands against it.`
          : null
    setMissing(lacks)
    if (lacks === null) start()
  }
  return (
    <Section title="Freeze it">
      <Stack gap="md" maw="var(--sla-words-width)">
        <PersonField label="Proposed by" value={by} onChange={setBy} />
        <Textarea
          label="What is new (may be left empty)"
          {...(suggestion !== '' && {
            description: 'Suggested from what is different. Say it in your own words.',
          })}
          autosize
          minRows={2}
          maxLength={10_000}
          value={note ?? suggestion}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Text>
          A version cannot be changed or deleted once it is proposed, only withdrawn. Undo does not take it
          back.
        </Text>
        {missing !== null && (
          <Text role="alert" className={classes.trouble ?? ''}>
            {missing}
          </Text>
        )}
        <Button w="fit-content" loading={isWaiting} onClick={tryIt}>
          Propose version {number}
        </Button>
      </Stack>
    </Section>
  )
}
