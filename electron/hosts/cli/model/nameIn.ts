import type { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** The name of a segment or a stage. */
export function nameIn({ segments, stages }: Plan, id: SegmentId | StageId): string {
  return [...segments, ...stages].find((one) => one.id === id)?.name ?? ''
}
