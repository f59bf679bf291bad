import { describe, expect, it } from 'vitest'
import { FILE_BYTES_MAX } from '../../../shared/leads/csv/limits.ts'
import { observeFormat } from '../../../shared/leads/observe/observeFormat.ts'
import { createFormat } from '../../../shared/base/format.ts'
import { bytesFile, fixture, inspect, textFile, whyNot } from './files.ts'

const format = createFormat('en-GB', 'EUR')
const SAME_LEADS = [
  ['A-1', 'Café', '2025-01-07', '2025-01-09', '2025-03-01', '12,000.50'],
  ['A-2', 'Größe & Söhne', '2025-01-15', '2025-01-20', '', ''],
  ['A-3', 'Café', '2025-02-03', '', '', ''],
]

describe('how a file is written is found', () => {
  it.each([
    ['utf-8.csv', 'utf-8', ','],
    ['utf-8-with-mark.csv', 'utf-8', ','],
    ['utf-16-little-endian.csv', 'utf-16le', ','],
    ['utf-16-big-endian.csv', 'utf-16be', ','],
    ['utf-16-without-mark.csv', 'utf-16le', ','],
    ['windows-1252.csv', 'windows-1252', ','],
    ['tab.csv', 'utf-8', '\t'],
    ['pipe.csv', 'utf-8', '|'],
    ['old-mac.csv', 'utf-8', ','],
    ['mixed-line-ends.csv', 'utf-8', ','],
    ['separator-hint.csv', 'utf-8', ';'],
    ['titles-above.csv', 'utf-8', ','],
  ])('in %s, and the leads come out the same', async (name, encoding, delimiter) => {
    const { format: found, preview, columns, rows } = await inspect(fixture(name))
    expect(found).toMatchObject({ encoding, delimiter, decimal: '.' })
    expect(columns.map((column) => column.name)[0]).toBe('Lead ID')
    expect(preview.map((row) => row.cells)).toEqual(SAME_LEADS)
    expect(rows).toBe(3)
  })

  it('with semicolons, decimal commas and days first, as a German Excel writes it', async () => {
    const { format: found, dateOrder, decimal } = await inspect(fixture('excel-german.csv'))
    expect(found).toEqual({
      encoding: 'windows-1252',
      delimiter: ';',
      decimal: ',',
      dateOrder: 'day-month-year',
      headerLine: 1,
    })
    expect([dateOrder, decimal]).toEqual(['seen', 'seen'])
  })

  it('with the line of the headings below some titles', async () => {
    const { format: found, preview } = await inspect(fixture('titles-above.csv'))
    expect(found.headerLine).toBe(4)
    expect(preview[0]?.line).toBe(5)
  })

  it('without headings, and the columns get numbers', async () => {
    const { format: found, columns } = await inspect(fixture('no-headings.csv'))
    expect(found.headerLine).toBeNull()
    expect(columns.map((column) => column.name).slice(0, 2)).toEqual(['Column 1', 'Column 2'])
  })

  it('with names that are there twice or empty told apart', async () => {
    const { columns } = await inspect(textFile('f.csv', 'date,date,,id\nx,y,z,w\n'), { headerLine: 1 })
    expect(columns.map((column) => column.name)).toEqual(['date', 'date (2)', 'Column 3', 'id'])
  })

  it('and what the user says instead is followed', async () => {
    const { format: found, columns } = await inspect(fixture('windows-1252.csv'), {
      encoding: 'utf-8',
      delimiter: ';',
    })
    expect(found).toMatchObject({ encoding: 'utf-8', delimiter: ';' })
    expect(columns).toHaveLength(1)
  })
})

const dates = (...days: string[]): ReturnType<typeof textFile> =>
  textFile('dates.csv', ['id,day', ...days.map((day, index) => `lead-${index},${day}`)].join('\n'))

describe('the order of day and month', () => {
  it('is found from a day above 12, however late in the file', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => `0${(index % 9) + 1}/02/2025`)
    expect((await inspect(dates(...many, '25/02/2025'))).format.dateOrder).toBe('day-month-year')
    expect((await inspect(dates(...many, '02/25/2025'))).format.dateOrder).toBe('month-day-year')
  })

  it('is said to be a guess where no day is above 12, and follows the country', async () => {
    const british = await inspect(dates('03/04/2025', '05/06/2025'), {}, 'en-GB')
    const american = await inspect(dates('03/04/2025', '05/06/2025'), {}, 'en-US')
    expect([british.dateOrder, british.format.dateOrder]).toEqual(['ambiguous', 'day-month-year'])
    expect([american.dateOrder, american.format.dateOrder]).toEqual(['ambiguous', 'month-day-year'])
    expect(observeFormat(american, format)[0]?.message).toMatch(/03\/04\/2025 can be read in two ways/)
  })

  it('is said to be mixed where both orders are there', async () => {
    const mixed = await inspect(dates('25/02/2025', '26/02/2025', '02/27/2025'))
    expect([mixed.dateOrder, mixed.format.dateOrder]).toEqual(['mixed', 'day-month-year'])
    expect(observeFormat(mixed, format)[0]?.message).toMatch(/day first and dates with the month first/)
  })

  it('is no question where years come first', async () => {
    const plain = await inspect(dates('2025-02-03', '2025-02-04 10:00'))
    expect(plain.dateOrder).toBe('not-needed')
    expect(observeFormat(plain, format)).toEqual([])
  })
})

describe('the decimal sign', () => {
  it('is said to be a guess where groups of three could be either', async () => {
    const file = await inspect(textFile('f.csv', 'id;amount\na;1.234\nb;5.678\n'))
    expect([file.decimal, file.format.decimal]).toEqual(['ambiguous', ','])
    expect(observeFormat(file, format)[0]?.message).toMatch(/such as 1\.234 can be read in two ways/)
  })
})

const packed = (text: string): Uint8Array =>
  new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(text, 'utf16le')])

describe('a workbook that is packed the old way is refused with what to do', () => {
  it('because of its password', async () => {
    expect(await whyNot(bytesFile('leads.xlsx', packed('Root Entry EncryptedPackage')))).toMatch(
      /^This workbook is protected by a password\. Open it in Excel, save it without the password/,
    )
  })

  it('because of its age', async () => {
    expect(await whyNot(bytesFile('leads.xls', packed('Root Entry Workbook')))).toMatch(
      /^This is an old Excel workbook \(\.xls\), or one that is protected by a password\./,
    )
  })
})

describe('a file that is no CSV is refused with what to do', () => {
  it.each([
    ['workbook.csv', /Excel workbook.*Save it as CSV/],
    ['binary.csv', /not a text file: byte 1 /],
    ['page.csv', /web page or XML.*Save it as CSV/],
    ['empty.csv', /empty/],
    ['headings-only.csv', /headings but no rows/],
  ])('%s', async (name, message) => {
    expect(await whyNot(fixture(name))).toMatch(message)
  })

  it('when it is larger than what is read', async () => {
    const file = { ...textFile('huge.csv', 'id,day\n'), size: FILE_BYTES_MAX + 1 }
    expect(await whyNot(file)).toMatch(/larger than 200 MB/)
  })

  it('when it has thousands of columns', async () => {
    expect(await whyNot(textFile('wide.csv', `${'a,'.repeat(1500)}a\n`))).toMatch(/more than 1,000 columns/)
  })

  it('when quotation marks are broken nearly everywhere', async () => {
    const text = `id,note\n${'1,"x" y\n'.repeat(1200)}`
    expect(await whyNot(textFile('broken.csv', text))).toMatch(/hardly CSV/)
  })

  it('when it cannot be read from the disk', async () => {
    const file = {
      ...textFile('gone.csv', 'id,day\n'),
      read: () => Promise.resolve({ ok: false as const, error: 'There is no file gone.csv.' }),
    }
    expect(await whyNot(file)).toBe('There is no file gone.csv.')
  })
})

describe('a file with damage in it', () => {
  it('is still read as UTF-8 when one byte is wrong, and that is said', async () => {
    const file = await inspect(fixture('one-bad-byte.csv'))
    expect(file.format.encoding).toBe('utf-8')
    expect(file.preview[0]?.cells[1]).toBe('Café')
    expect(observeFormat(file, format)[0]?.message).toMatch(
      /1 place of one-bad-byte.csv cannot be read as UTF-8/,
    )
  })

  it('loses only the row with a NUL in it', async () => {
    const file = await inspect(fixture('padded-with-nul.csv'))
    expect(file.rows).toBe(124)
    expect(file.preview[3]?.wrong).toMatch(/NUL/)
    expect(file.preview[4]?.wrong).toBeNull()
  })
})
