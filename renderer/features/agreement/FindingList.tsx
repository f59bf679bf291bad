import { Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Finding } from '../../../shared/model/figures.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { Section } from '../../controls/Section.tsx'
import { useGoTo } from '../../controls/useGoTo.ts'
import { stepNames } from '../../text/stepNames.ts'
import classes from './AgreementScreen.module.css'

const GROUPS = [
  { severity: 'blocking', name: 'Stops a final version' },
  { severity: 'warning', name: 'Worth a look' },
  { severity: 'note', name: 'To know' },
] as const satisfies readonly { readonly severity: Finding['severity']; readonly name: string }[]

/** What the agreement lacks or what does not fit, by its weight, each with the way to the place where it is put right. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const isBlocked = findings.some(({ severity }) => severity === 'blocking')
  return (
    <Section
      title="Checks"
      words={
        isBlocked
          ? 'A final version is refused while the first of these stand. A draft can be exported at any time; it is marked as one.'
          : 'Nothing stops a final version. A draft can be exported at any time.'
      }
    >
      {findings.length === 0 && (
        <Text>
          <span aria-hidden="true">✓ </span>Nothing is missing, and everything fits.
        </Text>
      )}
      {GROUPS.map(({ severity, name }) => (
        <FindingGroup
          key={severity}
          name={name}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
    </Section>
  )
}

function FindingGroup({
  name,
  severity,
  findings,
}: {
  readonly name: string
  readonly severity: Finding['severity']
  readonly findings: readonly Finding[]
}): ReactNode {
  const goTo = useGoTo()
  if (findings.length === 0) return null
  return (
    <div>
      <h3 className={classes.weight} data-severity={severity}>
        {name} <span className={classes.count}>{findings.length}</span>
      </h3>
      <ul className={classes.findings} aria-label={name}>
        {findings.map(({ code, message, path }) => (
          <li key={`${code} ${path.join('.')} ${message}`}>
            <UnstyledButton className={classes.finding ?? ''} onClick={() => goTo(path)}>
              <span className={classes.where}>{stepNames[stepOf(path)]}</span> {message}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </div>
  )
}
