import type { ReactNode } from 'react'
import type { Format } from '../../../../shared/base/format.ts'
import type { RateEstimate } from '../../../../shared/model/figures.ts'
import type { RecordedStep } from '../../../../shared/model/rateAcross.ts'
import type { SegmentId } from '../../../../shared/plan/ids.ts'
import { useSettledPlanSession } from '../../../api/planSession.tsx'
import { Origin } from '../../../controls/Origin.tsx'

/** What history says of one step of a segment, for a cell. */
export interface EstimateProps {
  readonly estimate: RateEstimate
  readonly segmentId: SegmentId
  readonly step: RecordedStep | undefined
  readonly format: Format
}

/** A rate that opens where it comes from. One over stages that were not recorded is no figure of the plan by itself. */
export function RateMean({
  estimate: { mean, borrowed },
  segmentId,
  step,
  format,
}: Omit<EstimateProps, 'estimate'> & {
  readonly estimate: Extract<RateEstimate, { kind: 'estimate' }>
}): ReactNode {
  const { plan } = useSettledPlanSession()
  const [from, ...passed] = step?.leaving ?? []
  const stage = plan.stages.findIndex(({ id }) => id === from?.id)
  if (stage < 0 || passed.length > 0) return format.share(mean)
  return (
    <Origin figure={borrowed ? 'borrowedRates.rate' : 'rates'} at={{ segmentId, stage }}>
      {format.share(mean)}
    </Origin>
  )
}

/** Where stages between were not recorded, the step goes over them. */
export function stepName({ leaving, to }: RecordedStep): string {
  return `${leaving[0]?.name ?? ''} to ${to.name}`
}
