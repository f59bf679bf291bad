import type { AgreementDocument, Section } from '../../shared/agreement/document.ts'
import { blockLines } from '../../shared/agreement/outline.ts'

/** The document as plain text, one line a block or row, with the numbers of sections: what the page and Word show is held against it. */
export function outlineOf(document: AgreementDocument): string {
  return [document.title, ...document.sections.flatMap(sectionLines)].join('\n')
}

function sectionLines({ number, title, blocks }: Section): string[] {
  return [`# ${number === '' ? title : `${number} ${title}`}`, ...blocks.flatMap(blockLines)]
}
