import { useEffect, useState } from 'react'
import type { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { cohortsOf, type MonthCohort } from './cohorts.ts'

/** The cohorts of a step; those of the step before until they are there. */
export function useCohorts(
  leads: readonly LeadRow[],
  from: StageId | null,
  to: StageId | null,
  segmentId: SegmentId | null,
): readonly MonthCohort[] {
  const [cohorts, setCohorts] = useState<readonly MonthCohort[]>([])
  useEffect(() => {
    const ending = new AbortController()
    const count = async (): Promise<void> => {
      const found =
        from === null || to === null ? [] : await cohortsOf(leads, from, to, segmentId, ending.signal)
      if (!ending.signal.aborted) setCohorts(found)
    }
    void count()
    return () => ending.abort()
  }, [leads, from, to, segmentId])
  return cohorts
}
