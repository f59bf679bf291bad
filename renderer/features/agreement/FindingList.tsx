import { Button, Text, UnstyledButton } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import type { Finding } from '../../../shared/model/figures.ts'
import { stepOf } from '../../../shared/plan/steps.ts'
import { stepAddress } from '../../api/addresses.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { goToPlace } from '../../controls/places.ts'
import { Section } from '../../controls/Section.tsx'
import { stepNames } from '../../text/stepNames.ts'
import classes from './AgreementScreen.module.css'

const WEIGHTS: Readonly<Record<Finding['severity'], string>> = {
  blocking: 'Stops a final version',
  warning: 'Worth a look',
  note: 'To know',
}

/** As many as leave the settings below in sight. */
const SHOWN_AT_FIRST = 4

/** What the agreement lacks or what does not fit, each with the way to the place where it is put right. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { id } = usePlanSession()
  const [, navigate] = useLocation()
  const [all, setAll] = useState(false)
  const shown = all ? findings : findings.slice(0, SHOWN_AT_FIRST)
  return (
    <Section title="Open points">
      {findings.length === 0 ? (
        <Text>
          <span aria-hidden="true">✓ </span>Nothing is missing, and everything fits.
        </Text>
      ) : (
        <ul className={classes.findings}>
          {shown.map(({ code, severity, message, path }) => (
            <li key={`${code} ${path.join('.')} ${message}`}>
              <UnstyledButton
                className={classes.finding ?? ''}
                onClick={() => {
                  navigate(stepAddress(id, stepOf(path)))
                  goToPlace(path)
                }}
              >
                <span className={classes.weight} data-severity={severity}>
                  {WEIGHTS[severity]} · {stepNames[stepOf(path)]}
                </span>
                {message}
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {shown.length < findings.length && (
        <Button variant="subtle" w="fit-content" onClick={() => setAll(true)}>
          {findings.length - shown.length} more
        </Button>
      )}
    </Section>
  )
}
