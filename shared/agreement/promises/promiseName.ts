import type { SectionContext } from '../context.ts'
import { metricWords } from './metricWords.ts'
import { SIDE_NAMES, type PlacedCommitment } from './placedCommitment.ts'

/** A commitment as findings name it: Marketing, “Leads handed over”. */
export function promiseName(placed: PlacedCommitment, context: SectionContext): string {
  const label = metricWords(placed, context)
    .label.map((inline) => ('text' in inline ? inline.text : ''))
    .join('')
  return `${SIDE_NAMES[placed.commitment.side]}, “${label}”`
}
