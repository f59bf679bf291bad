import type { ComponentType } from 'react'
import { CompareSection } from './compare/CompareSection.tsx'
import { CapacitySection } from './capacity/CapacitySection.tsx'
import { MoneySection } from './money/MoneySection.tsx'
import { PaceSection } from './pace/PaceSection.tsx'
import { PromisesSection } from './promises/PromisesSection.tsx'
import { RiskSection } from './risk/RiskSection.tsx'
import { DriversSection } from './DriversSection.tsx'
import type { SectionProps } from './sectionProps.ts'

interface ModelSection {
  /** As it stands in the address. */
  readonly id: string
  readonly title: string
  readonly Part: ComponentType<SectionProps>
}

const DRIVERS: ModelSection = { id: 'drivers', title: 'Drivers', Part: DriversSection }

/** The sections of the model's screen, in the order in which they stand. A further one is one more line. */
export const MODEL_SECTIONS: readonly ModelSection[] = [
  DRIVERS,
  { id: 'compare', title: 'Compare', Part: CompareSection },
  { id: 'risk', title: 'Risk', Part: RiskSection },
  { id: 'capacity', title: 'Capacity', Part: CapacitySection },
  { id: 'pace', title: 'Pace', Part: PaceSection },
  { id: 'promises', title: 'Both promises', Part: PromisesSection },
  { id: 'money', title: 'Money', Part: MoneySection },
]

/** The section that an address names; the first where it names none. */
export function sectionOf(part: string | undefined): ModelSection {
  return MODEL_SECTIONS.find(({ id }) => id === part) ?? DRIVERS
}
