import type { Finding } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import { rateEvidence } from '../rateEvidence.ts'

/** Rates that somebody typed, without history behind them; one finding for each segment. */
export function evidenceFindings({ plan }: SectionContext): Finding[] {
  const typed = rateEvidence(plan).filter(({ evidence }) => evidence === 'none')
  return plan.segments.flatMap(({ id, name }, segmentIndex): Finding[] => {
    const stages = typed
      .filter((rate) => rate.segmentIndex === segmentIndex)
      .map(({ stageIndex }) => plan.stages[stageIndex]?.name ?? '')
    if (stages.length === 0) return []
    return [
      {
        code: 'no-evidence',
        severity: 'note',
        message: `“${name}”: no history is behind the rate out of ${stages.join(', ')}. Adopt it from history, or say who believes it.`,
        path: ['baseline', 'segments', id],
      },
    ]
  })
}
