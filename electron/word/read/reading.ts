import type { Item, Where } from './content.ts'
import type { ListLabels } from './readLists.ts'
import type { StyleEffects } from './readStyles.ts'
import type { ControlKind } from '../signoff.ts'

/** A place to fill in, as it was found. */
export interface FoundControl {
  readonly kind: ControlKind
  readonly text: string
  readonly checked: boolean
}

/** What the readers of a part know and gather. */
export interface Reading {
  readonly where: Where
  /** Items of the chart that a relationship of the part leads to. */
  readonly chart: (relationship: string) => readonly Item[] | null
  readonly styles: StyleEffects
  readonly labels: ListLabels
  readonly items: Item[]
  readonly controls: FoundControl[]
  /** Fields that are open where the reader is, the outermost first; they may span paragraphs. */
  readonly fields: OpenField[]
}

export interface OpenField {
  instruction: string
  /** Whether the reader is past the instruction, in what is shown. */
  shown: boolean
  text: string
}
