import { Alert, Skeleton, Stack, Tabs } from '@mantine/core'
import { useMemo, type ReactNode } from 'react'
import { countOf, planDrift } from '../../../shared/agreement/signoff/planDrift.ts'
import { toldStanding } from '../../../shared/agreement/signoff/toldStanding.ts'
import { currentMoment, useFrozenVersion, type FrozenVersion } from '../../api/agreementVersions.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { useOnScreen } from '../../agreement/print/PrintArea.tsx'
import { DocumentPage } from '../../agreement/DocumentPage.tsx'
import { SaidInVersion } from '../../agreement/SaidInVersion.tsx'
import { PartHead } from '../../controls/PartHead.tsx'
import { errorText } from '../../text/errors.ts'
import { ChangesPart } from './ChangesPart.tsx'
import { DriftPart } from './DriftPart.tsx'
import { SignaturesPart } from './sign/SignaturesPart.tsx'
import classes from './Signoff.module.css'
import { StateName } from './StateName.tsx'
import { TimelinePart } from './TimelinePart.tsx'
import { VersionActions } from './VersionActions.tsx'
import { VersionFacts } from './VersionFacts.tsx'
import { followedBy, stateMeanings, type ShownVersion } from './versionStates.ts'

/** One version: where it stands, who has signed, what it says, and what has changed since. */
export function VersionPart({
  version,
  versions,
}: {
  readonly version: ShownVersion
  readonly versions: readonly ShownVersion[]
}): ReactNode {
  const { number, state, record } = version
  const frozen = useFrozenVersion(number)
  const { plan } = useSettledPlanSession()
  const drift = useMemo(() => (frozen?.ok ? planDrift(frozen.value.plan, plan) : null), [frozen, plan])
  const standing = useMemo(() => {
    const records = versions.map((each) => each.record)
    return toldStanding(records, number, currentMoment())
  }, [versions, number])
  useOnScreen(
    useMemo(() => {
      if (!frozen?.ok) return null
      const { fingerprint } = record.version
      return { document: frozen.value.tree, fingerprint, signoff: record, standing }
    }, [frozen, record, standing]),
  )
  const drifted = drift === null ? 0 : countOf(drift)
  const withFrozen = (show: (found: FrozenVersion) => ReactNode): ReactNode => {
    if (frozen === undefined) return <Skeleton height="50vh" animate={false} aria-label="Loading" />
    return frozen.ok ? show(frozen.value) : <Alert color="trouble">{errorText(frozen.error)}</Alert>
  }
  return (
    <Stack gap="lg">
      <PartHead
        title={
          <>
            Version {number} · <StateName state={state} />
          </>
        }
        words={stateMeanings[state]}
      >
        <VersionFacts record={record} />
        <VersionActions version={version} versions={versions} />
      </PartHead>
      <Tabs defaultValue="signatures" keepMounted={false}>
        <Tabs.List aria-label={`About version ${number}`}>
          <Tabs.Tab value="signatures">Signatures</Tabs.Tab>
          <Tabs.Tab value="document">Document</Tabs.Tab>
          <Tabs.Tab value="changes">Changes</Tabs.Tab>
          <Tabs.Tab value="drift">Drift of the plan{drifted > 0 && ` · ${drifted}`}</Tabs.Tab>
          <Tabs.Tab value="timeline">Timeline</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="signatures" className={classes.panel ?? ''}>
          <SignaturesPart version={version} />
        </Tabs.Panel>
        <Tabs.Panel value="document" className={classes.panel ?? ''}>
          {withFrozen(({ tree }) => (
            <SaidInVersion record={record} standing={standing} locale={tree.locale}>
              <DocumentPage document={tree} />
            </SaidInVersion>
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="changes" className={classes.panel ?? ''}>
          {withFrozen(({ tree }) => (
            <ChangesPart {...{ number, tree }} from={followedBy(version, versions)} />
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="drift" className={classes.panel ?? ''}>
          {withFrozen(() => drift && <DriftPart number={number} drift={drift} />)}
        </Tabs.Panel>
        <Tabs.Panel value="timeline" className={classes.panel ?? ''}>
          <TimelinePart record={record} />
        </Tabs.Panel>
      </Tabs>
    </Stack>
  )
}
