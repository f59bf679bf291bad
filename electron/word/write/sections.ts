import { type FileChild, HeadingLevel, Paragraph } from 'docx'
import type { AgreementDocument, Section } from '../../../shared/agreement/document.ts'
import { blockContent, endsInTable, type Setting } from './blocks.ts'
import { openPoints } from './comments.ts'
import { textRuns } from './inlines.ts'
import { sideColour } from './look.ts'
import { isSignature } from '../signoff.ts'
import { hasContents, isOnePage, sectionHeading } from '../words.ts'
import { signatureGrid } from './signature.ts'

/** What each section shows, under its heading. */
export function sectionContent(document: AgreementDocument, setting: Setting): FileChild[][] {
  let list = 0
  let signature = 0
  const open = openPoints(document)
  const onePage = isOnePage(document)
  const ownPages = hasContents(document)
  const longContents = document.sections.length > SECTIONS_ON_FIRST_PAGE
  return document.sections.map((section) => {
    const heading = new Paragraph({
      heading: HeadingLevel.HEADING_1,
      ...(onePage ? ON_ONE_PAGE : ownPages && startsPage(section) ? ON_PAGE_OF_ITS_OWN : {}),
      children: textRuns(sectionHeading(section), headingLook(section)),
    })
    const blocks = section.blocks.flatMap((block, place) => {
      if (block.kind === 'list') list += 1
      if (isSignature(block)) {
        signature += 1
        if (onePage && place > 0 && isSignature(section.blocks[place - 1] ?? block)) return []
        if (onePage) {
          return signatureGrid(section.blocks.filter(isSignature), signature, setting)
        }
      }
      const above = section.blocks[place - 1]
      return blockContent(block, setting, {
        afterTable: above !== undefined && endsInTable(above),
        list,
        signature,
        keepNext: staysWithNext(section, place, longContents),
        comment: block.kind === 'clause' && open.includes(block) ? open.indexOf(block) : null,
      })
    })
    return [heading, ...blocks]
  })
}

/**
 * The summary is one page to read; and what leads into a list, or into the table of a section, does not stand apart from it. Below
 * contents that may run onto its page, the summary's lists may run on as well: else most of that page would stay empty.
 */
function staysWithNext({ id, blocks }: Section, place: number, longContents: boolean): boolean {
  const next = blocks[place + 1]
  if (next === undefined) return false
  const inSummary = id === 'summary' && !(longContents && blocks[place]?.kind === 'list')
  return inSummary || next.kind === 'list' || (place === 0 && next.kind === 'table')
}

/** The contents of more sections may not fit under the front matter. */
const SECTIONS_ON_FIRST_PAGE = 16

const ON_ONE_PAGE = { spacing: { before: 140, after: 80 } } as const
const ON_PAGE_OF_ITS_OWN = { pageBreakBefore: true, spacing: { before: 0 } } as const

/** What a side promises stands under its colour. */
function headingLook({ id }: Section): { readonly color?: string } {
  if (id === 'marketing-commitments') return { color: sideColour.marketing }
  return id === 'sales-commitments' ? { color: sideColour.sales } : {}
}

/** The page to sign, what is looked up after it, and the page to hand out. The page to read first stays together by itself. */
function startsPage({ id, number }: Section): boolean {
  return id === 'acceptance' || number === FIRST_APPENDIX || id === 'card'
}

const FIRST_APPENDIX = 'A'
