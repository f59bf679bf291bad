import type { Finding } from '../figures.ts'
import { meanDays } from '../lag.ts'
import { sum } from '../../base/sum.ts'
import type { FindingContext } from './findingContext.ts'

/** Segments whose new leads all become customers after the horizon. */
export function lagFindings({ figures, segments, format }: FindingContext): Finding[] {
  return segments.flatMap(({ segment, fresh, steps, entered }): Finding[] => {
    const lands = fresh.entries.at(-1)?.some((customers) => customers > 0) ?? false
    const stopped = steps.some(({ rates }) => rates.every((rate) => rate === 0))
    if (lands || stopped || entered === 0) return []
    const days = sum(
      steps.map(({ lagDays, lagShares }) => meanDays({ days: lagDays[0] ?? 0, shares: lagShares })),
    )
    return [
      {
        code: 'lag-beyond-horizon',
        severity: 'warning',
        message: `“${segment.name}”: no lead that enters in these ${format.count(figures.months.length)} months becomes a customer in them; it takes ${format.count(days)} days. Check the lags, or plan for more months.`,
        path: ['baseline', 'segments', segment.id],
      },
    ]
  })
}
