import { Document, type FileChild, type Footer, type Header, type ICommentOptions, Packer } from 'docx'
import { drawnAppearance } from '../../../shared/agreement/appearance.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { estimatePages } from '../pages/estimate.ts'
import { languageOf } from './language.ts'
import { listNumbering } from './lists.ts'
import { colour } from './look.ts'
import type { Page } from './page.ts'
import { stylesOf } from './styles.ts'
import { tableStyleSheet } from './tableStyle.ts'

interface Content {
  readonly children: readonly FileChild[]
  readonly header: Header
  readonly footer: Footer
  readonly comments: readonly ICommentOptions[]
}

/** The package of a document in the agreement's look: its styles, lists and page, around what it says. */
export async function writePackage(
  tree: AgreementDocument,
  page: Page,
  { header, footer, children, comments }: Content,
): Promise<Uint8Array> {
  const accent = tree.appearance === undefined ? null : drawnAppearance(tree.appearance).accent
  const file = new Document({
    title: tree.title,
    externalStyles: tableStyleSheet(),
    styles: stylesOf(languageOf(tree.locale), page, accent?.slice(1).toUpperCase() ?? colour.ink),
    numbering: listNumbering(),
    ...(comments.length === 0 ? {} : { comments: { children: comments } }),
    // Page numbers of the table of contents are written with it, so that Word does not ask to update fields.
    pageNumbers: estimatePages,
    sections: [
      {
        properties: {
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: { default: header },
        footers: { default: footer },
        children,
      },
    ],
  })
  return Packer.toBuffer(file)
}
