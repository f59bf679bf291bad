import canonicalize from 'canonicalize'
import { diffArrays } from 'diff'
import type { SectionId } from '../../plan/agreementSettings.ts'
import type { AgreementDocument, Block, Inline, Section } from '../document.ts'
import { titleIn } from '../numbered.ts'
import { TELLING_LABELS, tellsOfChanges } from '../tellsOfVersion.ts'
import { present } from '../../base/invariant.ts'
import { readingOf, sayTheSame } from './compareWords.ts'

/** What has become of one block. Numbers of clauses, tables and figures may differ in any case. */
export type ComparedBlock =
  | { readonly kind: 'kept'; readonly before: Block; readonly after: Block }
  | { readonly kind: 'changed'; readonly before: Block; readonly after: Block }
  | { readonly kind: 'removed'; readonly before: Block }
  | { readonly kind: 'added'; readonly after: Block }

export interface ComparedSection {
  readonly id: SectionId
  /** Null where the section is new. */
  readonly before: Section | null
  /** Null where the section is gone. */
  readonly after: Section | null
  readonly blocks: readonly ComparedBlock[]
}

/**
 * Two versions of an agreement, block by block, in the order of the later one; a section that is gone stands where it stood.
 * What tells which version it is, and what has changed since the one before, is no part of the comparison.
 */
export function compareDocuments(before: AgreementDocument, after: AgreementDocument): ComparedSection[] {
  return aligned(comparedSections(before), comparedSections(after), ({ id }) => id).map((pair) => {
    const old = pair.before ?? null
    const fresh = pair.after ?? null
    return {
      id: present(fresh ?? old, 'one of the two').id,
      before: old,
      after: fresh,
      blocks: compareBlocks(old?.blocks ?? [], fresh?.blocks ?? []),
    }
  })
}

function comparedSections({ sections }: AgreementDocument): Section[] {
  return sections.filter(({ id }) => !tellsOfChanges(id))
}

/** Whether anything in the section says something else than before. */
export function isChanged({ before, after, blocks }: ComparedSection): boolean {
  return before === null || after === null || before.title !== after.title || blocks.some(isBlockChanged)
}

export function isBlockChanged({ kind }: ComparedBlock): boolean {
  return kind !== 'kept'
}

function compareBlocks(before: readonly Block[], after: readonly Block[]): ComparedBlock[] {
  return paired(aligned(before, after, keyOf)).map(({ before: old, after: fresh }): ComparedBlock => {
    if (old === undefined) return { kind: 'added', after: present(fresh, 'one of the two') }
    if (fresh === undefined) return { kind: 'removed', before: old }
    return { kind: isSameBlock(old, fresh) ? 'kept' : 'changed', before: old, after: fresh }
  })
}

interface Pair<T> {
  readonly before: T | undefined
  readonly after: T | undefined
}

function aligned<T>(before: readonly T[], after: readonly T[], nameOf: (item: T) => string): Pair<T>[] {
  let inOld = 0
  let inFresh = 0
  return diffArrays(before.map(nameOf), after.map(nameOf)).flatMap(({ added, removed, value }) =>
    value.map((): Pair<T> => {
      const pair = { before: added ? undefined : before[inOld], after: removed ? undefined : after[inFresh] }
      if (!added) inOld += 1
      if (!removed) inFresh += 1
      return pair
    }),
  )
}

/** Paragraphs and lists have no name: one that is gone and one that is new in the same place are one that was changed. */
function paired(pairs: readonly Pair<Block>[]): Pair<Block>[] {
  const joined: Pair<Block>[] = []
  for (const pair of pairs) {
    const waiting = joined.findIndex(
      (other, index) =>
        pair.before === undefined &&
        other.after === undefined &&
        other.before?.kind === pair.after?.kind &&
        !('id' in (pair.after ?? {})) &&
        joined.slice(index).every(({ after }) => after === undefined),
    )
    const gone = joined[waiting]
    if (gone === undefined) joined.push(pair)
    else joined[waiting] = { before: gone.before, after: pair.after }
  }
  return joined
}

function keyOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `heading ${block.text}`
    case 'paragraph':
      return `paragraph ${readingOf(block.inlines)}`
    case 'list':
      return `list ${block.items.map(readingOf).join('\n')}`
    case 'signature':
      return `signature ${block.personId}`
    case 'clause':
    case 'facts':
    case 'table':
    case 'figure':
      return `${block.kind} ${block.id}`
  }
}

function isSameBlock(before: Block, after: Block): boolean {
  switch (before.kind) {
    case 'heading':
      return after.kind === 'heading' && before.text === after.text
    case 'paragraph':
      return after.kind === 'paragraph' && sayTheSame(before.inlines, after.inlines)
    case 'clause':
      return after.kind === 'clause' && sayTheSame(before.inlines, after.inlines)
    case 'list':
      return after.kind === 'list' && before.ordered === after.ordered && sameCells(before.items, after.items)
    case 'facts':
      return after.kind === 'facts' && before.title === after.title && sameFacts(before.items, after.items)
    case 'table':
      return (
        after.kind === 'table' &&
        titleIn(before.caption) === titleIn(after.caption) &&
        isAlike(before.columns.map(headingOf), after.columns.map(headingOf)) &&
        before.rows.length === after.rows.length &&
        before.rows.every((row, index) => sameCells(row, after.rows[index] ?? []))
      )
    case 'figure':
      return (
        after.kind === 'figure' &&
        titleIn(before.caption) === titleIn(after.caption) &&
        isAlike(before.chart, after.chart)
      )
    case 'signature':
      return after.kind === 'signature' && before.name === after.name && before.title === after.title
  }
}

type Facts = Extract<Block, { kind: 'facts' }>['items']

function sameFacts(before: Facts, after: Facts): boolean {
  const [old, fresh] = [before, after].map((items) => items.filter(({ label }) => !TELLING_LABELS.has(label)))
  return (
    old?.length === fresh?.length &&
    (old ?? []).every(({ label, value }, index) => {
      const other = fresh?.[index]
      return other?.label === label && sayTheSame(value, other.value)
    })
  )
}

function sameCells(before: readonly (readonly Inline[])[], after: readonly (readonly Inline[])[]): boolean {
  return before.length === after.length && before.every((cell, index) => sayTheSame(cell, after[index] ?? []))
}

function headingOf({ heading }: Extract<Block, { kind: 'table' }>['columns'][number]): string {
  return heading
}

/** Whether two parts hold the same; one that was stored may name its fields in another order. */
function isAlike(before: unknown, after: unknown): boolean {
  return canonicalize(before) === canonicalize(after)
}
