import { lazy, type ReactNode } from 'react'
import type { Step } from '../shared/plan/steps.ts'

// Loaded when it is first opened, so that the first page comes quickly.
const PlanScreen = lazy(async () => ({
  default: (await import('./features/plan/PlanScreen.tsx')).PlanScreen,
}))

/** The screen of a step; null for those that are not there yet. */
export function StepScreen({ step }: { readonly step: Step }): ReactNode {
  return step === 'plan' ? <PlanScreen /> : null
}
