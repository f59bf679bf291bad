import type { Side } from '../../shared/plan/company.ts'

export const sideNames: Readonly<Record<Side, string>> = { marketing: 'Marketing', sales: 'Sales' }

export const sideOptions = [
  { value: 'marketing', label: sideNames.marketing },
  { value: 'sales', label: sideNames.sales },
] as const
