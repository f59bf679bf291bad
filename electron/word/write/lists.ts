import { AlignmentType, type INumberingOptions, type IParagraphOptions, LevelFormat } from 'docx'

/** Where a line of a list begins, and how far left of it its number or sign stands. */
export const LIST_INDENT = { left: 454, hanging: 340 } as const
/** The same below a clause: where the words of the clause begin. */
const BELOW_CLAUSE = { left: 1060, hanging: 340 } as const

/** The two kinds of list, numbered and not. */
export function listNumbering(): INumberingOptions {
  return {
    config: [
      {
        reference: listReference(true),
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1.',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: LIST_INDENT } },
          },
        ],
      },
      {
        reference: listReference(false),
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '•',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: LIST_INDENT } },
          },
        ],
      },
    ],
  }
}

/** What makes a paragraph an item of a list; what is not numbered follows a clause and stands below its words. */
export function listItem(
  ordered: boolean,
  instance: number,
): Pick<IParagraphOptions, 'numbering' | 'indent'> {
  return {
    numbering: { reference: listReference(ordered), level: 0, instance },
    ...(ordered ? {} : { indent: BELOW_CLAUSE }),
  }
}

function listReference(ordered: boolean): string {
  return ordered ? 'numbered' : 'bullets'
}
