import { Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Finding } from '../../../../shared/model/figures.ts'
import { stepOf } from '../../../../shared/plan/steps.ts'
import { useGoTo } from '../../../controls/useGoTo.ts'
import { Section } from '../../../controls/Section.tsx'
import { stepNames } from '../../../text/stepNames.ts'
import classes from '../Signoff.module.css'

/** What stops a proposal, each with the way to the place where it is put right; and how much is only worth a look. */
export function Blockers({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const goTo = useGoTo()
  const blocking = findings.filter(({ severity }) => severity === 'blocking')
  const warnings = findings.filter(({ severity }) => severity === 'warning').length
  return (
    <Section title="What stands against it">
      {blocking.length === 0 ? (
        <Text>
          <span className={classes.tick} aria-hidden="true">
            ✓{' '}
          </span>
          Nothing stops this version.
        </Text>
      ) : (
        <ul className={classes.findings}>
          {blocking.map(({ code, message, path }) => (
            <li key={`${code} ${path.join('.')} ${message}`}>
              <UnstyledButton className={classes.finding ?? ''} onClick={() => goTo(path)}>
                <span className={classes.trouble}>Stops it · {stepNames[stepOf(path)]}</span>
                {message}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {warnings > 0 && (
        <Text c="dimmed">
          {warnings === 1 ? '1 more point is' : `${warnings} more points are`} worth a look before you propose
          it: the step Agreement lists {warnings === 1 ? 'it' : 'them'}.
        </Text>
      )}
    </Section>
  )
}
