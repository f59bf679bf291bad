import type { Block } from '../../shared/agreement/document.ts'

type Signature = Extract<Block, { kind: 'signature' }>

export type ControlKind = 'checkbox' | 'text' | 'date'

/** What stands in a box to tick. */
export const BOX = { checked: '☒', unchecked: '☐' } as const

/** The words of a signature block. */
export const NAME = 'Name'
export const DECISION = 'Decision'
/** Between two choices on a line. */
export const CHOICE_GAP = '     '
export const CHOICES = ['Accept', 'Accept with reservation', 'Decline'] as const

/** What a signatory writes: its label, what stands there before, and what kind of control takes it. */
export const ANSWERS = [
  { label: 'Reservation or reason', prompt: 'Write here', kind: 'text' },
  { label: 'Signature', prompt: 'Sign here, or type your full name', kind: 'text' },
  { label: 'Date', prompt: 'Choose a date', kind: 'date' },
] as const satisfies readonly {
  readonly label: string
  readonly prompt: string
  readonly kind: ControlKind
}[]

/** The line above a signature block: for which side it is signed. */
export function signatoryLine({ side }: Signature): string {
  return side === 'marketing' ? 'For marketing' : 'For sales'
}

/** Who signs, and as what. */
export function signatoryName({ name, title }: Signature): string {
  return title === '' ? name : `${name}, ${title}`
}
