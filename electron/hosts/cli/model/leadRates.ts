import { findFileEnds, type RecordedStep } from '../../../../shared/leads/observe/fileEnds.ts'
import { followedCohorts } from '../../../../shared/leads/observe/followedCohorts.ts'
import { cohortTable } from '../../../../shared/leads/observe/passages.ts'
import { finalRate, type FinalRate } from '../../../../shared/model/history/finalRate.ts'
import { empiricalLag, type EmpiricalLag } from '../../../../shared/model/history/lagShares.ts'
import { maturityByAge } from '../../../../shared/model/youngLeads.ts'
import type { Day } from '../../../../shared/base/month.ts'
import type { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** What single leads say of a step: the rate in the end, although young ones had no time yet, and how long it takes. */
export interface LeadRate {
  readonly segmentId: SegmentId
  readonly from: StageId
  readonly to: StageId
  readonly rate: FinalRate
  readonly lag: EmpiricalLag
}

/**
 * By segment, then step between the stages that the leads record; empty without leads. As an import does, all segments share
 * the times that a step takes: few of them have leads enough for their own.
 */
export function leadRatesOf({ stages, segments }: Plan, leads: readonly LeadRow[]): LeadRate[] {
  const recorded = stages.filter(({ id }) => leads.some(({ reached }) => reached[id] !== undefined))
  if (recorded.length === 0) return []
  const rows = leads.map((lead, line) => ({ ...lead, line }))
  const { steps, lastDay } = findFileEnds(rows, recorded, {})
  const measured = steps.map((step) => {
    const all = followedCohorts(step.table, step.soundFrom, lastDay)
    return { step, maturity: maturityByAge(all), lag: empiricalLag(all) }
  })
  return segments.flatMap(({ id }) =>
    measured.map(({ step, maturity, lag }): LeadRate => ({
      segmentId: id,
      from: step.from.id,
      to: step.to.id,
      rate: finalRate(cohortsOf(step, id, lastDay), maturity),
      lag,
    })),
  )
}

/** The cohorts of one segment; where recording starts and ends is the same for all of them. */
function cohortsOf({ passages, table, soundFrom }: RecordedStep, segmentId: SegmentId, lastDay: Day) {
  const own = passages.filter(({ lead }) => lead.segment === segmentId)
  const ownTable = cohortTable(own, lastDay)
  return followedCohorts(ownTable, table.first + soundFrom - ownTable.first, lastDay)
}
