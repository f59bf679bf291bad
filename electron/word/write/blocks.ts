import { HeadingLevel, Paragraph, Tab, type Table, TextRun } from 'docx'
import { assertNever } from '../../../shared/base/invariant.ts'
import type { Block } from '../../../shared/agreement/document.ts'
import { commented } from './comments.ts'
import { figure } from './figures.ts'
import { bookmarked, inlineRuns, textRuns } from './inlines.ts'
import { listItem } from './lists.ts'
import type { Page } from './page.ts'
import { signatureBlock } from './signature.ts'
import { dataTable, factsTable } from './tables.ts'
import type { AnswersOf } from '../standing.ts'
import type { Targets } from '../targets.ts'
import { oneLine } from '../printable.ts'

/** What blocks need to know about the document that they stand in. */
export interface Setting {
  readonly page: Page
  readonly targets: Targets
  readonly locale: string
  /** Format of amounts of money on the axis of a chart. */
  readonly money: string
  /** What signatories have said, in the place of what they fill in. */
  readonly answersOf: AnswersOf
}

export interface Place {
  /** A table stands right above, which needs room under it. */
  readonly afterTable: boolean
  /** Place among the lists and signature blocks of the document, from 1. */
  readonly list: number
  readonly signature: number
  /** Whether it stays on the page of what follows it. */
  readonly keepNext: boolean
  /** Id of the comment on the block; null where it has none. */
  readonly comment: number | null
}

export const ROOM_UNDER_TABLE = { before: 140 } as const

/** The paragraphs and tables of a block. */
export function blockContent(block: Block, setting: Setting, place: Place): (Paragraph | Table)[] {
  const { page, targets } = setting
  const { keepNext } = place
  const room = {
    ...(place.afterTable ? { spacing: ROOM_UNDER_TABLE } : {}),
    ...(keepNext ? { keepNext } : {}),
  }
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(oneLine(block.text)) })]
    case 'paragraph':
      return [
        new Paragraph({
          ...room,
          style: block.note === true ? 'Note' : 'Normal',
          children: inlineRuns(block.inlines, targets),
        }),
      ]
    case 'clause':
      return [
        new Paragraph({
          ...room,
          style: 'Clause',
          children: commented(place.comment, [
            ...bookmarked(block.id, targets, textRuns(block.number)),
            new TextRun({ children: [new Tab()] }),
            ...inlineRuns(block.inlines, targets),
          ]),
        }),
      ]
    case 'list':
      return block.items.map(
        (item, index) =>
          new Paragraph({
            ...(index === 0 ? room : keepNext ? { keepNext } : {}),
            ...listItem(block.ordered, place.list),
            children: inlineRuns(item, targets),
          }),
      )
    case 'facts':
      return factsTable(block, page, targets, keepNext)
    case 'table':
      return dataTable(block, page, targets)
    case 'figure':
      return figure(block, setting.money, page, targets)
    case 'signature':
      return signatureBlock(block, place.signature, setting)
    default:
      return assertNever(block)
  }
}

export function endsInTable({ kind }: Block): boolean {
  return kind === 'facts' || kind === 'table' || kind === 'signature'
}
