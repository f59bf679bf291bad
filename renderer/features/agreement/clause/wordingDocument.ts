import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import type { Wording, WordingPart } from '../../../../shared/plan/wording.ts'
import { keyOf, type LivePart } from './liveParts.ts'
import { wordingSchema } from './schema.ts'

const { strong, emphasis } = wordingSchema.marks

/** A wording as the editor holds it. What is not among the live parts any more stays, and says so. */
export function wordingToDocument(wording: Wording, live: readonly LivePart[]): Node {
  const texts = new Map(live.map(({ part, text }) => [keyOf(part), text]))
  const inlines = wording.flatMap((part): Node[] => {
    if (part.kind === 'text') return part.text === '' ? [] : [wordingSchema.text(part.text, marksOf(part))]
    const key = keyOf(part)
    return [liveNode(key, texts.get(key) ?? 'no longer in this clause')]
  })
  return wordingSchema.node('doc', null, [wordingSchema.node('paragraph', null, inlines)])
}

/** What the editor holds, as it is kept in the plan. */
export function documentToWording(document: Node): Wording {
  const parts: WordingPart[] = []
  document.descendants((node) => {
    if (node.isText) parts.push({ kind: 'text', text: node.text ?? '', ...looksOf(node.marks) })
    else if (node.type.name === 'live') parts.push(...partOfKey(String(node.attrs['key'])))
  })
  return parts
}

export function liveNode(key: string, text: string): Node {
  return wordingSchema.node('live', { key, text })
}

/** What is pasted becomes one run of words; a live part of another clause comes as the words that it shows. */
export function pastedInline(slice: Slice, live: readonly LivePart[]): Slice {
  const known = new Set(live.map(({ part }) => keyOf(part)))
  const inlines: Node[] = []
  slice.content.descendants((node) => {
    if (node.isTextblock && inlines.length > 0) inlines.push(wordingSchema.text(' '))
    if (node.isText) inlines.push(node)
    if (node.type.name !== 'live') return
    const text = String(node.attrs['text'])
    if (known.has(String(node.attrs['key']))) inlines.push(node)
    else if (text !== '') inlines.push(wordingSchema.text(text))
  })
  return new Slice(Fragment.fromArray(inlines), 0, 0)
}

/** The keys of the live parts that stand in a document. */
export function keysIn(document: Node): ReadonlySet<string> {
  const keys = new Set<string>()
  document.descendants((node) => {
    if (node.type.name === 'live') keys.add(String(node.attrs['key']))
  })
  return keys
}

function partOfKey(key: string): WordingPart[] {
  const [, place, source] = /^field (\d+) (.+)$/.exec(key) ?? []
  if (place !== undefined && source !== undefined) return [{ kind: 'field', source, place: Number(place) }]
  const [, target] = /^reference (.+)$/.exec(key) ?? []
  return target === undefined ? [] : [{ kind: 'reference', target }]
}

function marksOf({ strong: bold, emphasis: leaning }: Extract<WordingPart, { kind: 'text' }>): Mark[] {
  return [
    ...(bold === true && strong ? [strong.create()] : []),
    ...(leaning === true && emphasis ? [emphasis.create()] : []),
  ]
}

function looksOf(marks: readonly Mark[]): { readonly strong?: true; readonly emphasis?: true } {
  const has = (name: string): boolean => marks.some(({ type }) => type.name === name)
  return { ...(has('strong') ? { strong: true } : {}), ...(has('emphasis') ? { emphasis: true } : {}) }
}
