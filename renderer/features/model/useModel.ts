import { useMemo } from 'react'
import { createFormat, type Format } from '../../../shared/base/format.ts'
import { listDrivers, type DriverInfo } from '../../../shared/model/driverList.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import type { Figures } from '../../../shared/model/figures.ts'
import type { ScenarioId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { handshakeOf, type Handshake } from './handshake.ts'
import { revenuePath, type RevenuePath } from './revenuePath.ts'

/** The figures of the scenario that is shown, computed in the page in the frame in which a slider moves. */
export interface Model {
  readonly plan: Plan
  readonly scenarioId: ScenarioId | null
  readonly format: Format
  readonly figures: Figures
  readonly handshake: Handshake
  readonly revenue: RevenuePath
  /** The baseline's; null while the baseline itself is shown. */
  readonly baselineRevenue: RevenuePath | null
  readonly drivers: readonly DriverInfo[]
}

export function useModel(): Model {
  const { plan, scenarioId } = usePlanSession()
  const { locale, currency } = plan.company
  const format = useMemo(() => createFormat(locale, currency), [locale, currency])
  const figures = useMemo(() => evaluate(plan, scenarioId), [plan, scenarioId])
  const drivers = useDrivers(plan)
  return useMemo(() => {
    const { sourcedShare } = plan.goal
    return {
      plan,
      scenarioId,
      format,
      figures,
      drivers,
      handshake: handshakeOf(figures),
      revenue: revenuePath(figures, sourcedShare),
      baselineRevenue: scenarioId === null ? null : revenuePath(evaluate(plan, null), sourcedShare),
    }
  }, [plan, scenarioId, format, figures, drivers])
}

/** The drivers, which stay the same objects while only a scenario changes. */
function useDrivers(plan: Plan): readonly DriverInfo[] {
  const { baseline, stages, segments, handoffStageId, history, horizon } = plan
  // oxlint-disable-next-line react/exhaustive-deps -- these are the parts of the plan that the list is made of
  return useMemo(() => listDrivers(plan), [baseline, stages, segments, handoffStageId, history, horizon])
}
