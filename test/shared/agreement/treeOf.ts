import type { AgreementDocument, Block, Inline } from '../../../shared/agreement/document.ts'

/** Every run of words of a document, wherever it stands. */
export function inlinesOf(document: AgreementDocument): Inline[] {
  return blocksOf(document).flatMap((block): readonly Inline[] => {
    switch (block.kind) {
      case 'paragraph':
      case 'clause':
        return block.inlines
      case 'list':
        return block.items.flat()
      case 'facts':
        return block.items.flatMap(({ value }) => value)
      case 'table':
        return block.rows.flat(2)
      case 'heading':
      case 'figure':
      case 'signature':
        return []
    }
  })
}

export function blocksOf(document: AgreementDocument): Block[] {
  return document.sections.flatMap(({ blocks }) => blocks)
}
