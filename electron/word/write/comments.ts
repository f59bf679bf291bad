import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { AgreementDocument, Block } from '../../../shared/agreement/document.ts'
import { APP_AUTHOR, openPointLine } from '../words.ts'
import { textRuns } from './inlines.ts'

/** The clauses that have an open point, in their order; drafts only. A comment has the place of its clause here as its id. */
export function openPoints({ status, sections }: AgreementDocument): Extract<Block, { kind: 'clause' }>[] {
  if (status !== 'draft') return []
  return sections
    .flatMap(({ blocks }) => blocks)
    .filter((block) => block.kind === 'clause')
    .filter(({ openPoint }) => openPoint !== undefined)
}

/** The comments of a draft. */
export function commentsOf(document: AgreementDocument): ICommentOptions[] {
  return openPoints(document).map(({ openPoint = '' }, id) => ({
    id,
    author: APP_AUTHOR,
    initials: 'SLA',
    date: new Date(document.composedAt),
    children: [new Paragraph({ children: textRuns(openPointLine(openPoint)) })],
  }))
}

/** The words that a comment is on. */
export function commented(id: number | null, children: readonly ParagraphChild[]): ParagraphChild[] {
  if (id === null) return [...children]
  return [
    new CommentRangeStart(id),
    ...children,
    new CommentRangeEnd(id),
    new TextRun({ children: [new CommentReference(id)] }),
  ]
}
