import { wordsToWording } from '../../../../shared/agreement/clauses/wording.ts'
import type { AgreementDocument } from '../../../../shared/agreement/document.ts'
import type { Link, Words } from '../../../../shared/agreement/draft.ts'
import { isNumbered, numberOf } from '../../../../shared/agreement/numbered.ts'
import type { WordingPart } from '../../../../shared/plan/wording.ts'

/** A field or a reference that a clause may have, with what it says now. */
export interface LivePart {
  readonly part: Exclude<WordingPart, { kind: 'text' }>
  readonly text: string
}

/** The live parts of a wording of ours, in their order; every wording of one's own of that clause has them at hand. */
export function livePartsOf(words: Words, document: AgreementDocument): LivePart[] {
  const wording = wordsToWording(words)
  return words.flatMap((inline, index): LivePart[] => {
    const part = wording[index]
    if (part === undefined || part.kind === 'text' || inline.kind === 'text') return []
    if (inline.kind === 'field') return [{ part, text: inline.text }]
    return [{ part, text: referenceText(inline, document) }]
  })
}

/** One name for each live part of a clause. */
export function keyOf(part: LivePart['part']): string {
  return part.kind === 'field' ? `field ${part.place} ${part.source}` : `reference ${part.target}`
}

/** A reference as it reads, such as "(see 4.1)"; where its target is left out, what stands instead. */
function referenceText({ target, before, after, otherwise }: Link, document: AgreementDocument): string {
  const number = numberIn(target, document)
  const text = number === null ? otherwise : `${before}${number}${after}`
  return text.trim() === '' ? 'reference to what is left out' : text.trim()
}

/** The number of a clause, table or figure; null where the document does not have it. */
function numberIn(target: string, { sections }: AgreementDocument): string | null {
  for (const { blocks } of sections) {
    const block = blocks.filter(isNumbered).find(({ id }) => id === target)
    if (block !== undefined) return numberOf(block)
  }
  return null
}
