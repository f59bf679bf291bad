import { useMemo } from 'react'
import { createFormat, type Format } from '../../../shared/base/format.ts'
import { listDrivers, type DriverInfo } from '../../../shared/model/driverList.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import { likelyRange } from '../../../shared/model/explain/tornado.ts'
import type { DriverKey } from '../../../shared/plan/drivers.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { SimulatedScenario } from '../../api/simulation.ts'
import { usePlanSession, useSettledPlanSession } from '../../api/planSession.tsx'
import { handshakeOf, type Handshake } from './handshake.ts'
import type { Outlook } from './outlook.ts'
import { revenuePath, type RevenuePath } from './revenuePath.ts'
import { useOutlook } from './useOutlook.ts'

/** The figures of the scenario that is shown, computed in the page in the frame in which a slider moves. */
export interface Model {
  readonly plan: Plan
  readonly scenarioId: ScenarioId | null
  readonly format: Format
  readonly figures: Figures
  /** What trials say of it. */
  readonly outlook: Outlook
  readonly handshake: Handshake
  readonly revenue: RevenuePath
  /** The baseline's; null while the baseline itself is shown. */
  readonly baselineRevenue: RevenuePath | null
  /** With the 80 % interval of each at the baseline. */
  readonly drivers: readonly DriverInfo[]
  readonly locked: ReadonlySet<DriverKey>
}

/** @param simulated the newest trials */
export function useModel(simulated: SimulatedScenario | null): Model {
  const { plan, scenarioId } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const figures = useMemo(() => evaluate(plan, scenarioId), [plan, scenarioId])
  const outlook = useOutlook({ plan, scenarioId, figures }, simulated)
  const handshake = useMemo(() => handshakeOf(figures, outlook), [figures, outlook])
  // Of the plan before the hand moves it: what a slider reaches from and to does not change under it.
  const drivers = useDrivers(useSettledPlanSession().plan)
  const locked = useMemo(() => new Set(plan.lockedDrivers), [plan.lockedDrivers])
  return useMemo(() => {
    const { sourcedShare } = plan.goal
    return {
      plan,
      scenarioId,
      format,
      figures,
      outlook,
      handshake,
      drivers,
      locked,
      revenue: revenuePath(figures, sourcedShare),
      baselineRevenue: scenarioId === null ? null : revenuePath(evaluate(plan, null), sourcedShare),
    }
  }, [plan, scenarioId, format, figures, outlook, handshake, drivers, locked])
}

/** The drivers with their ranges, which stay the same objects while only a scenario changes. */
function useDrivers(plan: Plan): readonly DriverInfo[] {
  const { driverRanges } = plan
  const listed = useListed(plan)
  // oxlint-disable-next-line react/exhaustive-deps -- ranges rest on what the list is made of, and on what is set by hand
  return useMemo(() => withRanges(plan, listed), [listed, driverRanges])
}

function useListed(plan: Plan): readonly DriverInfo[] {
  const { baseline, stages, segments, handoffStageId, history, horizon } = plan
  // oxlint-disable-next-line react/exhaustive-deps -- these are the parts of the plan that the list is made of
  return useMemo(() => listDrivers(plan), [baseline, stages, segments, handoffStageId, history, horizon])
}

/** The drivers, each with where it lies with a chance of 8 in 10. */
export function withRanges(plan: Plan, drivers: readonly DriverInfo[]): readonly DriverInfo[] {
  return drivers.map((driver) => ({ ...driver, interval: likelyRange(plan, null, driver.key) }))
}
