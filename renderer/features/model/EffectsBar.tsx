import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { meanOf } from '../../../shared/agreement/mean.ts'
import { Origin } from '../../controls/Origin.tsx'
import { BeingWorkedOut } from './BeingWorkedOut.tsx'
import classes from './EffectsBar.module.css'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { gapMonths, largestGap } from './handshake.ts'
import { AVERAGE_MONTH, goalFigure, revenueFigure } from './originScopes.ts'
import { atTheEnd } from './revenuePath.ts'
import type { Model } from './useModel.ts'

/** What the hand does, in one line, while the picture above is out of sight. */
export function EffectsBar({
  model,
  picture,
}: {
  readonly model: Model
  readonly picture: RefObject<HTMLElement | null>
}): ReactNode {
  const isHidden = useOutOfSight(picture)
  const { plan, format, handshake, revenue } = model
  const end = atTheEnd(revenue)
  const { chance, isStale } = model.outlook
  const gap = largestGap(handshake, 'nobody-can-call')
  const aMonth = (values: readonly number[]): string => format.count(meanOf(values))
  return (
    <div className={classes.place}>
      {isHidden && (
        <section aria-label="Effects">
          <dl className={classes.bar}>
            <Effect name="Revenue">
              <strong>
                <Origin figure={revenueFigure(plan)}>{format.moneyShort(end.revenue)}</Origin>
              </strong>{' '}
              of <Origin figure={goalFigure(plan)}>{format.moneyShort(end.goal)}</Origin>
            </Effect>
            {chance && (
              <Effect name="Chance of the goal">
                {isStale.chance ? (
                  <BeingWorkedOut before={chanceWords(chance.value)} />
                ) : (
                  <strong>
                    <Origin figure="trials.goalChance">{chanceWords(chance.value)}</Origin>
                  </strong>
                )}
              </Effect>
            )}
            {gap && (
              <Effect name={gapMonths(gap, handshake, format)} side="trouble">
                <strong>{format.count(gap.leads)} too many</strong>
              </Effect>
            )}
            {handshake.needed && (
              <Effect name="The goal needs" side="marketing">
                <strong>
                  <Origin
                    figure={handshake.confidence === null ? 'need.handoff' : 'trials.needHandoff'}
                    scope={AVERAGE_MONTH}
                  >
                    {aMonth(handshake.needed)}
                  </Origin>
                </strong>
              </Effect>
            )}
            <Effect name="Marketing expects" side="marketing">
              <strong>
                <Origin figure="handoff.marketing" scope={AVERAGE_MONTH}>
                  {aMonth(handshake.planned)}
                </Origin>
              </strong>
            </Effect>
            {handshake.workable && (
              <Effect name="Sales can work" side="sales">
                <strong>
                  <Origin figure="workable" scope={AVERAGE_MONTH}>
                    {aMonth(handshake.workable)}
                  </Origin>
                </strong>
              </Effect>
            )}
          </dl>
        </section>
      )}
    </div>
  )
}

function Effect({
  name,
  side,
  children,
}: {
  readonly name: string
  readonly side?: 'marketing' | 'sales' | 'trouble'
  readonly children: ReactNode
}): ReactNode {
  return (
    <div className={classes.effect} data-side={side}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function useOutOfSight(part: RefObject<HTMLElement | null>): boolean {
  const [isHidden, setHidden] = useState(false)
  useEffect(() => {
    if (!part.current) return undefined
    const observer = new IntersectionObserver(([entry]) => setHidden(entry?.isIntersecting === false), {
      threshold: 0.35,
    })
    observer.observe(part.current)
    return () => observer.disconnect()
  }, [part])
  return isHidden
}
