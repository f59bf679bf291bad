import type { ReactNode } from 'react'
import type { Format } from '../../shared/base/format.ts'
import { rangeEndOrigin } from '../../shared/model/explain/leadOrigins.ts'
import type { CloseRate } from '../../shared/model/leads/closeRate.ts'
import { Origin } from './Origin.tsx'

/** Where a share of leads lies, each end with its origin. */
export function RangeOfRate({
  rate,
  format,
}: {
  readonly rate: Extract<CloseRate, { readonly kind: 'rate' }>
  readonly format: Format
}): ReactNode {
  return (
    <>
      <Origin told={() => rangeEndOrigin('Low end of the share that was won', rate, 'low')}>
        {format.share(rate.low)}
      </Origin>{' '}
      to{' '}
      <Origin told={() => rangeEndOrigin('High end of the share that was won', rate, 'high')}>
        {format.share(rate.high)}
      </Origin>
    </>
  )
}
