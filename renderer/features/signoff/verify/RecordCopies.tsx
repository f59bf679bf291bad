import { Button, Text } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Verified } from '../../../agreement/verify/verifiedFile.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ActPanel } from '../ActPanel.tsx'
import classes from '../Signoff.module.css'
import type { ShownVersion } from '../versionStates.ts'
import { returnedDecisions, type ReturnedDecision } from './returnedDecisions.ts'

/** Where a file is a version that waits for signatures, what was filled in can be recorded as a returned copy. */
export function RecordCopies({
  verified,
  versions,
}: {
  readonly verified: Verified
  readonly versions: readonly ShownVersion[]
}): ReactNode {
  const { verdict, fileName, sha256 } = verified
  const waiting = useMatchedVersion(verified, versions)
  if (waiting === null || verdict.kind === 'not ours') return null
  return returnedDecisions(waiting, verdict.filledIn, {
    fileName: fileName.slice(0, 200),
    sha256,
  }).map((returned) => (
    <RecordCopy key={returned.signatory.personId} returned={returned} number={waiting.number} />
  ))
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
