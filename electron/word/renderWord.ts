import { Document, type FileChild, Packer, Paragraph, TableOfContents } from 'docx'
import { estimatePageNumbersWith } from 'docx/layout'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { fingerprintOf } from './fingerprint.ts'
import { textRuns } from './write/inlines.ts'
import { languageOf, moneyFormat } from './write/language.ts'
import { listNumbering } from './write/lists.ts'
import { type Page, pageOf } from './write/page.ts'
import { headerOf, footerOf } from './write/running.ts'
import { sealed } from './write/seal.ts'
import { sectionContent } from './write/sections.ts'
import { stylesOf } from './write/styles.ts'
import { tableStyleSheet } from './write/tableStyle.ts'
import { targetsOf } from './targets.ts'
import { PrintableTree } from './tree.ts'
import { CONTENTS, fingerprintLine, subtitle } from './words.ts'

/**
 * The agreement as a Word file: the same bytes for the same document, on every machine and at any time. Characters that
 * a Word file cannot hold show as the sign for an unknown character.
 */
export async function renderWord(document: AgreementDocument): Promise<Uint8Array> {
  const tree = PrintableTree.parse(document)
  const fingerprint = fingerprintOf(tree)
  const page = pageOf(tree.paper)
  const file = new Document({
    title: tree.title,
    externalStyles: tableStyleSheet(),
    styles: stylesOf(languageOf(tree.locale), page),
    numbering: listNumbering(),
    // Page numbers of the table of contents are written with it, so that Word does not ask to update fields.
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: { default: headerOf(tree) },
        footers: { default: footerOf(fingerprint) },
        children: [...firstPage(tree, fingerprint), ...body(tree, page)],
      },
    ],
  })
  return sealed(await Packer.toBuffer(file), tree, fingerprint)
}

function firstPage(tree: AgreementDocument, fingerprint: string): FileChild[] {
  return [
    new Paragraph({ style: 'Title', children: textRuns(tree.title) }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle(tree)) }),
    new Paragraph({ style: 'Note', children: textRuns(fingerprintLine(fingerprint)) }),
    new Paragraph({ style: 'ContentsHeading', children: textRuns(CONTENTS) }),
    new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '1-2' }),
  ]
}

function body(tree: AgreementDocument, page: Page): FileChild[] {
  return sectionContent(tree, {
    page,
    targets: targetsOf(tree),
    locale: tree.locale,
    money: moneyFormat(tree.locale, tree.currency),
  })
}
