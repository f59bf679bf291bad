import type { Where } from '../../../shared/agreement/verdict.ts'
import type { ControlKind } from '../signoff.ts'
import type { Element } from './xml.ts'

/** A piece of what a reader sees in a paragraph. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** What a program works out, such as a reference. Page numbers have no text here: they differ between programs. */
  | { readonly kind: 'field'; readonly name: string; readonly text: string }
  /** A place to fill in; what is in it is read apart. */
  | { readonly kind: 'control'; readonly control: ControlKind }
  /** The bullet or number before a list's paragraph. */
  | { readonly kind: 'label'; readonly label: 'bullet' | 'number' }
  /** A picture, by the SHA-256 of its bytes. */
  | { readonly kind: 'picture'; readonly hash: string }
  /** Words that are there and cannot be read, such as white ones. They say nothing, and are only reported. */
  | { readonly kind: 'unseen'; readonly words: string }
  /** Something that no agreement has. */
  | { readonly kind: 'foreign'; readonly what: string }

/** A paragraph, a cell or a point of a chart. */
export interface Item {
  readonly where: Where
  readonly pieces: readonly Piece[]
  /** Column of a table cell, from 0; 0 elsewhere. */
  readonly column: number
}

/** Neighbouring texts as one, however the runs were cut. */
export function joined(pieces: readonly Piece[]): Piece[] {
  const whole: Piece[] = []
  for (const piece of pieces) {
    const last = whole.at(-1)
    if (piece.kind === 'text' && last?.kind === 'text') {
      whole[whole.length - 1] = { kind: 'text', text: last.text + piece.text }
    } else if (piece.kind !== 'text' || piece.text !== '') {
      whole.push(piece)
    }
  }
  return whole
}

/** Whether a piece is something that a reader sees. */
export function isSeen({ kind }: Piece): boolean {
  return kind !== 'unseen'
}

/** Whether there is nothing to read; a bullet alone says nothing. */
export function isBlank(pieces: readonly Piece[]): boolean {
  return pieces.every(
    (piece) =>
      !isSeen(piece) || piece.kind === 'label' || (piece.kind === 'text' && piece.text.trim() === ''),
  )
}

/** Pieces as words, for a report. */
export function readable(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'field':
          return piece.text
        case 'label':
          return ''
        case 'control':
          return '[…]'
        case 'picture':
          return `[picture ${piece.hash.slice(0, 8)}]`
        case 'unseen':
          return madeInvisible(piece.words)
        case 'foreign':
          return `[${piece.what}]`
      }
    })
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}

/** How text that cannot be read is reported. */
export function madeInvisible(words: string): string {
  return `[text made invisible: ${words}]`
}

/** A point of a chart in words. */
export function chartPoint(series: string, category: string, value: number | null): string {
  return `${series} · ${category}: ${value === null ? '–' : Number(value.toPrecision(12))}`
}

/** An element that no agreement has, by its name. */
export function foreign({ name }: Element): Piece {
  return { kind: 'foreign', what: name.slice(name.indexOf('}') + 1) }
}
