import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import { compareDocuments, type ComparedSection } from '../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument, Block, Inline, Section } from '../../../shared/agreement/document.ts'
import { fingerprintOf } from '../fingerprint.ts'
import { redlineXml } from '../record.ts'
import { PrintableTree } from '../tree.ts'
import { APP_AUTHOR, fingerprintLine, headerName, sectionHeading, subtitle } from '../words.ts'
import { blockContent, endsInTable, type Place, type Setting } from '../write/blocks.ts'
import { writePackage } from '../write/document.ts'
import { textRuns } from '../write/inlines.ts'
import { moneyFormat } from '../write/language.ts'
import { pageOf } from '../write/page.ts'
import { footerOf, runningHead } from '../write/running.ts'
import { sealed } from '../write/seal.ts'
import { changeSummary } from './changeSummary.ts'
import { note, redlineBlock } from './redlineBlocks.ts'
import { type Revision, trackedParagraph } from './trackedText.ts'

/**
 * What changed from one version of an agreement to a later one, as a Word file: its words as Word's own tracked changes, so that
 * accepting all gives the later text and rejecting all the earlier; tables and figures as they are now, with tables of what
 * changed in them; a summary in front. It is nothing to sign, and says so.
 */
export async function renderRedline(
  earlier: AgreementDocument,
  later: AgreementDocument,
): Promise<Uint8Array> {
  const [before, after] = [PrintableTree.parse(earlier), PrintableTree.parse(later)]
  const page = pageOf(after.paper)
  const setting: Setting = {
    page,
    // Clauses are tracked text without bookmarks, so numbers are no live references here.
    targets: new Map(),
    locale: after.locale,
    money: moneyFormat(after.locale, after.currency),
    answersOf: () => null,
  }
  const revise = revisions(after.composedAt)
  const sections = compareDocuments(before, after)
  const written = await writePackage(after, page, {
    header: runningHead(headerName(after), 'Redline', false),
    footer: footerOf(`Redline: ${before.version} → ${after.version}`),
    comments: [],
    children: [...firstPage(before, after, sections, setting, revise), ...body(sections, setting, revise)],
  })
  // It is worked with, not kept, whatever the versions are.
  return sealed(written, { ...after, status: 'draft' }, redlineXml(), fingerprintOf(after))
}

/** Numbers the changes. All have one author and the date of the later document, so that the file is the same every time. */
function revisions(date: string): () => Revision {
  let last = 0
  return () => {
    last += 1
    return { id: last, author: APP_AUTHOR, date: `${new Date(date).toISOString().slice(0, 19)}Z` }
  }
}

const PLACE: Place = { afterTable: false, list: 0, signature: 0, keepNext: false, comment: null }

function firstPage(
  before: AgreementDocument,
  after: AgreementDocument,
  sections: readonly ComparedSection[],
  setting: Setting,
  revise: () => Revision,
): FileChild[] {
  return [
    trackedParagraph({ before: text(before.title), after: text(after.title) }, { style: 'Title' }, revise),
    new Paragraph({ style: 'Subtitle', children: textRuns(subtitle(after)) }),
    note(
      `Redline from ${before.version} to ${after.version}. Words that are new or gone are tracked changes: accepting all gives ${after.version}, rejecting all gives the words of ${before.version}. Tables and figures are shown as they are now, with what changed beside them. A list of changes that a version carries itself is left out. This file is for reading; sign the version itself.`,
    ),
    ...[before, after].map((tree) => note(`${tree.version} · ${fingerprintLine(fingerprintOf(tree))}`)),
    new Paragraph({ style: 'ContentsHeading', children: textRuns('What changed') }),
    ...blockContent(changeSummary(sections), setting, PLACE),
  ]
}

function body(sections: readonly ComparedSection[], setting: Setting, revise: () => Revision): FileChild[] {
  let list = 0
  return sections.flatMap(({ before, after, blocks }, index): FileChild[] => {
    const heading = trackedParagraph(
      { before: before && headingOf(before), after: after && headingOf(after) },
      {
        heading: HeadingLevel.HEADING_1,
        ...(index === 0 ? { pageBreakBefore: true, spacing: { before: 0 } } : {}),
      },
      revise,
    )
    return [
      heading,
      ...blocks.flatMap((compared, place) => {
        list += 1
        const above = blocks[place - 1]
        const afterTable = above !== undefined && endsInTable(shown(above))
        return redlineBlock(compared, { setting, place: { ...PLACE, list, afterTable }, revise })
      }),
    ]
  })
}

function shown(compared: ComparedSection['blocks'][number]): Block {
  return compared.kind === 'removed' ? compared.before : compared.after
}

function headingOf(section: Section): Inline[] {
  return text(sectionHeading(section))
}

function text(words: string): Inline[] {
  return [{ kind: 'text', text: words }]
}
