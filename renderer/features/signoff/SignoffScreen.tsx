import { Alert, Skeleton } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { useRoute } from 'wouter'
import type { VersionRecord } from '../../../shared/agreement/signoff/version.ts'
import { STEP_PATTERN } from '../../api/addresses.ts'
import { useToday, useVersions } from '../../api/agreementVersions.ts'
import { placeOf } from '../../controls/places.ts'
import { errorText } from '../../text/errors.ts'
import { ProposePart } from './propose/ProposePart.tsx'
import classes from './Signoff.module.css'
import { VerifyPart } from './verify/VerifyPart.tsx'
import { VersionNav } from './VersionNav.tsx'
import { VersionPart } from './VersionPart.tsx'
import { baseOf, shownVersions } from './versionStates.ts'

/** Every version of the agreement: proposed, signed, held against the plan; and what would be the next one. */
export function SignoffScreen(): ReactNode {
  const versions = useVersions()
  if (versions === undefined) return <Skeleton m="lg" height="50%" animate={false} aria-label="Loading" />
  if (!versions.ok) {
    return (
      <Alert m="lg" color="trouble" title="The versions cannot be read">
        {errorText(versions.error)}
      </Alert>
    )
  }
  return <Versions records={versions.value} />
}

function Versions({ records }: { readonly records: readonly VersionRecord[] }): ReactNode {
  const today = useToday()
  const versions = useMemo(() => shownVersions(records, today), [records, today])
  const [, place] = useRoute(STEP_PATTERN)
  const part = place?.part
  const named = versions.find(({ number }) => String(number) === part)
  // Without a part: what waits for signatures, else what is in force, else what was last.
  const shown =
    part === undefined ? (versions.find(({ state }) => state === 'proposed') ?? baseOf(versions)) : named
  const current = part === 'verify' ? part : shown ? String(shown.number) : 'propose'
  return (
    <div className={classes.screen} {...placeOf('signoff')}>
      <VersionNav versions={versions} current={current} />
      <div className={classes.content}>
        {part === 'verify' ? (
          <VerifyPart versions={versions} />
        ) : shown ? (
          <VersionPart key={shown.number} version={shown} versions={versions} />
        ) : (
          <ProposePart key={versions.length} versions={versions} />
        )}
      </div>
    </div>
  )
}
