import { useMemo } from 'react'
import type { Company } from '../../../shared/plan/company.ts'

/** How numbers are written in a plan; every number field needs both. */
export type Writing = Pick<Company, 'locale' | 'currency'>

export function useWriting({ locale, currency }: Company): Writing {
  return useMemo(() => ({ locale, currency }), [locale, currency])
}
