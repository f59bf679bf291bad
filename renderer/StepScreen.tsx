import { lazy, memo, type ReactNode } from 'react'
import { assertNever } from '../shared/base/invariant.ts'
import type { Step } from '../shared/plan/steps.ts'

// Loaded when it is first opened, so that the first page comes quickly.
const PlanScreen = lazy(async () => ({
  default: (await import('./features/plan/PlanScreen.tsx')).PlanScreen,
}))
const PersonasScreen = lazy(async () => ({
  default: (await import('./features/personas/PersonasScreen.tsx')).PersonasScreen,
}))
const DefinitionsScreen = lazy(async () => ({
  default: (await import('./features/definitions/DefinitionsScreen.tsx')).DefinitionsScreen,
}))
const HistoryScreen = lazy(async () => ({
  default: (await import('./features/history/HistoryScreen.tsx')).HistoryScreen,
}))
const ModelScreen = lazy(async () => ({
  default: (await import('./features/model/ModelScreen.tsx')).ModelScreen,
}))
const AgreementScreen = lazy(async () => ({
  default: (await import('./features/agreement/AgreementScreen.tsx')).AgreementScreen,
}))
const SignoffScreen = lazy(async () => ({
  default: (await import('./features/signoff/SignoffScreen.tsx')).SignoffScreen,
}))

/** The screen of a step. What it shows it reads from the plan itself, so it is not drawn again for what stands around it. */
export const StepScreen = memo(function StepScreen({ step }: { readonly step: Step }): ReactNode {
  switch (step) {
    case 'plan':
      return <PlanScreen />
    case 'personas':
      return <PersonasScreen />
    case 'definitions':
      return <DefinitionsScreen />
    case 'history':
      return <HistoryScreen />
    case 'model':
      return <ModelScreen />
    case 'agreement':
      return <AgreementScreen />
    case 'signoff':
      return <SignoffScreen />
    default:
      return assertNever(step)
  }
})
