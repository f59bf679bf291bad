import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createCsvReader, type CsvRow } from '../../../shared/leads/csv/csvReader.ts'

const read = (...pieces: string[]): CsvRow[] => {
  const reader = createCsvReader(',')
  return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.finish()]
}

const lines = (rows: readonly CsvRow[]): [number, string][] =>
  rows.map(({ line, cells, broken }) => [line, broken === null ? cells.join('|') : 'broken'])

describe('reading CSV in pieces', () => {
  it('counts the lines of the file, also behind cells with line breaks', () => {
    expect(lines(read('a,b\n1,"x\ny\nz"\n2,w\n'))).toEqual([
      [1, 'a|b'],
      [2, '1|x\ny\nz'],
      [5, '2|w'],
    ])
  })

  it('takes all three kinds of line break, also mixed and cut in two', () => {
    expect(lines(read('a\r', '\nb\rc\n', 'd\r', 'e'))).toEqual([
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
      [4, 'd'],
      [5, 'e'],
    ])
  })

  it('keeps the rows behind a quotation mark that is never closed', () => {
    expect(lines(read('1,ok\n2,"open\n3,ok\n4,"fine"\n5,ok'))).toEqual([
      [1, '1|ok'],
      [2, 'broken'],
      [3, '3|ok'],
      [4, '4|fine'],
      [5, '5|ok'],
    ])
  })

  it('goes on behind a row that is longer than any row can be', () => {
    const rows = read('1,ok\n', `2,"${'x'.repeat(600_000)}`, `${'x'.repeat(600_000)}\n3,ok\n`)
    expect(lines(rows)).toEqual([
      [1, '1|ok'],
      [2, 'broken'],
      [3, '3|ok'],
    ])
  })

  it('gives the same rows however the text is cut', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', 'é', '\uFEFF', ' ') })
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), (pieces) => {
        expect(read(...pieces)).toEqual(read(pieces.join('')))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads back what was written, whatever is in the cells', () => {
    const cell = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/\r\n?/g, '\n').replace(/^\uFEFF/, ''))
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (table) => {
        const text = Papa.unparse(table, { newline: '\n' })
        expect(read(text).map(({ cells }) => cells)).toEqual(table)
      }),
    )
  })
})
