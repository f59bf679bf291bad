import { expect, it } from 'vitest'
import { pastedRows } from '../../../shared/leads/csv/pastedRows.ts'

it.each([
  [
    'a range of Excel',
    'Jan\t1,200\r\nFeb\t\r\n',
    [
      ['Jan', '1,200'],
      ['Feb', ''],
    ],
  ],
  ['one cell', '12', [['12']]],
  ['nothing', '', []],
  [
    'a cell with a line break in it',
    '"two\nlines"\t3\n4\t5',
    [
      ['two\nlines', '3'],
      ['4', '5'],
    ],
  ],
  [
    'a quotation mark that is never closed',
    '5" disk\t3\n"4\t5',
    [
      ['5" disk', '3'],
      ['"4', '5'],
    ],
  ],
  ['an empty row in the middle', '1\n\n3\n', [['1'], [''], ['3']]],
])('reads %s', (_name, text, rows) => {
  expect(pastedRows(text)).toEqual(rows)
})
