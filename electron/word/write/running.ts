import { Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx'
import { TextWatermark } from 'docx/watermarks'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { textRuns } from './inlines.ts'
import { colour, font } from './look.ts'
import { footerFingerprint, headerName, headerVersion, PAGE_OF, WATERMARK } from '../words.ts'

/** On top of every page: whose agreement it is, its version, and where it is a draft that it is one, in words and across the page. */
export function headerOf(document: AgreementDocument): Header {
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        children: [
          ...textRuns(headerName(document)),
          new TextRun({ children: [new Tab(), headerVersion(document)], bold: true, color: colour.ink }),
          ...(document.status === 'draft'
            ? [new TextWatermark({ text: WATERMARK, font: font.text, color: colour.watermark, width: 400 })]
            : []),
        ],
      }),
    ],
  })
}

/** At the foot of every page: the start of the fingerprint, and which page of how many it is. */
export function footerOf(fingerprint: string): Footer {
  const [page, of] = PAGE_OF
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: [
          new TextRun(footerFingerprint(fingerprint)),
          new TextRun({ children: [new Tab(), page, PageNumber.CURRENT, of, PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}
