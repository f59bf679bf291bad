import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'

/** Where a line of a list begins, and how far left of it its number or sign stands. */
export const LIST_INDENT = { left: 454, hanging: 340 } as const

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

export function listReference(ordered: boolean): string {
  return ordered ? 'numbered' : 'bullets'
}
