import { createContext, useContext } from 'react'
import type { SectionId } from '../../shared/plan/agreementSettings.ts'

/** A part of the page that somebody can work on. */
export type PagePart =
  | { readonly kind: 'clause'; readonly id: string; readonly sectionId: SectionId }
  | { readonly kind: 'section'; readonly id: SectionId }

/** What a page offers where it is worked on; a page that is only read has none of it. */
export interface PageTools {
  readonly chosen: PagePart | null
  /** Whether what feeds the chosen part is shown just now. */
  readonly isShown: boolean
  /** Parts of the plan that are changed in what feeds a section. */
  readonly places: (id: SectionId) => readonly (readonly (string | number)[])[]
}

const PageToolsContext = createContext<PageTools | null>(null)

/** Put around a page that can be worked on. */
export const PageToolsProvider = PageToolsContext.Provider

export function usePageTools(): PageTools | null {
  return useContext(PageToolsContext)
}

/** Marks the section of a page around what can be chosen in it. */
export function sectionOf(id: SectionId): { readonly 'data-section': SectionId } {
  return { 'data-section': id }
}

/** Marks a clause as what can be chosen. */
export function clauseOf(id: string): { readonly 'data-clause': string } {
  return { 'data-clause': id }
}

/** Marks the way to what feeds the section around it. */
export const FEEDS = { 'data-feeds': true } as const

/** The innermost part of the page around an element; null where there is none that can be chosen. */
export function partAround(element: Element, sections: readonly SectionId[]): PagePart | null {
  const found = element.closest<HTMLElement>('[data-clause], [data-feeds]')
  const around = found?.closest<HTMLElement>('[data-section]')?.dataset['section']
  const sectionId = sections.find((id) => id === around)
  if (found === null || sectionId === undefined) return null
  const { clause } = found.dataset
  return clause === undefined ? { kind: 'section', id: sectionId } : { kind: 'clause', id: clause, sectionId }
}
