import { addMonths, Month } from '../../../shared/base/month.ts'
import { DriverKey, steady, type Driver, type Evidence } from '../../../shared/plan/drivers.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { SegmentId, ScenarioId, StageId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'

/** A plan in as few numbers as its figures need. Stages are stage-0, stage-1 and so on; one more than there are rates. */
export interface PlanParts {
  readonly start?: string
  readonly months?: number
  readonly segments: readonly SegmentParts[]
  readonly handoffIndex?: number
  readonly goal?: Partial<Plan['goal']>
  /** Months of history; they end with the month before the horizon, or `historyEndsBefore` months earlier. */
  readonly historyMonths?: number
  readonly historyEndsBefore?: number
  readonly reps?: readonly Partial<Plan['baseline']['sales']['reps'][number]>[]
  readonly leadsPerRep?: number
  readonly hours?: Plan['baseline']['sales']['hours']
  readonly backlog?: Plan['baseline']['sales']['backlog']
  readonly calendar?: Partial<Plan['calendar']>
  readonly commitments?: readonly Partial<Plan['commitments'][number]>[]
  readonly driverRanges?: Readonly<Record<string, { readonly low: number; readonly high: number }>>
  /** Parts that came later, as the plan has them. */
  readonly more?: Readonly<Record<string, unknown>>
  /** Overrides of the scenario `what-if`. */
  readonly overrides?: Readonly<Record<string, number | Driver>>
}

export interface SegmentParts {
  readonly id?: string
  readonly marketingSourced?: boolean
  readonly entries: number | Driver
  readonly rates: readonly (number | Driver)[]
  readonly lagDays?: readonly (number | Driver)[]
  /** By step: the share that arrives 0, 1, 2, … months later. */
  readonly lagShares?: readonly (readonly number[] | undefined)[]
  /** By step: what the adopted rate rests on. */
  readonly evidence?: readonly (Evidence | null)[]
  readonly spend?: number | Driver | undefined
  readonly dealValue?: number | Driver
  /** Recorded counts by stage, then month. */
  readonly history?: readonly (readonly (number | null)[] | undefined)[]
}

export const WHAT_IF = ScenarioId.parse('what-if')

export function planOf(parts: PlanParts): Plan {
  const start = Month.parse(parts.start ?? '2027-01')
  const months = parts.months ?? 12
  const empty = emptyPlan('Test plan', start)
  const steps = parts.segments[0]?.rates.length ?? Math.max(2, (parts.handoffIndex ?? 1) + 1)
  const stageIds = Array.from({ length: steps + 1 }, (_, index) => stageId(index))
  const historyMonths = parts.historyMonths ?? 0
  const segments = parts.segments.map((segment, index) => ({
    ...segment,
    id: segment.id ?? `segment-${index}`,
  }))
  return Plan.parse({
    ...empty,
    calendar: { ...empty.calendar, ...parts.calendar },
    horizon: { start, months },
    goal: { ...empty.goal, ...parts.goal },
    stages: stageIds.map((id, index) => ({ ...empty.stages[0], id, name: `Stage ${index}` })),
    handoffStageId: stageIds[parts.handoffIndex ?? 1],
    segments: segments.map(({ id, marketingSourced = true }) => ({ id, name: id, marketingSourced })),
    history: {
      start: addMonths(start, -historyMonths - (parts.historyEndsBefore ?? 0)),
      months: historyMonths,
      entries: Object.fromEntries(
        segments.map(({ id, history = [] }) => [
          id,
          Object.fromEntries(
            history.flatMap((counts, index) => (counts === undefined ? [] : [[stageIds[index], counts]])),
          ),
        ]),
      ),
      sources: [],
    },
    baseline: {
      segments: Object.fromEntries(
        segments.map(
          ({ id, entries, rates, lagDays = [], lagShares = [], evidence = [], dealValue = 1, spend }) => [
            id,
            {
              entries: driver(entries),
              dealValue: driver(dealValue),
              ...(spend === undefined ? {} : { spend: driver(spend) }),
              transitions: Object.fromEntries(
                rates.map((rate, index) => [
                  stageIds[index],
                  {
                    rate: driver(rate),
                    lagDays: driver(lagDays[index] ?? 0),
                    ...(lagShares[index] === undefined ? {} : { lagShares: lagShares[index] }),
                    evidence: evidence[index] ?? null,
                  },
                ]),
              ),
            },
          ],
        ),
      ),
      sales: {
        reps: (parts.reps ?? []).map(repOf),
        leadsPerRep: steady(parts.leadsPerRep ?? 0),
        hours: parts.hours,
        backlog: parts.backlog,
      },
    },
    scenarios: [
      {
        id: WHAT_IF,
        name: 'What if',
        kind: 'own',
        overrides: Object.fromEntries(
          Object.entries(parts.overrides ?? {}).map(([key, value]) => [key, driver(value)]),
        ),
        note: '',
      },
    ],
    commitments: (parts.commitments ?? []).map(commitmentOf),
    driverRanges: parts.driverRanges ?? {},
    ...parts.more,
  })
}

export function stageId(index: number): StageId {
  return StageId.parse(`stage-${index}`)
}

export function segmentId(index = 0): SegmentId {
  return SegmentId.parse(`segment-${index}`)
}

export function keyed(key: string): DriverKey {
  return DriverKey.parse(key)
}

/** A driver that changes from a month on. */
export function changing(
  value: number,
  ...changes: readonly (readonly [from: string, value: number])[]
): Driver {
  return { value, changes: changes.map(([from, later]) => ({ from: Month.parse(from), value: later })) }
}

function driver(value: number | Driver): Driver {
  return typeof value === 'number' ? steady(value) : value
}

function commitmentOf(commitment: object, index: number): object {
  return {
    id: `commitment-${index}`,
    side: 'marketing',
    per: 'month',
    minimum: null,
    target: null,
    stretch: null,
    owner: '',
    source: '',
    ...commitment,
  }
}

function repOf(rep: object, index: number): object {
  return {
    id: `rep-${index}`,
    name: `Rep ${index}`,
    hired: null,
    rampMonths: 0,
    startShare: 1,
    left: null,
    availability: 1,
    ...rep,
  }
}

/** The same number for some months. */
export function each(value: number, months: number): number[] {
  return Array.from({ length: months }, () => value)
}
