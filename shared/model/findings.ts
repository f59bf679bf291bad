import type { Figures, Finding } from './figures.ts'
import { goalFindings } from './findings/goalFindings.ts'
import type { FindingContext } from './findings/findingContext.ts'
import { historyFindings } from './findings/historyFindings.ts'
import { lagFindings } from './findings/lagFindings.ts'
import { overloadFindings } from './findings/overloadFindings.ts'
import { rateFindings } from './findings/rateFindings.ts'

const WEIGHT: Readonly<Record<Finding['severity'], number>> = { blocking: 0, warning: 1, note: 2 }

/** What a person should know of the figures: first what blocks, then what is worth a look, then what explains. */
export function findingsOf(context: FindingContext): Figures['findings'] {
  return [
    ...overloadFindings(context),
    ...goalFindings(context),
    ...lagFindings(context),
    ...rateFindings(context),
    ...historyFindings(context),
  ].toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
}
