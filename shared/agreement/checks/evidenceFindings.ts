import type { Finding } from '../../model/figures.ts'
import type { SectionContext } from '../context.ts'
import { rateEvidence, SUCCESSES_ENOUGH, TRIALS_ENOUGH } from '../smallSamples.ts'

/** Rates that rest on few cases or on none; one finding for each segment. */
export function evidenceFindings({ plan }: SectionContext): Finding[] {
  const rates = rateEvidence(plan)
  return plan.segments.flatMap(({ id, name }, segmentIndex) => {
    const own = rates.filter((rate) => rate.segmentIndex === segmentIndex)
    const stepsWith = (evidence: 'few' | 'none'): string =>
      own
        .filter((rate) => rate.evidence === evidence)
        .map(({ stageIndex }) => plan.stages[stageIndex]?.name ?? '')
        .join(', ')
    const few = stepsWith('few')
    const none = stepsWith('none')
    const path = ['baseline', 'segments', id]
    const findings: Finding[] = []
    if (few !== '') {
      findings.push({
        code: 'small-sample',
        severity: 'warning',
        message: `“${name}”: the rate out of ${few} rests on fewer than ${TRIALS_ENOUGH} leads or ${SUCCESSES_ENOUGH} successes. It may turn out quite different; look at it first at each review.`,
        path,
      })
    }
    if (none !== '') {
      findings.push({
        code: 'no-evidence',
        severity: 'note',
        message: `“${name}”: no history is behind the rate out of ${none}. Adopt it from history, or say who believes it.`,
        path,
      })
    }
    return findings
  })
}
