import type { Block } from '../../shared/agreement/document.ts'
import {
  DATE_LABEL,
  DECISION_LABEL,
  NAME_LABEL,
  REASON_LABEL,
  SIGNATURE_LABEL,
  signatoryName,
  signedFor,
} from '../../shared/agreement/signoffWords.ts'

export type Signature = Extract<Block, { kind: 'signature' }>

export function isSignature(block: Block): block is Signature {
  return block.kind === 'signature'
}

export type ControlKind = 'checkbox' | 'text' | 'date'

/** What stands in a box to tick. */
export const BOX = { checked: '☒', unchecked: '☐' } as const

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

/** Who signs for which side, and as what. */
export function signatoryInFull(signature: Signature): string {
  return `${signedFor(signature.side)}: ${signatoryName(signature)}`
}

/** Headings of that table. */
export const GRID_HEADINGS = [NAME_LABEL, DECISION_LABEL, ...ANSWERS.map(({ label }) => label)]

/** What was said, in the columns of that table after the name. */
export function gridAnswers(said: readonly (readonly [label: string, value: string])[]): string[] {
  return GRID_HEADINGS.slice(1).map((heading) => said.find(([label]) => label === heading)?.[1] ?? '–')
}
