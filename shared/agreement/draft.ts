import type { Block, Chart, Column, Inline } from './document.ts'
import type { SectionId } from '../plan/agreementSettings.ts'

/**
 * A reference before numbers are given. Where the target is left out of the document, `otherwise` stands in its place,
 * so that no sentence points to something that is not there.
 */
export interface Link {
  readonly kind: 'link'
  readonly target: string
  readonly before: string
  readonly after: string
  readonly otherwise: string
}

export type DraftInline = Exclude<Inline, { kind: 'reference' }> | Link

/** A sentence or more, in pieces. */
export type Words = readonly DraftInline[]

export interface DraftFact {
  readonly label: string
  readonly value: Words
}

/** A block as a section writes it: without its number and with links instead of references. */
export type DraftBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly words: Words; readonly note?: boolean }
  | { readonly kind: 'clause'; readonly id: string; readonly words: Words; readonly openPoint?: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Words[] }
  | {
      readonly kind: 'facts'
      readonly id: string
      readonly title: string
      readonly items: readonly DraftFact[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly title: string
      readonly description: string
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Words[])[]
    }
  | {
      readonly kind: 'figure'
      readonly id: string
      readonly title: string
      readonly description: string
      readonly chart: Chart
    }
  | Extract<Block, { kind: 'signature' }>

export interface DraftSection {
  readonly id: SectionId
  readonly title: string
  readonly blocks: readonly DraftBlock[]
}
