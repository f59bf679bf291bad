import { blockInlines } from '../../../shared/agreement/blockWords.ts'
import type { AgreementDocument, Block, Inline } from '../../../shared/agreement/document.ts'

/** Every run of words of a document, wherever it stands. */
export function inlinesOf(document: AgreementDocument): Inline[] {
  return blocksOf(document).flatMap(blockInlines)
}

export function blocksOf(document: AgreementDocument): Block[] {
  return document.sections.flatMap(({ blocks }) => blocks)
}
