import { Anchor, Stack, Text } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { checkAgreement } from '../../../../shared/agreement/checks.ts'
import { agreementContext, composeFrom } from '../../../../shared/agreement/compose.ts'
import { stepAddress } from '../../../api/addresses.ts'
import { useFrozenVersion } from '../../../api/agreementVersions.ts'
import { useModelledChances } from '../../../api/modelledChances.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { ComparedDocument } from '../../../agreement/compare/ComparedDocument.tsx'
import { differenceOf } from '../../../agreement/compare/difference.ts'
import { PartHead } from '../../../controls/PartHead.tsx'
import { Section } from '../../../controls/Section.tsx'
import classes from '../Signoff.module.css'
import { baseOf, isAgreed, type ShownVersion } from '../versionStates.ts'
import { Blockers } from './Blockers.tsx'
import { changedSections, suggestedNote } from './changedSections.ts'
import { FrozenFacts } from './FrozenFacts.tsx'
import { ProposeForm } from './ProposeForm.tsx'

/** What the next version would be, what stands against it, and the button that freezes it. */
export function ProposePart({ versions }: { readonly versions: readonly ShownVersion[] }): ReactNode {
  const { id, plan } = useSettledPlanSession()
  const [openedAt] = useState(() => new Date().toISOString())
  const number = versions.length + 1
  const chances = useModelledChances(plan)
  const { draft, findings } = useMemo(() => {
    const context = agreementContext(plan, openedAt, { kind: 'version', number }, { chances })
    return { draft: composeFrom(context), findings: checkAgreement(context) }
  }, [plan, openedAt, number, chances])
  const base = baseOf(versions)
  const frozen = useFrozenVersion(base?.number ?? null)
  const before = frozen?.ok ? frozen.value.tree : null
  const waiting = versions.find(({ state }) => state === 'proposed')
  return (
    <Stack gap="xl">
      <PartHead title={`Propose version ${number}`} words={leadWords(base, number)} />
      {waiting && (
        <Text className={classes.notice ?? ''}>
          Version {waiting.number} waits for signatures, and only one version can.{' '}
          <Anchor
            component={Link}
            underline="always"
            href={stepAddress(id, 'signoff', String(waiting.number))}
          >
            Go to version {waiting.number}
          </Anchor>{' '}
          to withdraw it, or wait until all have signed or one has declined.
        </Text>
      )}
      <Blockers findings={findings} />
      <FrozenFacts number={number} sections={draft.sections.length} />
      {base !== null && before !== null && (
        <Section title={`What is different from version ${base.number}`}>
          {chances === 'pending' ? (
            <Text>Being compared …</Text>
          ) : (
            <ComparedDocument
              before={before}
              after={draft}
              from={base.number}
              to={null}
              words={`What version ${number} would say, against version ${base.number}.`}
            />
          )}
        </Section>
      )}
      {waiting === undefined && (base === null || (frozen !== undefined && chances !== 'pending')) && (
        <ProposeForm
          number={number}
          suggestion={
            base === null || before === null || chances === 'pending'
              ? ''
              : suggestedNote(changedSections(differenceOf(base.number, before, draft)))
          }
          blocking={findings.filter(({ severity }) => severity === 'blocking').length}
        />
      )}
    </Stack>
  )
}

function leadWords(base: ShownVersion | null, number: number): string {
  if (base !== null && isAgreed(base.state)) {
    return `Change the plan, then propose version ${number}. Version ${base.number} stays in force until all have signed version ${number} and its first day has come.`
  }
  return 'Proposing freezes the agreement: its words and figures stay as they are, whatever becomes of the plan. Each signatory then accepts it, accepts with a reservation, or declines. It is in force once all have signed and its first day has come.'
}
