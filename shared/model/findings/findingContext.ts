import { createFormat, type Format } from '../../base/format.ts'
import type { Company } from '../../plan/company.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Figures } from '../figures.ts'
import { remember } from '../remember.ts'
import type { ModelledSegment } from '../segmentModel.ts'

/** What findings are drawn from. */
export interface FindingContext {
  readonly plan: Plan
  readonly segments: readonly ModelledSegment[]
  readonly figures: Omit<Figures, 'findings'>
  readonly format: Format
}

/** Making a format is slow; the company rarely changes. */
export const formatOf = remember(({ locale, currency }: Company): Format => createFormat(locale, currency))
