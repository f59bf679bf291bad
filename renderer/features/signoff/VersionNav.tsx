import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { createFormat } from '../../../shared/base/format.ts'
import { dayIn } from '../../../shared/base/moment.ts'
import { stepAddress } from '../../api/addresses.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import classes from './Signoff.module.css'
import { StateName } from './StateName.tsx'
import type { ShownVersion } from './versionStates.ts'

/** The next version, every one that there is, the latest first, and the way to hold a file against them. */
export function VersionNav({
  versions,
  current,
}: {
  readonly versions: readonly ShownVersion[]
  /** Part of the address of what is shown. */
  readonly current: string
}): ReactNode {
  const { id, plan } = useSettledPlanSession()
  const format = createFormat(plan.company.locale, plan.company.currency)
  const entry = (part: string, name: string, beside: ReactNode, below: string): ReactNode => (
    <li key={part}>
      <Link
        href={stepAddress(id, 'signoff', part)}
        className={classes.entry ?? ''}
        aria-current={part === current ? 'page' : undefined}
      >
        <span className={classes.entryHead}>
          {name} <span className={classes.below}>{beside}</span>
        </span>
        <span className={classes.below}>{below}</span>
      </Link>
    </li>
  )
  return (
    <nav aria-label="Versions of the agreement" className={classes.nav}>
      <ul>
        {entry('propose', `Propose version ${versions.length + 1}`, null, 'The draft as it is now')}
        {versions
          .toReversed()
          .map(({ number, state, record: { version } }) =>
            entry(
              String(number),
              `Version ${number}`,
              <StateName state={state} />,
              format.day(dayIn(version.proposedAt, version.zone)),
            ),
          )}
        {entry('verify', 'Verify a Word file', null, 'Is it one of these?')}
      </ul>
    </nav>
  )
}
