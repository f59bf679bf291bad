import type { Block, Inline } from '../../shared/agreement/document.ts'
import { type SheetBlock, signoffSheet } from '../../shared/agreement/signoff/sheet.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { drawnSignature, type Picture } from './pictures.ts'
import { printable } from './printable.ts'

/** A block of the sheet: one as the agreement has them, or a picture of a drawn signature. */
export type WordSheetBlock = Block | { readonly kind: 'picture'; readonly picture: Picture }

/** The sign-off sheet as a Word file can carry it. */
export function wordSheet(record: VersionRecord, locale: string): WordSheetBlock[] {
  return signoffSheet(record, locale).map(printableBlock)
}

function printableBlock(block: SheetBlock): WordSheetBlock {
  switch (block.kind) {
    case 'drawing':
      return { kind: 'picture', picture: drawnSignature(block.strokes, block.name) }
    case 'paragraph':
      return { ...block, inlines: printableWords(block.inlines) }
    case 'facts': {
      const items = block.items.map(({ label, value }) => ({ label, value: printableWords(value) }))
      return { ...block, items }
    }
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(printableWords)) }
    case 'heading':
    case 'clause':
    case 'list':
    case 'figure':
    case 'signature':
      return block
  }
}

function printableWords(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline) => ({ ...inline, text: printable(inline.text) }))
}
