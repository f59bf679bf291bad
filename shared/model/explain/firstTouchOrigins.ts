import { sum } from '../../base/sum.ts'
import {
  firstTouchOf,
  type FirstTouchOutlook,
  type PromiseMonth,
  type QueueMonth,
} from '../topics/firstTouchOf.ts'
import type { Plan } from '../../plan/plan.ts'
import type { InputRef } from './inputOrigins.ts'
import type { FigurePlace } from './origin.ts'
import type { OriginContext } from './originContext.ts'
import { figure, inTime, ratio, settings, type Compute, type Computed } from './originParts.ts'
import type { TopicFigureName } from './topicWords.ts'

type FirstTouchFigureName = Extract<TopicFigureName, `firstTouch.${string}`>

/** The value and inputs of each figure about the first touch. */
export const FIRST_TOUCH_COMPUTED: Readonly<Record<FirstTouchFigureName, Compute>> = {
  'firstTouch.arrivalsAnHour': (context, at) => ({
    value: overLeads(context, at, queueIn(context), ({ arrivalsAnHour }) => arrivalsAnHour),
    from: [
      { figure: 'handoff', at: inTime(at) },
      { input: 'calendar', month: at.month },
    ],
    form: 'a ÷ b',
  }),
  'firstTouch.waiting': (context, at) => ({
    value: overLeads(context, at, queueIn(context, at), ({ waiting }) => waiting),
    from: [figure('firstTouch.arrivalsAnHour', inTime(at)), ...respondersAt(at)],
  }),
  'firstTouch.load': (context, at) => queueFigure(context, at, ({ load }) => load),
  'firstTouch.half': (context, at) => queueFigure(context, at, ({ medianMinutes }) => medianMinutes),
  'firstTouch.nineInTen': (context, at) => queueFigure(context, at, ({ p90Minutes }) => p90Minutes),
  'firstTouch.burst': (context, at) => ({
    value: ofMonth(at, queueIn(context), ({ burst }) => burst),
    from: [{ figure: 'handoff', at: inTime(at) }, ...settings('waitingAtOpening')],
  }),
  'firstTouch.burstWithin': (context, at) => ({
    value: ofMonth(at, outlookIn(context, at)?.months ?? [], ({ burstWithin }) => burstWithin),
    from: [
      figure('firstTouch.burst', inTime(at)),
      ...respondersAt(at),
      { input: 'touch-time', commitmentId: at.commitmentId },
    ],
  }),
  'firstTouch.attainable': (context, at) => ({
    value: outlookIn(context, at)?.attainable ?? null,
    from: [
      { input: 'calendar', month: at.month },
      { input: 'touch-time', commitmentId: at.commitmentId },
    ],
  }),
  'firstTouch.responders': (context, at) => ({
    value: ofMonth(at, outlookIn(context, at)?.months ?? [], (month) => month.respondersNeeded),
    from: [
      figure('firstTouch.arrivalsAnHour', inTime(at)),
      ...settings('touches'),
      { input: 'touch-time', commitmentId: at.commitmentId },
    ],
  }),
  'firstTouch.within': (context, at) => {
    const outlook = outlookIn(context, at)
    return {
      value: overLeads(context, at, outlook?.months ?? [], ({ within }: PromiseMonth) => within),
      from: [
        figure('firstTouch.waiting', whileTried(at)),
        figure('firstTouch.arrivalsAnHour', inTime(at)),
        ...respondersAt(at),
        { input: 'touch-time', commitmentId: at.commitmentId },
      ],
    }
  },
}

/** The promise of a first touch that is meant; the first one where none is named. */
function outlookIn({ plan, scenarioId }: OriginContext, at: FigurePlace): FirstTouchOutlook | undefined {
  const { promises } = firstTouchOf(withResponders(plan, at), scenarioId)
  return promises.find(({ promise }) => promise.commitmentId === at.commitmentId) ?? promises[0]
}

/** With as many on duty as are tried. */
function withResponders(plan: Plan, { responders }: FigurePlace): Plan {
  if (responders === undefined || plan.response === null) return plan
  return { ...plan, response: { ...plan.response, respondersOnDuty: responders } }
}

function respondersAt({ responders: onDuty }: FigurePlace): InputRef[] {
  return onDuty === undefined
    ? settings('responders', 'touches')
    : [{ input: 'responders-tried', onDuty }, ...settings('touches')]
}

function whileTried({ responders, ...at }: FigurePlace): FigurePlace {
  return { ...inTime(at), ...(responders !== undefined && { responders }) }
}

function queueFigure(
  context: OriginContext,
  at: FigurePlace,
  part: (month: QueueMonth) => number | null,
): Computed {
  return {
    value: ofMonth(at, queueIn(context), part),
    from: [figure('firstTouch.arrivalsAnHour', inTime(at)), ...settings('responders', 'touches')],
  }
}

/** In a month, the first one where none is named; null where nobody works in it. */
function ofMonth<M>(
  { month = 0 }: FigurePlace,
  months: readonly (M | null)[],
  part: (month: M) => number | null,
): number | null {
  const found = months[month] ?? null
  return found === null ? null : part(found)
}

function queueIn({ plan, scenarioId }: OriginContext, at: FigurePlace = {}): readonly (QueueMonth | null)[] {
  const { queue } = firstTouchOf(withResponders(plan, at), scenarioId)
  return queue.kind === 'queue' ? queue.months : []
}

/** In a month, or for an average lead of all months in which somebody works. */
function overLeads<M>(
  { figures }: OriginContext,
  at: FigurePlace,
  months: readonly (M | null)[],
  part: (month: M) => number,
): number | null {
  if (at.month !== undefined) {
    const month = months[at.month] ?? null
    return month === null ? null : part(month)
  }
  const weighed = months.flatMap((month, index) =>
    month === null ? [] : [{ leads: figures.handoff.all[index] ?? 0, value: part(month) }],
  )
  return ratio(sum(weighed.map(({ leads, value }) => leads * value)), sum(weighed.map(({ leads }) => leads)))
}
