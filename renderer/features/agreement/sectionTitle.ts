import type { AgreementSettings, SectionId } from '../../../shared/plan/agreementSettings.ts'
import { sectionNames } from './sectionNames.ts'

/** What a section is called in this agreement. */
export function sectionTitle(id: SectionId, { titles }: Pick<AgreementSettings, 'titles'>): string {
  return titles[id] ?? sectionNames[id]
}
