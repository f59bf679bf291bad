import { present } from '../../base/invariant.ts'
import { teamWork } from '../capacity.ts'
import { keyOf } from '../driverKeys.ts'
import { overload } from '../overload.ts'
import type { FigureName } from './figureWords.ts'
import type { FigurePlace } from './origin.ts'
import { handoffOf, inMonth, onAverage, ratio, stageOf, type Compute, type Computed } from './originParts.ts'

type SalesFigureName = Extract<
  FigureName,
  | 'workable'
  | 'hours'
  | 'backlog'
  | 'overload'
  | 'repsWorking'
  | 'utilisation'
  | `${'workable' | 'hours' | 'backlog' | 'repsWorking' | 'utilisation'}.${string}`
>

/** The value and inputs of each figure about what sales can work. */
export const SALES_COMPUTED: Readonly<Record<SalesFigureName, Compute>> = {
  workable: ({ figures }, at) => ({
    value: inMonth(figures.workable, at),
    from: [
      { figure: 'repsWorking', at },
      { input: 'driver', key: keyOf({ kind: 'leadsPerRep' }), month: at.month },
    ],
    form: 'a × b',
  }),
  'workable.hours': ({ figures }, at) => ({
    value: inMonth(figures.workable, at),
    from: [
      { figure: 'hours', at },
      { figure: 'hours.needed', at },
      { input: 'stage-costs', month: at.month },
    ],
  }),
  hours: ({ figures }, at) => ({
    value: figures.hours && inMonth(figures.hours.available, at),
    from: figures.hours
      ? [
          { figure: 'repsWorking', at },
          { input: 'calendar', month: at.month },
          { input: 'driver', key: keyOf({ kind: 'sellingShare' }), month: at.month },
        ]
      : [],
    form: 'a × b',
  }),
  'hours.needed': (context, at) => ({
    value: context.figures.hours && inMonth(context.figures.hours.needed, at),
    from: context.figures.hours
      ? [
          ...context.plan.stages
            .slice(handoffOf(context))
            .flatMap((_, depth) => stageOf(context.plan.segments, handoffOf(context) + depth, at)),
          { input: 'stage-costs', month: at.month },
        ]
      : [],
  }),
  backlog: ({ figures }, at) => waiting(figures.backlog?.worked, at),
  'backlog.expired': ({ figures }, at) => waiting(figures.backlog?.expired, at),
  'backlog.waiting': ({ figures }, at) =>
    waiting(figures.backlog?.waiting, { month: at.month ?? figures.months.length - 1 }),
  overload: ({ figures }, at) => ({
    value: inMonth(overload(figures), at),
    from: [
      { figure: 'handoff', at },
      { figure: 'workable', at },
    ],
    form: 'a − b',
  }),
  repsWorking: ({ figures, drivers }, at) => ({
    value: onAverage(figures.repsWorking, at),
    from: drivers.sales.reps.map((_, rep) => ({ figure: 'repsWorking.rep' as const, at: { ...at, rep } })),
    form: 'a + b',
  }),
  'repsWorking.rep': ({ drivers, timeline }, at) => {
    const rep = present(drivers.sales.reps[at.rep ?? 0], 'rep')
    return {
      value: onAverage(teamWork([rep], timeline.months), at),
      of: rep.name,
      from: [{ input: 'rep', rep: at.rep ?? 0 }],
    }
  },
  utilisation: ({ figures }, at) => ({
    value: ratio(inMonth(figures.handoff.all, at), inMonth(figures.workable, at)),
    from: [
      { figure: 'handoff', at },
      { figure: 'workable', at },
    ],
    form: 'a ÷ b',
  }),
  'utilisation.hours': ({ figures: { hours } }, at) => ({
    value: hours && ratio(inMonth(hours.needed, at), inMonth(hours.available, at)),
    from: [
      { figure: 'hours.needed', at },
      { figure: 'hours', at },
    ],
    form: 'a ÷ b',
  }),
}

/** Null where all leads count as worked in their month. */
function waiting(leads: readonly number[] | undefined, at: FigurePlace): Computed {
  if (leads === undefined) return { value: null, from: [] }
  return {
    value: inMonth(leads, at),
    from: [{ figure: 'handoff', at }, { figure: 'workable', at }, { input: 'backlog-rule' }],
  }
}
