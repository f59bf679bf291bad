import { Button, Table, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { FilledIn } from '../../../../shared/agreement/verdict.ts'
import { Section } from '../../../controls/Section.tsx'
import { inOrder } from '../../../agreement/inOrder.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ActPanel } from '../ActPanel.tsx'
import classes from '../Signoff.module.css'
import type { ShownVersion } from '../versionStates.ts'
import { returnedDecisions, type ReturnedDecision } from './returnedDecisions.ts'
import type { Verified } from './VerifyPart.tsx'

const HOW: Readonly<Record<FilledIn['how'], string>> = {
  'by hand': 'By hand',
  'sign-off sheet': 'Sign-off sheet',
}

/** What signatories have entered in a file; where it is a version that waits for them, it can be recorded as a returned copy. */
export function FilledInPart({
  verified,
  versions,
}: {
  readonly verified: Verified
  readonly versions: readonly ShownVersion[]
}): ReactNode {
  const { verdict } = verified
  const waiting = useMatchedVersion(verified, versions)
  if (verdict.kind === 'not ours' || verdict.filledIn.length === 0) return null
  return (
    <Section
      title="What signatories have filled in"
      words="This may be written into a file at any time. It is told as it stands there, and no fingerprint covers it."
    >
      <Table layout="fixed" aria-label="What signatories have filled in">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Who</Table.Th>
            <Table.Th scope="col">Field</Table.Th>
            <Table.Th scope="col" w="40%">
              Entry
            </Table.Th>
            <Table.Th scope="col" w="var(--sla-short-field-width)">
              How
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {inOrder(verdict.filledIn, ({ name, label, value, how }) => (
            <Table.Tr>
              <Table.Td>
                <bdi>{name}</bdi>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
              <Table.Td>{value}</Table.Td>
              <Table.Td>{HOW[how]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {waiting !== null &&
        returnedDecisions(waiting, verdict.filledIn, {
          fileName: verified.fileName.slice(0, 200),
          sha256: verified.sha256,
        }).map((returned) => (
          <RecordCopy key={returned.signatory.personId} returned={returned} number={waiting.number} />
        ))}
    </Section>
  )
}

/** The version of the open plan that the file is, where it still waits for signatures. */
function useMatchedVersion({ verdict }: Verified, versions: readonly ShownVersion[]): ShownVersion | null {
  const { id } = useSettledPlanSession()
  if (verdict.kind !== 'matches' || verdict.against.kind !== 'version') return null
  const { number, planId } = verdict.against
  if (planId !== id) return null
  return versions.find((version) => version.number === number && version.state === 'proposed') ?? null
}

function RecordCopy({
  returned: { signatory, decision, act, why },
  number,
}: {
  readonly returned: ReturnedDecision
  readonly number: number
}): ReactNode {
  const [open, setOpen] = useState(false)
  const { name } = signatory
  if (act === null) {
    return (
      <Text>
        <span className={classes.trouble}>Cannot be recorded</span> for <bdi>{name}</bdi>: {why}
      </Text>
    )
  }
  if (!open) {
    return (
      <Button variant="default" w="fit-content" onClick={() => setOpen(true)}>
        Record this copy for {name}: {decision}
      </Button>
    )
  }
  return (
    <ActPanel
      title={`Record the returned copy of ${name}`}
      warning={`It is recorded that ${name} has answered version ${number} by this copy: ${decision.toLowerCase()}. The name and the fingerprint of the file are kept, the file is not: keep it yourself. Undo does not take it back.`}
      confirm={`Record: ${decision}`}
      done={`The returned copy of ${name} was recorded.`}
      number={number}
      actOf={() => act}
      onClose={() => setOpen(false)}
    >
      {null}
    </ActPanel>
  )
}
