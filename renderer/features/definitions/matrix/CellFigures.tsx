import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { MatrixCell } from '../../../../shared/model/leads/leadMatrix.ts'
import {
  closeRateOrigin,
  countedLeads,
  dealValueOrigin,
  leadValueOrigin,
} from '../../../../shared/model/explain/leadOrigins.ts'
import { Origin } from '../../../controls/Origin.tsx'
import { RangeOfRate } from '../../../controls/RangeOfRate.tsx'
import classes from './Matrix.module.css'

/** What past leads of a cell came to. */
export function CellFigures({
  cell: { closeRate, dealValue, leadValue },
  format,
}: {
  readonly cell: MatrixCell
  readonly format: Format
}): ReactNode {
  if (closeRate.kind === 'no-leads') {
    return (
      <Text size="xs" c="dimmed" className={classes.figures ?? ''}>
        No past leads
      </Text>
    )
  }
  const { leads, share, few } = closeRate
  return (
    <div className={classes.figures}>
      <Text fw={600}>
        {leadValue === null ? (
          'Value not known'
        ) : (
          <>
            <Origin told={() => leadValueOrigin(leadValue, closeRate, dealValue)}>
              {format.money(leadValue)}
            </Origin>{' '}
            a lead
          </>
        )}
      </Text>
      <Text size="xs" c="dimmed">
        <Origin told={() => closeRateOrigin('Share of these leads that was won', closeRate)}>
          {format.share(share)}
        </Origin>{' '}
        of <Origin told={() => countedLeads('Past leads of the cell', leads)}>{format.count(leads)}</Origin>{' '}
        won (
        <RangeOfRate rate={closeRate} format={format} after={few ? ', few cases)' : ')'} />
      </Text>
      {dealValue !== null && (
        <Text size="xs" c="dimmed">
          <Origin told={() => dealValueOrigin(dealValue, closeRate)}>{format.money(dealValue)}</Origin> a deal
        </Text>
      )}
    </div>
  )
}
