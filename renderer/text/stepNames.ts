import type { Step } from '../../shared/plan/steps.ts'

export const stepNames: Readonly<Record<Step, string>> = {
  plan: 'Plan',
  history: 'History',
  model: 'Model',
  agreement: 'Agreement',
}
