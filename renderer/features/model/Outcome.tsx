import { Text } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Format } from '../../../shared/base/format.ts'
import type { Side } from '../../../shared/plan/company.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { chanceWords } from '../../../shared/base/chanceWords.ts'
import { Origin } from '../../controls/Origin.tsx'
import { BeingWorkedOut } from './BeingWorkedOut.tsx'
import { GoTo } from './GoTo.tsx'
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
  const { commitments, segments, calendar } = plan
  const { commitments: chances, isStale } = model.outlook
  const shared = { commitments, segments, calendar, format, chances, isStale: isStale.commitments }
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
      <Text size="xs" className={reached ? classes.reached : classes.missed}>
        {reached && '✓ '}
        <Origin figure="goal.reached">{format.share(end.revenue / end.goal)}</Origin> of the goal
        {!reached && `: ${format.moneyShort(end.goal - end.revenue)} short`}
      </Text>
      {before && format.moneyShort(before.revenue) !== format.moneyShort(end.revenue) && (
        <Text size="xs" c="dimmed">
          {format.moneyShort(before.revenue)} in the baseline
        </Text>
      )}
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

const Promises = memo(function Promises({
  commitments,
  segments,
  calendar,
  format,
  side,
  title,
  chances,
  isStale,
}: PromisesProps): ReactNode {
  const promises = promisesOf({ commitments, segments, calendar }, side, format, chances)
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
      {promises.slice(0, PROMISES_SHOWN).map(({ id, promised, kept }) => (
        <Text key={id} lineClamp={3}>
          {promised}
          {kept !== null && (
            <span className={classes.soft}>
              ,{' '}
              {isStale ? (
                <BeingWorkedOut before={kept} />
              ) : (
                <Origin
                  figure="trials.promiseChance"
                  at={{ commitmentId: id, hurdle: hurdleOf(commitments.find((one) => one.id === id)) }}
                >
                  {kept}
                </Origin>
              )}
            </span>
          )}
        </Text>
      ))}
      {promises.length === 0 && <GoTo path={['commitments']}>Nothing yet: say what</GoTo>}
    </div>
  )
})

/** The hurdle that a promise goes by. */
function hurdleOf(commitment: Plan['commitments'][number] | undefined): 'target' | 'minimum' {
  return commitment?.target === null ? 'minimum' : 'target'
}
