import { Paragraph, SequentialIdentifier, TextRun } from 'docx'
import { bookmarked, textRuns } from './inlines.ts'
import { captionNumber, type Targets } from '../targets.ts'

/** The caption above a table or figure. Word counts its number itself, so lists of tables and figures can be made. */
export function captionOf(
  { id, caption }: { readonly id: string; readonly caption: string },
  targets: Targets,
): Paragraph {
  const label = captionNumber.exec(caption)?.[0]
  const counted = targets.get(id)?.counted ?? null
  const number =
    counted === null
      ? textRuns(label ?? caption)
      : [new TextRun(`${counted} `), new SequentialIdentifier(counted)]
  return new Paragraph({
    style: 'Caption',
    children: [
      ...bookmarked(id, targets, number),
      ...(label === undefined ? [] : textRuns(caption.slice(label.length))),
    ],
  })
}
