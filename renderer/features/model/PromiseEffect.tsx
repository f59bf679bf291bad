import type { ReactNode } from 'react'
import { frequencyWords } from '../../../shared/base/chanceWords.ts'
import type { Side } from '../../../shared/plan/company.ts'
import { Origin } from '../../controls/Origin.tsx'
import { BeingWorkedOut } from './BeingWorkedOut.tsx'
import { Effect } from './Effect.tsx'
import { inShort } from './inShort.ts'
import { leastSure } from './leastSure.ts'
import { promiseWords } from './promises.ts'
import type { Model } from './useModel.ts'

const NAMES: Readonly<Record<Side, string>> = { marketing: 'Marketing keeps', sales: 'Sales keeps' }

/** How surely a side keeps what it promises: of several promises the least sure one. */
export function PromiseEffect({ model, side }: { readonly model: Model; readonly side: Side }): ReactNode {
  const { plan, format, outlook } = model
  if (!plan.commitments.some((commitment) => commitment.side === side)) return null
  const least = outlook.commitments && leastSure(plan.commitments, side, outlook.commitments)
  return (
    <Effect name={NAMES[side]} side={side}>
      {outlook.commitments === null ? (
        '…'
      ) : least === null ? (
        'not modelled'
      ) : (
        <span
          title={`${promiseWords(least.commitment, plan, format)}: kept in so many ${least.commitment.per}s`}
        >
          {outlook.isStale.commitments ? (
            <BeingWorkedOut before={inShort(frequencyWords(least.chance.inOne.value))} />
          ) : (
            <strong>
              <Origin
                figure="trials.promiseChance"
                at={{ commitmentId: least.commitment.id, hurdle: least.chance.hurdle }}
              >
                {inShort(frequencyWords(least.chance.inOne.value))}
              </Origin>
            </strong>
          )}
        </span>
      )}
    </Effect>
  )
}
