import type { ReactNode } from 'react'
import type { Format } from '../../shared/base/format.ts'
import { rangeEndOrigin } from '../../shared/model/explain/leadOrigins.ts'
import type { CloseRate } from '../../shared/model/leads/closeRate.ts'
import { Origin } from './Origin.tsx'
import classes from './Origin.module.css'

/** Where a share of leads lies, each end with its origin. */
export function RangeOfRate({
  rate,
  format,
  after = '',
}: {
  readonly rate: Extract<CloseRate, { readonly kind: 'rate' }>
  readonly format: Format
  /** What stands right after it and stays with it, such as a closing bracket. */
  readonly after?: string
}): ReactNode {
  return (
    <>
      <Origin told={() => rangeEndOrigin('Low end of the share that was won', rate, 'low')}>
        {format.share(rate.low)}
      </Origin>{' '}
      to{' '}
      <span className={classes.together}>
        <Origin told={() => rangeEndOrigin('High end of the share that was won', rate, 'high')}>
          {format.share(rate.high)}
        </Origin>
        {after}
      </span>
    </>
  )
}
