import type { Block } from '../../shared/agreement/document.ts'
import {
  DATE_LABEL,
  DECISION_LABEL,
  REASON_LABEL,
  SIGNATURE_LABEL,
  signedFor,
} from '../../shared/agreement/signoffWords.ts'

export type Signature = Extract<Block, { kind: 'signature' }>

export function isSignature(block: Block): block is Signature {
  return block.kind === 'signature'
}

export type ControlKind = 'checkbox' | 'text' | 'date'

/** What stands in a box to tick. */
export const BOX = { checked: '☒', unchecked: '☐' } as const

/** The words of a signature block, beside those that the page shows too. */
export const NAME = 'Name'
/** Between two choices on a line. */
export const CHOICE_GAP = '     '

/** What a signatory writes: its label, what stands there before, and what kind of control takes it. */
export const ANSWERS = [
  { label: REASON_LABEL, prompt: 'Write here', kind: 'text' },
  { label: SIGNATURE_LABEL, prompt: 'Sign here, or type your full name', kind: 'text' },
  { label: DATE_LABEL, prompt: 'Choose a date', kind: 'date' },
] as const satisfies readonly {
  readonly label: string
  readonly prompt: string
  readonly kind: ControlKind
}[]

/** The line above a signature block: for which side it is signed. */
export function signatoryLine({ side }: Signature): string {
  return signedFor(side)
}

/** Who signs, and as what. */
export function signatoryName({ name, title }: Signature): string {
  return title === '' ? name : `${name}, ${title}`
}

/** Where all sign in one table: for which side, who, and as what. */
export function signatoryCell(signature: Signature): string {
  return `${signatoryLine(signature)}: ${signatoryName(signature)}`
}

/** Headings of that table. */
export const GRID_HEADINGS = [NAME, DECISION_LABEL, ...ANSWERS.map(({ label }) => label)]

/** What was said, in the columns of that table after the name. */
export function gridAnswers(said: readonly (readonly [label: string, value: string])[]): string[] {
  return GRID_HEADINGS.slice(1).map((heading) => said.find(([label]) => label === heading)?.[1] ?? '–')
}
