import type { ValueBasis } from '../plan/goal.ts'

/** What a deal's value counts, as it follows "counted as". */
export const VALUE_BASIS_WORDS: Readonly<Record<ValueBasis, string>> = {
  'first-year': 'first-year contract value',
  'monthly-recurring': 'new monthly recurring revenue',
  lifetime: 'value over the life of the contract',
}
