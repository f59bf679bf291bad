import type { DraftBlock, Words } from './draft.ts'

/** Of a column: its heading, its part of the width, and the side on which its words stand, the start where none is named. */
type ColumnSpec = readonly [heading: string, share: number, align?: 'start' | 'end']

/** A table with its title and what it shows for somebody who cannot see it; nothing where it would have no row. */
export function tableBlock(
  id: string,
  words: { readonly title: string; readonly description: string },
  columns: readonly ColumnSpec[],
  rows: readonly (readonly Words[])[],
): DraftBlock[] {
  if (rows.length === 0) return []
  return [
    {
      kind: 'table',
      id,
      ...words,
      columns: columns.map(([heading, share, align = 'start']) => ({ heading, share, align })),
      rows,
    },
  ]
}
