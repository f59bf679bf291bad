import { describe, expect, it } from 'vitest'
import type { Block, Inline } from '../../../../shared/agreement/document.ts'
import { tableChanges } from '../../../../shared/agreement/diff/tableChanges.ts'

type Table = Extract<Block, { kind: 'table' }>

function table(...rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    id: 'hurdles',
    caption: 'Table 1 · Commitments',
    description: 'Each commitment with its target.',
    columns: ['Side', 'Measure', 'Target'].map((heading) => ({ heading, align: 'start', share: 1 / 3 })),
    rows: rows.map((cells) => cells.map((text): Inline[] => [{ kind: 'text', text }])),
  }
}

const leads = ['Marketing', 'Leads handed over', '470']
const data = ['Marketing', 'Leads with complete data', '95%']
const touch = ['Sales', 'First touch', '90%']

describe('what differs between two tables', () => {
  it('is told by two cells of its row where the first alone names several rows', () => {
    const changes = tableChanges(
      table(leads, data, touch),
      table(leads, ['Marketing', 'Leads with complete data', '97%'], touch),
    )
    expect(changes).toEqual([
      {
        row: 'Marketing · Leads with complete data',
        cells: [{ heading: 'Target', was: '95%', is: '97%' }],
      },
    ])
  })

  it('is only the row that is gone, not those below it that moved up', () => {
    const changes = tableChanges(table(leads, data, touch), table(data, touch))
    expect(changes.map(({ row }) => row)).toEqual(['Marketing · Leads handed over'])
  })

  it('is told by the first cell where that names each row', () => {
    const changes = tableChanges(table(leads, touch), table(['Marketing', 'Leads handed over', '500'], touch))
    expect(changes.map(({ row }) => row)).toEqual(['Marketing'])
  })
})
