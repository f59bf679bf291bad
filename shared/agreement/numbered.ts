import type { Block } from './document.ts'

/** A block with a number, by which others refer to it. */
export type Numbered = Extract<Block, { kind: 'clause' | 'table' | 'figure' }>

export function isNumbered(block: Block): block is Numbered {
  return block.kind === 'clause' || block.kind === 'table' || block.kind === 'figure'
}

/** Such as "4.2", or "Table 3". */
export function numberOf(block: Numbered): string {
  return block.kind === 'clause' ? block.number : (block.caption.split(BETWEEN)[0] ?? '')
}

/** Such as "Table 3 · Conversion rates". */
export function captionOf(number: string, title: string): string {
  return `${number}${BETWEEN}${title}`
}

/** A caption without its number; all of it where it has none. */
export function titleIn(caption: string): string {
  const end = caption.indexOf(BETWEEN)
  return end === -1 ? caption : caption.slice(end + BETWEEN.length)
}

const BETWEEN = ' · '
