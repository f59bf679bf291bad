import { Button, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import type { Stance } from '../../../../shared/agreement/signoff/standing.ts'
import type { AgreementVersion, Signatory } from '../../../../shared/agreement/signoff/version.ts'
import { momentText } from '../../../../shared/base/moment.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import classes from '../Signoff.module.css'
import { MarkView } from './MarkView.tsx'
import { SignPanel } from './SignPanel.tsx'
import { WithdrawSignature } from './WithdrawSignature.tsx'

/** One signatory: what was said and when, and what can be said now. */
export function SignatoryRow({
  signatory,
  stance,
  version,
  isOpen,
  isLast,
}: {
  readonly signatory: Signatory
  readonly stance: Stance
  readonly version: AgreementVersion
  /** Whether the version still waits for signatures. */
  readonly isOpen: boolean
  /** Whether all others have signed. */
  readonly isLast: boolean
}): ReactNode {
  const [acting, setActing] = useState(false)
  const { name, title } = signatory
  const hasSigned = stance.kind === 'signed'
  const close = (): void => setActing(false)
  return (
    <li className={classes.signatory}>
      <div className={classes.signer}>
        <div>
          <strong>
            <bdi>{name}</bdi>
          </strong>
          {title !== '' && <Text c="dimmed">{title}</Text>}
        </div>
        {isOpen && !acting && (
          <Button variant={hasSigned ? 'default' : 'filled'} onClick={() => setActing(true)}>
            {hasSigned ? 'Withdraw the signature' : 'Sign or decline'}
            <VisuallyHidden> · {name}</VisuallyHidden>
          </Button>
        )}
      </div>
      <StanceView stance={stance} name={name} zone={version.zone} isOpen={isOpen} />
      {isOpen && acting && hasSigned && (
        <WithdrawSignature number={version.number} signatory={signatory} onClose={close} />
      )}
      {isOpen && acting && !hasSigned && (
        <SignPanel version={version} signatory={signatory} isLast={isLast} onClose={close} />
      )}
    </li>
  )
}

function StanceView({
  stance,
  name,
  zone,
  isOpen,
}: {
  readonly stance: Stance
  readonly name: string
  readonly zone: string
  readonly isOpen: boolean
}): ReactNode {
  const { plan } = useSettledPlanSession()
  if (stance.kind === 'open') {
    return <Text c="dimmed">{isOpen ? 'Has not signed yet' : 'Has not signed'}</Text>
  }
  const at = momentText(stance.at, zone, plan.company.locale)
  if (stance.kind === 'declined') {
    return (
      <div>
        <span className={classes.trouble}>Declined</span> · {at}
        <p className={classes.said}>{stance.reason}</p>
      </div>
    )
  }
  return (
    <div>
      <span className={classes.tick}>
        <IconCheck size="1em" stroke={3} aria-hidden="true" />
      </span>{' '}
      {stance.reservation === '' ? 'Accepted' : 'Accepted with a reservation'} · {at}
      {stance.reservation !== '' && <p className={classes.said}>{stance.reservation}</p>}
      <MarkView mark={stance.mark} name={name} />
    </div>
  )
}
