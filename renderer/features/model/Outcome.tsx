import { Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import type { Side } from '../../../shared/plan/company.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { Origin } from '../../controls/Origin.tsx'
import { BeingWorkedOut } from './BeingWorkedOut.tsx'
import { GoTo } from './GoTo.tsx'
import { hurdleOf } from './leastSure.ts'
import classes from './Outcome.module.css'
import { goalFigure, revenueFigure } from './originScopes.ts'
import { promisesOf } from './promises.ts'
import { atTheEnd } from './revenuePath.ts'
import type { Model } from './useModel.ts'

/** Promises shown for a side; the others are a click away. */
const PROMISES_SHOWN = 2

/** What comes out of it, in words: the goal, the two promises, what does not add up. */
export function Outcome({
  model,
  children,
}: {
  readonly model: Model
  readonly children?: ReactNode
}): ReactNode {
  const { plan, format } = model
  const { commitments: chances, isStale } = model.outlook
  const { commitments, segments, calendar } = plan
  const shared = {
    commitments,
    segments,
    calendar,
    format,
    chances,
    isStale: isStale.commitments,
  }
  return (
    <section className={classes.outcome} aria-label="What comes out of it">
      <GoalWords model={model} />
      <Promises {...shared} side="marketing" title="Marketing promises" />
      <Promises {...shared} side="sales" title="Sales promises" />
      {children}
    </section>
  )
}

function GoalWords({ model }: { readonly model: Model }): ReactNode {
  const { revenue, baselineRevenue, format, figures, outlook } = model
  const end = atTheEnd(revenue)
  const last = figures.months.at(-1)
  if (end.goal === 0 || last === undefined) {
    return (
      <div>
        <Text size="sm">No revenue goal is set yet.</Text>
        <GoTo path={['goal', 'amounts']}>Set the goal</GoTo>
      </div>
    )
  }
  const reached = end.revenue >= end.goal
  const before = baselineRevenue && atTheEnd(baselineRevenue)
  return (
    <div>
      <Text size="xs" c="dimmed">
        Chance of {format.moneyShort(end.goal)}{' '}
        {model.plan.goal.sourcedShare === null ? '' : 'from marketing’s leads '}by {format.month(last)}
      </Text>
      <Text
        className={classes.figure}
        data-long={(outlook.chance && chanceWords(outlook.chance.value).length > 8) || undefined}
        title={
          outlook.chance && !outlook.isStale.chance
            ? `${format.share(outlook.chance.value)} of the trials reach it`
            : undefined
        }
      >
        {outlook.chance && outlook.isStale.chance ? (
          <BeingWorkedOut before={chanceWords(outlook.chance.value)} />
        ) : outlook.chance ? (
          <Origin figure="trials.goalChance">{chanceWords(outlook.chance.value)}</Origin>
        ) : (
          <span className={classes.waiting}>being worked out …</span>
        )}
      </Text>
      <Text>
        <Origin figure={revenueFigure(model.plan)}>{format.moneyShort(end.revenue)}</Origin>{' '}
        <span className={classes.soft}>
          of <Origin figure={goalFigure(model.plan)}>{format.moneyShort(end.goal)}</Origin> expected
        </span>
      </Text>
      <Text size="xs">
        <Origin figure="goal.reached">{format.share(end.revenue / end.goal)}</Origin> of the goal
        {!reached && (
          <span className={classes.missed}>: {format.moneyShort(end.goal - end.revenue)} short</span>
        )}
      </Text>
      {/* The line is there from the start, so that nothing below moves with the first slider. */}
      <Text size="xs" c="dimmed">
        {before ? (
          <>
            <Origin figure={revenueFigure(model.plan)} scenarioId={null}>
              {format.moneyShort(before.revenue)}
            </Origin>{' '}
            in the baseline
          </>
        ) : (
          'This is the baseline'
        )}
      </Text>
    </div>
  )
}

interface PromisesProps extends Pick<Plan, 'commitments' | 'segments' | 'calendar'> {
  readonly format: Format
  readonly side: Side
  readonly title: string
  readonly chances: Model['outlook']['commitments']
  /** Whether the chances are of a moment before. */
  readonly isStale: boolean
}

/** Drawn again only when something of the promises or of their chances has changed, not in every frame of a drag. */
const Promises = memo(function Promises(props: PromisesProps): ReactNode {
  const { side, title, format, chances, isStale, ...plan } = props
  const { commitments } = plan
  const promises = promisesOf(plan, side, format, chances)
  return (
    <div>
      <div className={classes.sideHead}>
        <Text className={classes.side} data-side={side}>
          {title}
        </Text>
        {promises.length > PROMISES_SHOWN && (
          <Text span size="xs">
            <GoTo path={['commitments']}>all {promises.length}</GoTo>
          </Text>
        )}
      </div>
      {promises.slice(0, PROMISES_SHOWN).map(({ id, promised, kept, least, unmodelled }) => (
        <div key={id} className={classes.promise}>
          <Text lineClamp={3}>{promised}</Text>
          <Text size="xs" className={classes.kept} title={least ?? unmodelled ?? undefined}>
            {unmodelled !== null ? (
              'chance not modelled'
            ) : kept === null ? (
              'kept in …'
            ) : isStale ? (
              <BeingWorkedOut before={kept} />
            ) : (
              <Origin
                figure="trials.promiseChance"
                at={{ commitmentId: id, hurdle: hurdleOf(commitments.find((one) => one.id === id)) }}
              >
                {kept}
              </Origin>
            )}
          </Text>
        </div>
      ))}
      {promises.length === 0 && <GoTo path={['commitments']}>Nothing yet: say what</GoTo>}
    </div>
  )
})
