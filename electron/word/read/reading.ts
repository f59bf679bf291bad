import type { Comment, Where } from '../../../shared/agreement/verdict.ts'
import type { Item } from './content.ts'
import type { Look } from './looks.ts'
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
  /** SHA-256 of the picture that a relationship of the part leads to. */
  readonly picture: (relationship: string) => string | null
  /** The comment of an id, the first time that it is asked for. */
  readonly comment: (id: string) => Comment | null
  readonly styles: StyleEffects
  /** What the table around says of the look of text; nothing elsewhere. */
  readonly look: Look
  readonly labels: ListLabels
  readonly items: Item[]
  readonly controls: FoundControl[]
  /** What readers have written beside the text. */
  readonly comments: Comment[]
  /** Fields that are open where the reader is, the outermost first; they may span paragraphs. */
  readonly fields: OpenField[]
}

export interface OpenField {
  instruction: string
  /** Whether the reader is past the instruction, in what is shown. */
  shown: boolean
  text: string
}
