import { createContext, useContext } from 'react'
import type { Finding } from '../../shared/model/figures.ts'

const AgreementFindingsContext = createContext<readonly Finding[]>([])

/** Hands what the agreement's check has found in the open plan to every screen. */
export const AgreementFindings = AgreementFindingsContext.Provider

/** What the model has found, and after it what only the check of the agreement has. */
export function useJoinedFindings(ofModel: readonly Finding[]): readonly Finding[] {
  return joinedFindings(ofModel, useContext(AgreementFindingsContext))
}

/** Both together, the same point at the same place once: as the model says it, which knows the scenario that is shown. */
export function joinedFindings(
  ofModel: readonly Finding[],
  ofAgreement: readonly Finding[],
): readonly Finding[] {
  const known = new Set(ofModel.map(placeOf))
  return [...ofModel, ...ofAgreement.filter((finding) => !known.has(placeOf(finding)))]
}

function placeOf({ code, path }: Finding): string {
  return `${code} ${path.join('.')}`
}
