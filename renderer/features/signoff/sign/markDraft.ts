import { isNameOf } from '../../../../shared/agreement/signoff/sheet.ts'
import type { SignatureMark } from '../../../../shared/agreement/signoff/version.ts'
import type { Stroke } from '../../../agreement/strokes.ts'

/** A signature while it is made; what was entered one way is kept while another is looked at. */
export interface MarkDraft {
  readonly kind: SignatureMark['kind']
  readonly name: string
  readonly strokes: readonly Stroke[]
  readonly copy: ReturnedCopy | null
}

/** A file that came back signed: all that is kept of it. */
export interface ReturnedCopy {
  readonly fileName: string
  readonly sha256: string
}

export const NO_MARK: MarkDraft = { kind: 'typed', name: '', strokes: [], copy: null }

export const MARK_KINDS = [
  { value: 'typed', label: 'Type the name' },
  { value: 'drawn', label: 'Draw' },
  { value: 'copy', label: 'Attach a signed copy' },
] as const

/** The signature, or a sentence on what is missing for it. */
export function markOf({ kind, name, strokes, copy }: MarkDraft): SignatureMark | string {
  switch (kind) {
    case 'typed':
      return name.trim() === '' ? 'Type the name as a signature.' : { kind, name: name.trim() }
    case 'drawn':
      return strokes.length === 0
        ? 'Sign in the field.'
        : { kind, strokes: strokes.map((stroke) => [...stroke]) }
    case 'copy':
      return copy === null ? 'Choose the file that came back signed.' : { kind, ...copy }
  }
}

/** Whether somebody else's name is typed than that of the signatory. */
export function isAnotherName({ kind, name: typed }: MarkDraft, name: string): boolean {
  return kind === 'typed' && typed.trim() !== '' && !isNameOf(typed, name)
}
