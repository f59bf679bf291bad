import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { readTable } from '../../../shared/leads/csv/readTable.ts'
import type { SourceFile } from '../../../shared/leads/csv/sourceFile.ts'
import { inspectFile } from '../../../shared/leads/inspectFile.ts'
import { checkMapping } from '../../../shared/leads/mapping/checkMapping.ts'
import { guessMapping } from '../../../shared/leads/mapping/guessMapping.ts'
import { historySource } from '../../../shared/leads/importEffects.ts'
import { putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { readImport } from '../../../shared/leads/readImport.ts'
import { refusalsToCsv } from '../../../shared/leads/refusalsToCsv.ts'
import { applyPatchesToPlan, describeEdit } from '../../../shared/plan/edits.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { bytesFile, fixture, reading, textFile, today } from './files.ts'

const plan = emptyPlan('Ours', Month.parse('2026-01'))

type Outcome =
  | { readonly kind: 'refused'; readonly said: string }
  | {
      readonly kind: 'imported'
      /** Rows below the headings, and what became of them. */
      readonly rows: number
      readonly accounted: number
      readonly refusals: number
      readonly refused: number
      readonly validPlan: boolean
    }

/** Everything that an import does, from the bytes to the changed plan. */
async function importWhole(file: SourceFile): Promise<Outcome> {
  const inspection = await inspectFile(file, {}, 'en-US', reading)
  if (!inspection.ok) return { kind: 'refused', said: inspection.error.message }
  const mapping = guessMapping(plan, inspection.value, null)
  const columns = inspection.value.columns.map(({ name }) => name)
  const checked = checkMapping(mapping, plan, { name: file.name, columns }, null)
  if (!checked.ok) return { kind: 'refused', said: checked.problems[0]?.message ?? '' }
  const prepared = await readImport(plan, file, null, checked.mapping, today, reading)
  if (!prepared.ok) return { kind: 'refused', said: prepared.error.message }

  let rows = 0
  for await (const batch of readTable(file, checked.mapping.format, reading)) {
    rows += batch.ok ? batch.value.rows.length + batch.value.blank : 0
  }
  const edit = describeEdit(plan, 'Import', (draft) => {
    const source = historySource(prepared.value, '2026-01-15T10:00:00Z', null)
    putLeadsIntoPlan(draft, { ...prepared.value, source })
  })
  const { taken = 0, refused = 0, blank = 0 } = prepared.value.files[0] ?? {}
  return {
    kind: 'imported',
    rows,
    accounted: taken + refused + blank,
    refusals: prepared.value.refusals.length,
    refused,
    validPlan: applyPatchesToPlan(plan, edit?.patches ?? []).ok,
  }
}

function isHonest(outcome: Outcome): boolean {
  return outcome.kind === 'refused'
    ? /[.?]$/.test(outcome.said)
    : outcome.validPlan && outcome.accounted === outcome.rows && outcome.refusals === outcome.refused
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'web',
    'n/a',
    '"open',
    '"a ""b"" c"',
    '"line\nbreak"',
    'x\0y',
    '__proto__',
    'constructor',
  ),
  fc.constantFrom(
    '2025-01-02',
    '31/12/2025',
    '12/31/2025',
    '2025-02-30',
    '1999-01-01',
    '2030-01-01',
    '45000',
  ),
  fc.constantFrom('12', '1,5', '1.234,50', '-3', '1e9', '=1+1'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const table = fc
  .record({
    heading: fc.constantFrom(
      'id,source,lead date,mql date,won date,amount',
      'Month,Segment,Leads,MQL,SQL,Customers',
      'id;source;lead date;mql date;won date;amount',
    ),
    rows: fc.array(fc.array(cell, { minLength: 4, maxLength: 7 }), { maxLength: 30 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ heading, rows, lineEnd }) => {
    const delimiter = heading.includes(';') ? ';' : ','
    return [heading, ...rows.map((row) => row.join(delimiter))].join(lineEnd)
  })

describe('whatever a file holds', () => {
  it('an import ends in a reason or a valid plan, and every row is taken, refused or blank', async () => {
    await fc.assert(
      fc.asyncProperty(table, async (text) => {
        expect(await importWhole(textFile('any.csv', text))).toSatisfy(isHonest)
      }),
      { numRuns: 1500 },
    )
  })

  it('the same holds for any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await importWhole(bytesFile('any.csv', bytes))).toSatisfy(isHonest)
      }),
    )
  })

  it.each([
    'utf-8.csv',
    'excel-german.csv',
    'utf-16-big-endian.csv',
    'hubspot-contacts.csv',
    'monthly-table.csv',
  ])('the same holds for %s with bytes changed at random', async (name) => {
    const source = fixture(name)
    const whole = await source.read(0, source.size)
    const bytes = whole.ok ? whole.value : new Uint8Array()
    expect(await importWhole(source)).toMatchObject({ kind: 'imported', refusals: 0 })
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(changes, async (list) => {
        const changed = Uint8Array.from(bytes)
        for (const [at, byte] of list) changed[at] = byte
        await importWhole(bytesFile(name, changed))
      }),
      { numRuns: 300 },
    )
  })

  it('no cell of the list of refused rows runs as a formula', () => {
    const text = refusalsToCsv([
      { file: 'a.csv', line: 2, column: '=cmd', value: '=1+1', reason: '@x' },
      { file: 'a.csv', line: 3, column: null, value: '+1\n-2', reason: '"quoted"' },
    ])
    expect(text.split('\r\n')).toEqual([
      'File,Line,Column,Value,Reason',
      `a.csv,2,"'=cmd","'=1+1","'@x"`,
      `a.csv,3,,"'+1\n-2","""quoted"""`,
    ])
  })
})
