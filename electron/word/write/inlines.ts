import { Bookmark, type IRunOptions, type ParagraphChild, SimpleField, Tab, TextRun } from 'docx'
import { assertNever } from '../../../shared/base/invariant.ts'
import type { Inline } from '../../../shared/agreement/document.ts'
import { font } from './look.ts'
import { oneLine } from '../printable.ts'
import type { Targets } from '../targets.ts'

type RunLook = Omit<IRunOptions, 'text' | 'children' | 'break'>

/** The words of a paragraph; references are live fields with their number already in them. */
export function inlineRuns(
  inlines: readonly Inline[],
  targets: Targets,
  look: RunLook = {},
): ParagraphChild[] {
  return inlines.flatMap((inline): ParagraphChild[] => {
    switch (inline.kind) {
      case 'text':
        return textRuns(inline.text, { ...look, ...lookOf(inline) })
      case 'field':
        return textRuns(inline.text, look)
      case 'reference': {
        const target = targets.get(inline.target)
        return target === undefined
          ? textRuns(inline.text, look)
          : [new SimpleField(`REF ${target.bookmark} \\h`, oneLine(inline.text))]
      }
      default:
        return assertNever(inline)
    }
  })
}

/** How words of an agreement stand out. */
export function lookOf(inline: Inline): RunLook {
  if (inline.kind !== 'text') return {}
  return {
    ...(inline.strong === true ? { bold: true, boldComplexScript: true } : {}),
    ...(inline.emphasis === true ? { italics: true, italicsComplexScript: true } : {}),
  }
}

/** Runs for a text as it is typed: line breaks and tabs kept, right-to-left scripts marked as such. */
export function textRuns(text: string, look: RunLook = {}): TextRun[] {
  return runsOf(text, look).map((run) => new TextRun(run))
}

/** What the runs of a text are made from, for those who make other runs of it. */
export function runsOf(text: string, look: RunLook = {}): IRunOptions[] {
  return text
    .split(/(\n)/u)
    .flatMap((part): IRunOptions[] => (part === '\n' ? [{ ...look, break: 1 }] : lineRuns(part, look)))
}

/** A number or label that references point at. */
export function bookmarked(
  id: string,
  targets: Targets,
  children: readonly ParagraphChild[],
): ParagraphChild[] {
  const target = targets.get(id)
  return target === undefined ? [...children] : [new Bookmark({ id: target.bookmark, children })]
}

// Words in Hebrew, Arabic and related letters, with the spaces, digits and signs between them.
const rightToLeft =
  /([\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+(?:[\s\d\p{P}]+[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]+)*)/u

function lineRuns(line: string, look: RunLook): IRunOptions[] {
  // Splitting by a group gives what is outside and inside of it in turn.
  return line.split(rightToLeft).flatMap((words, index) => {
    if (words === '') return []
    const direction = index % 2 === 0 ? {} : { rightToLeft: true, font: font.rightToLeft }
    return [{ ...look, ...direction, children: withTabs(words) }]
  })
}

function withTabs(words: string): (string | Tab)[] {
  return words
    .split(/(\t)/u)
    .filter((part) => part !== '')
    .map((part) => (part === '\t' ? new Tab() : part))
}
