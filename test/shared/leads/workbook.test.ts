import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { openWorkbook, type OpenedSheet } from '../../../shared/leads/xlsx/openWorkbook.ts'
import { madeUpWorkbook } from '../../helpers/workbooks.ts'

const saved = new Uint8Array(readFileSync(resolve(import.meta.dirname, '../../fixtures/xlsx/leads.xlsx')))

const sourceOf = (bytes: Uint8Array, size = bytes.length): SourceFile => ({
  name: 'leads.xlsx',
  size,
  read: (from, to) => Promise.resolve({ ok: true, value: bytes.subarray(from, to) }),
})
const reading = { createDecoder: (encoding: string) => new TextDecoder(encoding) }
const open = (bytes: Uint8Array, sheet: string | null = null) => openWorkbook(sourceOf(bytes), sheet, reading)

async function opened(bytes: Uint8Array, sheet: string | null = null): Promise<OpenedSheet> {
  const result = await open(bytes, sheet)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const linesOf = ({ csv }: OpenedSheet): string[] => csv.join('').split('\n').slice(0, -1)

const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

describe('a workbook as an office program saves it', () => {
  it('gives its first sheet with dates, results of formulas and texts, a line a row', async () => {
    const sheet = await opened(saved)
    expect(sheet.sheets).toEqual(['Leads', 'By month'])
    expect(linesOf(sheet)).toEqual([
      '"Leads of 2025, for the planning",,,,,',
      '',
      'Lead,,Days,,,Deal',
      'Lead ID,Source,Created,Became MQL,Close date,Amount',
      'L1,Webinar,2025-01-05,2025-01-20 14:30:00,2025-03-01,12000',
      'L2,Webinar,2025-01-09,2025-02-01,,',
      'L3,"Café & bar, “east”",2025-02-11,,,',
      'L4,Webinar,2025-02-14,soon,,',
      'L5,Ebook,2025-03-03,2025-03-09,2025-06-30,8999.9',
    ])
  })

  it('gives another sheet when it is asked for', async () => {
    expect(linesOf(await opened(saved, 'By month'))).toEqual([
      'Month,Lead,MQL',
      '2025-01-01,120,40',
      '2025-02-01,130,44',
      '2025-03-01,,',
    ])
  })

  it('is told to be damaged wherever it is cut off before its last text', async () => {
    for (let length = 100; length < 4600; length += 97) {
      const result = await open(saved.subarray(0, length))
      expect(result).toMatchObject({ ok: false, error: expect.stringContaining('damaged or cut off') })
    }
  })

  it('is read or refused, and nothing else, whatever byte is changed', async () => {
    for (let at = 0; at < saved.length; at += 41) {
      const changed = saved.slice()
      changed[at] = (changed[at] ?? 0) ^ 0x55
      expect(typeof (await open(changed)).ok).toBe('boolean')
    }
  })
})

describe('the cells of a sheet', () => {
  it('are laid out by their place, whatever is missing between', async () => {
    const sheet = await opened(
      madeUpWorkbook({
        strings: ['plain', 'a_x000D_b'],
        sheets: {
          One: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><r><t>two
</t></r><r><t>"lines"</t></r></is></c><c r="C3" t="str"><f>A1</f><v>=1+1</v></c></row>
            <row><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c><v>0.30000000000000004</v></c></row>`,
        },
      }),
    )
    expect(linesOf(sheet)).toEqual(['plain,,a b', '', ',"two ""lines""",=1+1', 'TRUE,#N/A,0.3'])
  })

  it.each([
    [false, ['2018-01-31', '1900-01-01', '1900-02-28', '2018-01-31 18:00:00']],
    [true, ['2022-02-01', '1904-01-02', '1904-02-29', '2022-02-01 18:00:00']],
  ])('are dates where their format says so (counted from 1904: %s)', async (is1904, dates) => {
    const cells = [43131, 1, 59, 43131.75].map((serial) => `<row><c s="1"><v>${serial}</v></c></row>`)
    const sheet = await opened(
      madeUpWorkbook({ is1904, formats: ['dd/mm/yyyy'], sheets: { One: cells.join('') } }),
    )
    expect(linesOf(sheet)).toEqual(dates)
  })

  it.each([
    ['mmm\\-yy', true],
    ['[$-409]d\\ mmmm', true],
    ['[h]:mm:ss', false],
    ['0.00&quot; days&quot;', false],
    ['#,##0;[Red]-#,##0', false],
  ])('are dates or numbers by the format %s', async (format, isDate) => {
    const sheet = await opened(
      madeUpWorkbook({
        formats: [format],
        sheets: { One: '<row><c s="1"><v>43131</v></c></row><row><c><v>1</v></c></row>' },
      }),
    )
    expect(linesOf(sheet)[0]).toBe(isDate ? '2018-01-31' : '43131')
  })

  it('are counted where a formula was saved without its result', async () => {
    const sheet = await opened(
      madeUpWorkbook({
        sheets: { One: '<row><c><f>1+1</f></c><c><f>2+2</f><v>4</v></c></row><row><c><v>1</v></c></row>' },
      }),
    )
    expect([linesOf(sheet)[0], sheet.unsolved]).toEqual([',4', 1])
  })
})

it('passes over hidden sheets, and over those without a table', async () => {
  const table = '<row><c><v>1</v></c></row><row><c><v>2</v></c></row>'
  const sheet = await opened(
    madeUpWorkbook({
      sheets: { Secret: table, Cover: '<row><c><v>0</v></c></row>', Data: table },
      hidden: ['Secret'],
    }),
  )
  expect([sheet.sheet, sheet.sheets]).toEqual(['Data', ['Cover', 'Data']])
})

describe('what is no table is refused', () => {
  it.each<[string, Uint8Array, RegExp]>([
    ['a binary workbook', zip({ 'xl/workbook.bin': 'x' }), /binary workbook/],
    ['an OpenDocument file', zip({ 'content.xml': '<x/>' }), /OpenDocument/],
    ['another packed file', zip({ 'readme.txt': 'x' }), /no Excel workbook/],
    [
      'a workbook of hidden sheets',
      madeUpWorkbook({ sheets: { A: '' }, hidden: ['A'] }),
      /no sheet that can be seen/,
    ],
    [
      'a document type, the way to entities that grow',
      madeUpWorkbook({ sheets: { A: '' }, prologue: '<!DOCTYPE x [<!ENTITY a "b">]>' }),
      /damaged/,
    ],
    ['broken XML', madeUpWorkbook({ sheets: { A: '<row><c></row>' } }), /damaged/],
    [
      'a sheet with more columns than are read',
      madeUpWorkbook({ sheets: { A: '<row><c r="ZZZ1"><v>1</v></c></row>' } }),
      /more rows or columns/,
    ],
  ])('%s', async (_name, bytes, message) => {
    expect(await open(bytes)).toMatchObject({ ok: false, error: expect.stringMatching(message) })
  })

  it('a file of more than 200 MB, without reading it', async () => {
    const large: SourceFile = {
      ...sourceOf(saved, 201 * 1024 * 1024),
      read: () => Promise.reject(new Error()),
    }
    expect(await openWorkbook(large, null, reading)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/larger than 200 MB/),
    })
  })

  it('a bomb, before it has unpacked', async () => {
    const nothing = strToU8(`<styleSheet>${' '.repeat(40 * 1024 * 1024)}</styleSheet>`)
    const bomb = zipSync(
      { 'xl/styles.xml': nothing, 'xl/workbook.xml': strToU8('<workbook/>') },
      { level: 1 },
    )
    expect(await open(bomb)).toMatchObject({
      ok: false,
      error: expect.stringMatching(/unpacks to far more than a table/),
    })
  })
})
