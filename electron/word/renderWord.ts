import { type FileChild, HeadingLevel, Paragraph, TableOfContents } from 'docx'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { SHEET_TITLE } from '../../shared/agreement/signoff/sheet.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { fingerprintOf } from './fingerprint.ts'
import { logoOf } from './pictures.ts'
import { recordXml } from './record.ts'
import { wordSheet } from './sheet.ts'
import { answersIn, standingLine, standingName, type Told } from './standing.ts'
import { targetsOf } from './targets.ts'
import { PrintableTree } from './tree.ts'
import {
  aroundContents,
  CONTENTS,
  excerptLine,
  fingerprintLine,
  footerFingerprint,
  hasContents,
  isOnePage,
  subtitle,
} from './words.ts'
import { blockContent, type Setting } from './write/blocks.ts'
import { commentsOf } from './write/comments.ts'
import { writePackage } from './write/document.ts'
import { textRuns } from './write/inlines.ts'
import { size } from './write/look.ts'
import { moneyFormat } from './write/language.ts'
import { pageOf } from './write/page.ts'
import { pictureParagraph } from './write/picture.ts'
import { footerOf, headerOf } from './write/running.ts'
import { sealed } from './write/seal.ts'
import { sectionContent } from './write/sections.ts'

/**
 * The agreement as a Word file: the same bytes for the same document, on every machine and at any time. Characters that
 * a Word file cannot hold show as the sign for an unknown character.
 * @param given of the version that the document is: what was done with it, which a sign-off sheet tells once there is something,
 *   and where it stands
 */
export async function renderWord(
  document: AgreementDocument,
  given: Partial<Told> = {},
): Promise<Uint8Array> {
  const tree = PrintableTree.parse(document)
  const fingerprint = fingerprintOf(tree)
  const { signoff = null, standing = null } = given
  const told: Told = { signoff: signoff === null || signoff.events.length === 0 ? null : signoff, standing }
  const page = pageOf(tree.paper, isOnePage(tree))
  const setting: Setting = {
    page,
    targets: targetsOf(tree),
    locale: tree.locale,
    money: moneyFormat(tree.locale, tree.currency),
    answersOf: answersIn(tree, told),
  }
  const written = await writePackage(tree, page, {
    header: headerOf(tree, standingName(told)),
    footer: footerOf(footerFingerprint(tree, fingerprint)),
    comments: commentsOf(tree),
    children: [
      ...pagesOf(tree, fingerprint, standingLine(tree, told), setting),
      ...(told.signoff === null ? [] : sheetContent(told.signoff, setting)),
    ],
  })
  return sealed(written, tree, recordXml(tree, fingerprint, told), fingerprint)
}

/** Title and front matter, under them the table of contents, and the other sections. */
function pagesOf(
  tree: AgreementDocument,
  fingerprint: string,
  standing: string | null,
  setting: Setting,
): FileChild[] {
  const sections = sectionContent(tree, setting)
  const { front } = aroundContents(tree)
  return [
    ...titleLines(tree, fingerprint, standing),
    ...sections.slice(0, front.length).flat(),
    ...(hasContents(tree)
      ? [
          new Paragraph({ style: 'ContentsHeading', children: textRuns(CONTENTS) }),
          new TableOfContents(CONTENTS, { hyperlink: true, headingStyleRange: '1-1' }),
        ]
      : []),
    ...sections.slice(front.length).flat(),
  ]
}

function titleLines(tree: AgreementDocument, fingerprint: string, standing: string | null): FileChild[] {
  const logo = logoOf(tree)
  const excerpt = excerptLine(tree)
  return [
    ...(logo === null ? [] : [pictureParagraph(logo, 'Logo')]),
    new Paragraph({
      style: 'Title',
      ...(isOnePage(tree) ? { spacing: { before: 0, after: 0 } } : {}),
      children: textRuns(tree.title, isOnePage(tree) ? { size: size.heading1 } : {}),
    }),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle(tree)) }),
    ...(standing === null
      ? []
      : [new Paragraph({ style: 'Normal', children: textRuns(standing, { bold: true }) })]),
    new Paragraph({ style: 'Note', children: textRuns(fingerprintLine(fingerprint)) }),
    ...(excerpt === null ? [] : [new Paragraph({ style: 'Note', children: textRuns(excerpt) })]),
  ]
}

function sheetContent(signoff: VersionRecord, setting: Setting): FileChild[] {
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      spacing: { before: 0 },
      children: textRuns(SHEET_TITLE),
    }),
    ...wordSheet(signoff, setting.locale).flatMap((block, index, all): FileChild[] =>
      block.kind === 'picture'
        ? [pictureParagraph(block.picture, 'Figure')]
        : blockContent(block, setting, {
            afterTable: false,
            list: 0,
            signature: 0,
            // A drawn signature stands under what it was drawn for.
            keepNext: all[index + 1]?.kind === 'picture',
            comment: null,
          }),
    ),
  ]
}
