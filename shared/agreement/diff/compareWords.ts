import { diffArrays } from 'diff'
import type { Inline } from '../document.ts'

/** A run of words that both have, or only one of the two. */
export interface ComparedRun {
  readonly kind: 'kept' | 'removed' | 'added'
  readonly inlines: readonly Inline[]
}

/** Beyond this many differences two texts have nothing to do with each other, and one stands for the other as a whole. */
const DIFFERENCES_MOST = 400

/**
 * Two wordings of the same place, word by word. A reference counts as the same where it points to the same place, whatever
 * number that place has by now; a field where it says the same. What was removed stands before what took its place.
 */
export function compareWords(before: readonly Inline[], after: readonly Inline[]): ComparedRun[] {
  const old = before.flatMap(wordsOf)
  const fresh = after.flatMap(wordsOf)
  const differences = diffArrays(old.map(sameness), fresh.map(sameness), { maxEditLength: DIFFERENCES_MOST })
  if (differences === undefined) return [runOf('removed', old), runOf('added', fresh)].filter(isFilled)
  let inOld = 0
  let inFresh = 0
  return differences
    .map(({ added, removed, value }): ComparedRun => {
      const from = added || !removed ? inFresh : inOld
      const run = (added || !removed ? fresh : old).slice(from, from + value.length)
      if (!added) inOld += value.length
      if (!removed) inFresh += value.length
      return runOf(added ? 'added' : removed ? 'removed' : 'kept', run)
    })
    .filter(isFilled)
}

/**
 * Whether two wordings say the same. The number that a reference shows does not count, nor whether there is a pointer in brackets to
 * another place, such as " (see 4.1)": which of them there are depends on the size of the agreement.
 */
export function sayTheSame(before: readonly Inline[], after: readonly Inline[]): boolean {
  return readingOf(before) === readingOf(after)
}

/** What a wording says, as a text by which it can be told from others. */
export function readingOf(inlines: readonly Inline[]): string {
  return inlines.map(marked).join('').replaceAll(POINTER, '')
}

// Characters for private use stand around what is marked: no text of an agreement has them.
const POINTER = / \(see \uE001[^\uE001]*\uE001\)/gu

function marked(inline: Inline): string {
  if (inline.kind === 'reference') return `\uE001${inline.target}\uE001`
  const isPlain = inline.kind === 'field' || (inline.strong !== true && inline.emphasis !== true)
  return isPlain
    ? inline.text
    : `\uE002${inline.strong === true}${inline.emphasis === true}:${inline.text}\uE003`
}

/** Text is cut into words, with the space before each; fields and references stay whole. */
function wordsOf(inline: Inline): Inline[] {
  if (inline.kind !== 'text') return [inline]
  return (inline.text.match(/\s*\S+|\s+$/gu) ?? []).map((text) => Object.assign({}, inline, { text }))
}

function sameness(word: Inline): string {
  if (word.kind === 'reference') return `→${word.target}`
  const look = word.kind === 'text' ? `${word.strong === true}${word.emphasis === true}` : ''
  return `${look}:${word.text}`
}

/** Words that look alike become one text again. */
function runOf(kind: ComparedRun['kind'], words: readonly Inline[]): ComparedRun {
  const inlines: Inline[] = []
  for (const word of words) {
    const last = inlines.at(-1)
    if (
      last?.kind === 'text' &&
      word.kind === 'text' &&
      last.strong === word.strong &&
      last.emphasis === word.emphasis
    ) {
      inlines[inlines.length - 1] = { ...last, text: last.text + word.text }
    } else {
      inlines.push(word)
    }
  }
  return { kind, inlines }
}

function isFilled({ inlines }: ComparedRun): boolean {
  return inlines.length > 0
}
