import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { textRuns } from './inlines.ts'
import { colour, font } from './look.ts'
import { headerName, headerVersion, PAGE_OF, WATERMARK } from '../words.ts'

/**
 * On top of every page: whose agreement it is, its version and where that stands, and where it is a draft that it is one, in words
 * and across the page.
 */
export function headerOf(document: AgreementDocument, standing: string | null): Header {
  return runningHead(headerName(document), headerVersion(document, standing), document.status === 'draft')
}

/** @param isDraft whether the word lies across the page */
export function runningHead(left: string, right: string, isDraft: boolean): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [
          ...textRuns(left),
          new TextRun({ children: [new Tab(), right], bold: true, color: colour.ink }),
          ...(isDraft
            ? [new TextWatermark({ text: WATERMARK, font: font.text, color: colour.watermark, width: 400 })]
            : []),
        ],
      }),
    ],
  })
}

/** At the foot of every page: what the document is told by, such as the start of its fingerprint, and which page of how many it is. */
export function footerOf(left: string): Footer {
  const [page, of] = PAGE_OF
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          ...textRuns(left),
          new TextRun({ children: [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
