import { meanOf } from '../../../../shared/agreement/mean.ts'
import type { Format } from '../../../../shared/base/format.ts'
import { sum } from '../../../../shared/base/sum.ts'
import type { FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { leadMix } from '../../../../shared/model/explain/mixGuard.ts'
import type { PlainFigures } from '../../../../shared/model/evaluate.ts'
import { averageWorkable, overload } from '../../../../shared/model/overload.ts'
import type { Simulated } from '../../../../shared/model/simulation/simulated.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { chanceWords } from '../../../../shared/base/chanceWords.ts'
import { AVERAGE_MONTH, revenueFigure } from '../originScopes.ts'
import { revenuePath, atTheEnd } from '../revenuePath.ts'

/** A scenario in a column of its own. */
export interface Compared {
  readonly name: string
  readonly figures: PlainFigures
  /** Null until its trials have begun. */
  readonly simulated: Simulated | null
}

export interface ComparedRow {
  readonly heading: string
  readonly figure: FigureName
  /** What the number stands for where the figure alone does not say it. */
  readonly scope: string | null
  /** A column each; the text is empty where there is no such figure, null while it is being worked out. */
  readonly cells: readonly {
    readonly text: string | null
    /** Against the first column; empty in it, and where the two read the same. */
    readonly difference: string
  }[]
}

interface Row {
  readonly heading: string
  readonly figure: FigureName
  readonly scope?: string
  /** Undefined where there is no such figure, null while it is being worked out. */
  readonly valueOf: (compared: Compared) => number | null | undefined
  readonly write: (value: number) => string
  /** How a difference is written, where that is otherwise. */
  readonly writeDifference?: (size: number) => string
}

/** What scenarios come to, figure by figure, with the difference to the first of them. */
export function comparedRows(plan: Plan, columns: readonly Compared[], format: Format): ComparedRow[] {
  return rowsOf(plan, format).map(
    ({ heading, figure, scope = null, valueOf, write, writeDifference = write }) => {
      const values = columns.map(valueOf)
      const [first] = values
      return {
        heading,
        figure,
        scope,
        cells: values.map((value, index) => ({
          text: value === undefined ? '–' : value === null ? null : write(value),
          difference: index === 0 ? '' : differenceText(value, first, writeDifference),
        })),
      }
    },
  )
}

function differenceText(
  value: number | null | undefined,
  first: number | null | undefined,
  write: (size: number) => string,
): string {
  if (typeof value !== 'number' || typeof first !== 'number') return ''
  const size = write(Math.abs(value - first))
  return size === write(0) ? '' : `${value > first ? '+' : '−'}${size}`
}

function rowsOf(plan: Plan, format: Format): Row[] {
  const { sourcedShare, confidence } = plan.goal
  const handoff = plan.stages.find(({ id }) => id === plan.handoffStageId)?.name ?? ''
  const hasOthers = plan.segments.some(({ marketingSourced }) => !marketingSourced)
  const whose = sourcedShare === null ? '' : ' from marketing’s leads'
  const end = ({ figures }: Compared) => atTheEnd(revenuePath(figures, sourcedShare))
  const count = (value: number): string => format.count(value)
  const money = (value: number): string => format.money(value)
  const points = (size: number): string => `${format.number(size * 100, 1)} points`
  return [
    {
      heading: `Revenue${whose}`,
      figure: revenueFigure(plan),
      valueOf: (one) => end(one).revenue,
      write: money,
    },
    {
      heading: 'Share of the goal',
      figure: 'goal.reached',
      valueOf: (one) => (end(one).goal > 0 ? end(one).revenue / end(one).goal : undefined),
      write: (value) => format.share(value),
      writeDifference: points,
    },
    {
      heading: 'Chance of the goal',
      figure: 'trials.goalChance',
      valueOf: (one) =>
        end(one).goal > 0 ? (one.simulated === null ? null : one.simulated.goal.chance.value) : undefined,
      write: chanceWords,
      writeDifference: points,
    },
    {
      heading: 'New leads a month that the goal needs, at even odds',
      figure: 'need',
      valueOf: ({ figures: { need } }) => (need.kind === 'reachable' ? need.entriesAMonth : undefined),
      write: count,
    },
    {
      heading: `The same for a chance of ${chanceWords(confidence)}`,
      figure: 'trials.need',
      valueOf: ({ simulated }) => {
        const promise = simulated?.promise
        if (!promise) return null
        return promise.kind === 'reachable' ? promise.entriesAMonth : undefined
      },
      write: count,
    },
    {
      heading: `${handoff} that marketing expects a month`,
      figure: 'handoff.marketing',
      scope: AVERAGE_MONTH,
      valueOf: ({ figures }) => meanOf(figures.handoff.marketing),
      write: count,
    },
    {
      heading: `Value of one such ${handoff}`,
      figure: 'leadValue.handoff',
      valueOf: ({ figures }) => leadMix(plan, figures).valueEach,
      write: money,
    },
    {
      heading: `${handoff} that sales can work a month${hasOthers ? ', of all kinds' : ''}`,
      figure: 'workable',
      scope: AVERAGE_MONTH,
      valueOf: ({ figures }) => averageWorkable(figures),
      write: count,
    },
    {
      heading: `Leads nobody can call, in all months${hasOthers ? ', with those that are not marketing’s' : ''}`,
      figure: 'overload',
      valueOf: ({ figures }) => sum(overload(figures)),
      write: count,
    },
    {
      heading: hasOthers ? 'Customers from all leads' : 'Customers',
      figure: 'customers',
      valueOf: ({ figures }) => sum(figures.customers),
      write: count,
    },
  ]
}
