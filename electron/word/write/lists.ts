import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'

const indent = { left: 454, hanging: 340 } as const

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
            style: { paragraph: { indent } },
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
            style: { paragraph: { indent } },
          },
        ],
      },
    ],
  }
}

export function listReference(ordered: boolean): string {
  return ordered ? 'numbered' : 'bullets'
}
