import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { Origin } from '../../../controls/Origin.tsx'
import { estimateOrigin, type Estimate, type EstimatePart } from './estimateOrigin.ts'

/** What history says of one step of a segment, for a cell. */
export interface EstimateProps {
  readonly estimate: RateEstimate
  readonly segmentId: SegmentId
  readonly step: RecordedStep | undefined
  readonly format: Format
}

/** A number of an estimate that opens where it comes from. */
export function RateNumber({
  estimate,
  segmentId,
  step,
  part,
  format,
}: Omit<EstimateProps, 'estimate'> & {
  readonly estimate: Estimate
  readonly part: EstimatePart
}): ReactNode {
  const { plan } = useSettledPlanSession()
  const value = estimate[part]
  const isCount = part === 'successes' || part === 'trials'
  const text = isCount ? format.count(value) : format.share(value)
  return step === undefined ? (
    text
  ) : (
    <Origin {...estimateOrigin(plan, { estimate, segmentId, step, part })}>{text}</Origin>
  )
}

/** Where stages between were not recorded, the step goes over them. */
export function stepName({ leaving, to }: RecordedStep): string {
  return `${leaving[0]?.name ?? ''} to ${to.name}`
}
