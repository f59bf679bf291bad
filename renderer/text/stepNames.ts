import type { Step } from '../../shared/plan/steps.ts'

export const stepNames: Readonly<Record<Step, string>> = {
  plan: 'Plan',
  personas: 'Personas',
  definitions: 'Definitions',
  history: 'History',
  model: 'Model',
  agreement: 'Agreement',
  signoff: 'Sign-off',
}
