import type { Side } from '../../shared/plan/company.ts'
import type { Metric } from '../../shared/plan/commitments.ts'

/** What is promised, as a phrase; where the metric has figures of its own, they follow it. */
export const metricNames: Readonly<Record<Metric['kind'], string>> = {
  'leads-handed-over': 'Leads handed over',
  'lead-value-handed-over': 'Lead value handed over',
  'data-complete': 'Required fields filled in',
  'first-touch-within': 'First touch within',
  'attempts-within': 'Attempts made within',
  'decided-within': 'Accepted or rejected within',
  'leads-worked': 'Leads worked',
}

/** The promises that each side usually makes. */
export const metricsOfSide: Readonly<Record<Side, readonly Metric['kind'][]>> = {
  marketing: ['leads-handed-over', 'lead-value-handed-over', 'data-complete'],
  sales: ['first-touch-within', 'attempts-within', 'decided-within', 'leads-worked'],
}
