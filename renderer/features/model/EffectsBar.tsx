import { useEffect, useState, type ReactNode, type RefObject } from 'react'
import { meanOf } from '../../../shared/agreement/mean.ts'
import { sum } from '../../../shared/base/sum.ts'
import { averageWorkable } from '../../../shared/model/overload.ts'
import { Origin } from '../../controls/Origin.tsx'
import { OriginGroup } from '../../controls/OriginGroup.tsx'
import { BeingWorkedOut } from './BeingWorkedOut.tsx'
import { Effect } from './Effect.tsx'
import classes from './EffectsBar.module.css'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { inShort } from './inShort.ts'
import { AVERAGE_MONTH, goalFigure, revenueFigure } from './originScopes.ts'
import { PromiseEffect } from './PromiseEffect.tsx'
import { atTheEnd } from './revenuePath.ts'
import type { Model } from './useModel.ts'

/** What the hand does, in one line, while the picture above is out of sight: goal, promises, need and capacity. */
export function EffectsBar({
  model,
  picture,
}: {
  readonly model: Model
  readonly picture: RefObject<HTMLElement | null>
}): ReactNode {
  const isHidden = useOutOfSight(picture)
  return (
    <div className={classes.place}>
      {isHidden && (
        <section aria-label="Effects">
          <OriginGroup>
            <dl className={classes.bar}>
              <GoalEffects model={model} />
              <PromiseEffect model={model} side="marketing" />
              <PromiseEffect model={model} side="sales" />
              <LeadEffects model={model} />
            </dl>
          </OriginGroup>
        </section>
      )}
    </div>
  )
}

function GoalEffects({ model: { plan, format, revenue, outlook } }: { readonly model: Model }): ReactNode {
  const end = atTheEnd(revenue)
  const { chance, isStale } = outlook
  return (
    <>
      <Effect name="Revenue" room="wide">
        <strong>
          <Origin figure={revenueFigure(plan)}>{format.moneyShort(end.revenue)}</Origin>
        </strong>{' '}
        of <Origin figure={goalFigure(plan)}>{format.moneyShort(end.goal)}</Origin>
      </Effect>
      {end.goal > 0 && (
        <Effect name="Chance of it">
          {chance === null ? (
            '…'
          ) : isStale.chance ? (
            <BeingWorkedOut before={inShort(chanceWords(chance.value))} />
          ) : (
            <strong>
              <Origin figure="trials.goalChance">{inShort(chanceWords(chance.value))}</Origin>
            </strong>
          )}
        </Effect>
      )}
    </>
  )
}

function LeadEffects({ model: { format, handshake, figures } }: { readonly model: Model }): ReactNode {
  const { needed, confidence, planned, workable, excess } = handshake
  const aMonth = (values: readonly number[]): string => format.count(meanOf(values))
  const tooMany = sum(excess)
  return (
    <>
      {needed && (
        <Effect name="The goal needs" side="marketing">
          <strong>
            <Origin
              figure={confidence === null ? 'need.handoff' : 'trials.needHandoff'}
              scope={AVERAGE_MONTH}
            >
              {aMonth(needed)}
            </Origin>
          </strong>
        </Effect>
      )}
      <Effect name="Marketing expects" side="marketing" room="spare">
        <strong>
          <Origin figure="handoff.marketing" scope={AVERAGE_MONTH}>
            {aMonth(planned)}
          </Origin>
        </strong>
      </Effect>
      {workable && (
        <Effect name="Sales can work" side="sales">
          <strong>
            <Origin figure="workable" scope={AVERAGE_MONTH}>
              {format.count(averageWorkable(figures))}
            </Origin>
          </strong>
        </Effect>
      )}
      {workable && (
        <Effect name="Nobody can call" {...(tooMany > 0 && { side: 'trouble' })}>
          <strong>
            <Origin figure="overload">{format.count(tooMany)}</Origin>
          </strong>{' '}
          in all
        </Effect>
      )}
    </>
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
