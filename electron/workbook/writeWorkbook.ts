import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node'
import type { Moment } from '../../shared/base/moment.ts'
import type { ScenarioId } from '../../shared/plan/ids.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { modelSheets } from './modelSheets.ts'
import type { Content, NumberFormat, SheetRow } from './sheet.ts'
import { TEAM_HEADS, TEAM_SHEET } from './teamRows.ts'

const INPUT = '#1c62b9'
const FORMATS: Readonly<Record<NumberFormat, string>> = {
  count: '#,##0.0',
  share: '0.0%',
  money: '#,##0',
  days: '0.0',
  plain: '0.00',
}

/** The model of a scenario as an Excel workbook with live formulas. Texts are texts: none of them is ever taken for a formula. */
export async function writeWorkbook(
  plan: Plan,
  scenarioId: ScenarioId | null,
  now: Moment,
): Promise<Uint8Array> {
  const { about, columns, model, team } = modelSheets(plan, scenarioId, now)
  const heads = columns.map((text): CellObject => ({ value: text, type: String, fontWeight: 'bold' }))
  // The way of Node packs on the calling thread; others start threads from sources that a bundle does not have.
  const bytes = await writeExcelFile([
    {
      sheet: 'Model',
      data: [heads, ...model.map(rowOf)],
      columns: [{ width: 44 }, { width: 10 }, { width: 14 }, ...columns.slice(3).map(() => ({ width: 11 }))],
      stickyRowsCount: 1,
      stickyColumnsCount: 3,
    },
    {
      sheet: TEAM_SHEET,
      data: [
        TEAM_HEADS.map((text): CellObject => ({ value: text, type: String, fontWeight: 'bold' })),
        ...team.map((cells) => cells.map((content) => cellOf(content, 'plain'))),
      ],
      columns: [{ width: 28 }, ...TEAM_HEADS.slice(1).map(() => ({ width: 16 }))],
      stickyRowsCount: 1,
    },
    {
      sheet: 'About',
      data: about.map(([label = '', text = '']): Row => [
        { value: label, type: String, fontWeight: 'bold' },
        { value: text, type: String, wrap: true },
      ]),
      columns: [{ width: 24 }, { width: 80 }],
    },
  ]).toBuffer()
  return new Uint8Array(bytes)
}

function rowOf({ label, unit, format, heading, cells }: SheetRow): Row {
  return [
    { value: label, type: String, ...(heading ? { fontWeight: 'bold' as const } : {}) },
    { value: unit, type: String },
    ...cells.map((content) => cellOf(content, format)),
  ]
}

function cellOf(content: Content, format: NumberFormat): CellObject | null {
  if (content === null) return null
  if (typeof content === 'string') return { value: content, type: String }
  if (typeof content === 'number') {
    return { value: content, type: Number, format: FORMATS[format], textColor: INPUT }
  }
  return { value: content.formula, type: 'Formula', format: FORMATS[format] }
}
