import type { Wording, WordingPart } from '../../plan/wording.ts'
import type { DraftInline, Link, Words } from '../draft.ts'
import type { Field } from '../fields.ts'
import { missing } from '../words.ts'

/** A clause as its wording may be edited: words that can be changed, and fields and references that stay live. */
export function wordsToWording(words: Words): Wording {
  const places = placeCounter()
  return words.map((inline): WordingPart => {
    switch (inline.kind) {
      case 'text':
        return { ...inline }
      case 'field':
        return { kind: 'field', source: inline.source, place: places(inline.source) }
      case 'link':
        return { kind: 'reference', target: inline.target }
    }
  })
}

export interface Worded {
  readonly words: Words
  /** Sources of fields and targets of references that the usual wording does not have, so that nothing can stand for them. */
  readonly lost: readonly string[]
}

/**
 * A wording of one's own as words of a clause: its fields show what the usual wording shows now, its references lead where they
 * did. What the usual wording no longer has is said to be missing.
 */
export function wordingToWords(wording: Wording, usual: Words): Worded {
  const fields = fieldsOf(usual)
  const links = new Map(usual.flatMap((inline) => (inline.kind === 'link' ? [[inline.target, inline]] : [])))
  const lost: string[] = []
  const words = wording.flatMap((part): readonly DraftInline[] => {
    if (part.kind === 'text') return [part]
    const live: Field | Link | undefined =
      part.kind === 'field' ? fields.get(placeName(part.source, part.place)) : links.get(part.target)
    if (live !== undefined) return [live]
    lost.push(part.kind === 'field' ? part.source : part.target)
    return missing('[no longer in this clause]')
  })
  return { words, lost }
}

/** The live fields of a wording, by where they come from and which of several from there. */
function fieldsOf(words: Words): ReadonlyMap<string, Field> {
  const places = placeCounter()
  return new Map(
    words.flatMap((inline) =>
      inline.kind === 'field' ? [[placeName(inline.source, places(inline.source)), inline]] : [],
    ),
  )
}

/** Counts how often a source has come before. */
function placeCounter(): (source: string) => number {
  const seen = new Map<string, number>()
  return (source) => {
    const place = seen.get(source) ?? 0
    seen.set(source, place + 1)
    return place
  }
}

function placeName(source: string, place: number): string {
  return `${place} ${source}`
}
