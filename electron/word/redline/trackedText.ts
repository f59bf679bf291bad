import {
  DeletedTextRun,
  InsertedTextRun,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import { compareWords } from '../../../shared/agreement/diff/compareWords.ts'
import type { Inline } from '../../../shared/agreement/document.ts'
import { lookOf, runsOf } from '../write/inlines.ts'

/** Who changed something, when, and as which change of the document. */
export interface Revision {
  readonly id: number
  readonly author: string
  readonly date: string
}

/** A paragraph of either document; null where one of the two does not have it. */
export interface Compared {
  readonly before: readonly Inline[] | null
  readonly after: readonly Inline[] | null
}

/** The paragraph with what changed in it as Word's own tracked changes: accepting them gives the later one, rejecting them the earlier. */
export function trackedParagraph(
  { before, after }: Compared,
  look: Omit<IParagraphOptions, 'children' | 'text' | 'run'>,
  revise: () => Revision,
): Paragraph {
  if (before === null) {
    const children = (after ?? []).flatMap((inline) => inserted(inline, revise))
    return new Paragraph({ ...look, run: { insertion: revise() }, children })
  }
  if (after === null) {
    const children = before.flatMap((inline) => deleted(inline, revise))
    return new Paragraph({ ...look, run: { deletion: revise() }, children })
  }
  return new Paragraph({ ...look, children: trackedRuns(before, after, revise) })
}

/**
 * Two wordings of one place in one. References are compared as the numbers that they show, since rejecting must give the number
 * that was there.
 */
function trackedRuns(
  before: readonly Inline[],
  after: readonly Inline[],
  revise: () => Revision,
): ParagraphChild[] {
  return compareWords(asShown(before), asShown(after)).flatMap(({ kind, inlines }) =>
    inlines.flatMap((inline): ParagraphChild[] => {
      if (kind === 'added') return inserted(inline, revise)
      if (kind === 'removed') return deleted(inline, revise)
      return runsOf(inline.text, lookOf(inline)).map((run) => new TextRun(run))
    }),
  )
}

function inserted(inline: Inline, revise: () => Revision): ParagraphChild[] {
  return runsOf(inline.text, lookOf(inline)).map((run) => new InsertedTextRun({ ...run, ...revise() }))
}

function deleted(inline: Inline, revise: () => Revision): ParagraphChild[] {
  return runsOf(inline.text, lookOf(inline)).map((run) => new DeletedTextRun({ ...run, ...revise() }))
}

/** Words as a reader sees them: fields and references are text, and neighbours that look alike are one. */
export function asShown(inlines: readonly Inline[]): Inline[] {
  const shown: Extract<Inline, { kind: 'text' }>[] = []
  for (const inline of inlines) {
    const next = inline.kind === 'text' ? inline : { kind: 'text' as const, text: inline.text }
    const last = shown.at(-1)
    if (last !== undefined && last.strong === next.strong && last.emphasis === next.emphasis) {
      shown[shown.length - 1] = { ...last, text: last.text + next.text }
    } else {
      shown.push(next)
    }
  }
  return shown
}
