import type { Plan } from '../../plan/plan.ts'
import type { Problem } from '../../plan/problem.ts'
import type { ColumnRef, ImportMapping, LeadMapping, MonthlyMapping } from './mapping.ts'
import type { CompleteLeadMapping } from '../readLeadList.ts'
import type { CompleteMonthlyMapping } from '../readMonthlyTable.ts'

/** The names of a file's columns. */
export interface FileColumns {
  readonly name: string
  readonly columns: readonly string[]
}

export type CheckedMapping =
  | { readonly ok: true; readonly mapping: CompleteLeadMapping | CompleteMonthlyMapping }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Whether a mapping says all that is needed, names columns that are there and stages that the plan has. */
export function checkMapping(
  mapping: ImportMapping,
  plan: Plan,
  leads: FileColumns,
  joined: FileColumns | null,
): CheckedMapping {
  const problems = [
    ...stageProblems(mapping, plan),
    ...(mapping.kind === 'leads'
      ? leadProblems(mapping, leads, joined)
      : monthlyProblems(mapping, leads, joined)),
  ]
  const incomplete = { ok: false, problems } as const
  if (problems.length > 0) return incomplete
  if (mapping.kind === 'leads') {
    return mapping.id === null ? incomplete : { ok: true, mapping: { ...mapping, id: mapping.id } }
  }
  return mapping.month === null ? incomplete : { ok: true, mapping: { ...mapping, month: mapping.month } }
}

function stageProblems(mapping: ImportMapping, plan: Plan): Problem[] {
  const ids = Object.keys(mapping.stages)
  const unknown = [...ids, ...(mapping.kind === 'leads' ? Object.keys(mapping.recordedFrom) : [])].filter(
    (id) => !plan.stages.some((stage) => stage.id === id),
  )
  const hasMoney = mapping.kind === 'monthly' && (mapping.spend ?? mapping.revenue) !== null
  const none: Problem[] =
    ids.length > 0 || hasMoney ? [] : [{ path: ['stages'], message: noStage(mapping, plan) }]
  const known = plan.stages.map((stage) => stage.id).join(', ')
  return [
    ...none,
    ...unknown.map((id) => ({
      path: ['stages', id],
      message: `The plan has no stage "${id}". Its stages are ${known}.`,
    })),
  ]
}

function noStage({ kind }: ImportMapping, plan: Plan): string {
  const names = plan.stages.map((stage) => stage.name).join(', ')
  return kind === 'leads'
    ? `Say which column holds the date of at least one stage (${names}).`
    : `Say which column holds the count of at least one stage (${names}).`
}

function leadProblems(mapping: LeadMapping, leads: FileColumns, joined: FileColumns | null): Problem[] {
  const { join } = mapping
  const refs: (readonly [string, ColumnRef])[] = [
    ...Object.entries(mapping.stages).map(([id, ref]) => [`stages › ${id}`, ref] as const),
    ...(mapping.value ? [['value', mapping.value] as const] : []),
    ...(mapping.only ? [['only', mapping.only.ref] as const] : []),
    ...Object.entries(mapping.attributes).map(([name, ref]) => [`attributes › ${name}`, ref] as const),
    ...Object.entries(mapping.behaviours).map(([name, ref]) => [`behaviours › ${name}`, ref] as const),
  ]
  const secondFile: Problem[] =
    joined && !join
      ? [{ path: ['join'], message: `Say by which column ${joined.name} belongs to ${leads.name}.` }]
      : join && !joined
        ? [{ path: ['join'], message: 'This mapping joins two files. Give the second one too.' }]
        : []
  return [
    ...secondFile,
    ...needed('id', mapping.id, 'Say which column holds the id of the lead.', leads),
    ...(mapping.segment === null ? [] : missing('segment', mapping.segment, leads)),
    ...(join ? missing('join › key', join.key, leads) : []),
    ...(join && joined ? missing('join › joinedKey', join.joinedKey, joined) : []),
    ...refs.flatMap(([field, ref]): Problem[] => {
      if (ref.file === 'leads') return missing(field, ref.column, leads)
      if (joined) return missing(field, ref.column, joined)
      return [{ path: [field], message: `"${ref.column}" is a column of a second file, and there is none.` }]
    }),
  ]
}

function monthlyProblems(mapping: MonthlyMapping, table: FileColumns, joined: FileColumns | null): Problem[] {
  return [
    ...(joined ? [{ path: [], message: 'A monthly table is one file. Leave out the second.' }] : []),
    ...needed('month', mapping.month, 'Say which column holds the month.', table),
    ...(mapping.segment === null ? [] : missing('segment', mapping.segment, table)),
    ...Object.entries(mapping.stages).flatMap(([id, column]) => missing(`stages › ${id}`, column, table)),
    ...(mapping.spend === null ? [] : missing('spend', mapping.spend, table)),
    ...(mapping.revenue === null ? [] : missing('revenue', mapping.revenue, table)),
  ]
}

function needed(field: string, column: string | null, message: string, file: FileColumns): Problem[] {
  return column === null ? [{ path: [field], message }] : missing(field, column, file)
}

function missing(field: string, column: string, file: FileColumns): Problem[] {
  if (file.columns.includes(column)) return []
  const shown = file.columns.slice(0, 20).map((name) => `"${name}"`)
  const more = file.columns.length > shown.length ? `, and ${file.columns.length - shown.length} more` : ''
  return [
    {
      path: [field],
      message: `${file.name} has no column "${column}". It has ${shown.join(', ')}${more}.`,
    },
  ]
}
