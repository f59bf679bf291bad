import { createFormat } from '../base/format.ts'
import type { Day } from '../base/month.ts'
import { fail, type Result } from '../base/result.ts'
import type { Plan } from '../plan/plan.ts'
import type { CheckedMapping } from './mapping/checkMapping.ts'
import { prepareLeads, prepareMonths, type PreparedLeads, type PreparedMonths } from './prepareImport.ts'
import { readLeadList } from './readLeadList.ts'
import { readMonthlyTable } from './readMonthlyTable.ts'
import type { FileProblem } from './refusal.ts'
import type { Reading, SourceFile } from './csv/sourceFile.ts'

export type CompleteMapping = Extract<CheckedMapping, { readonly ok: true }>['mapping']

/**
 * Reads one or two files by a mapping and works out what they would put into the plan. The plan itself is not changed.
 * @param today days after this one are refused
 */
export async function readImport(
  plan: Plan,
  source: SourceFile,
  joined: SourceFile | null,
  mapping: CompleteMapping,
  today: Day,
  reading: Reading,
): Promise<Result<PreparedLeads | PreparedMonths, FileProblem>> {
  const format = createFormat(plan.company.locale, plan.company.currency)
  const inFile = <T>(prepared: Result<T, string>): Result<T, FileProblem> =>
    prepared.ok ? prepared : fail({ file: source.name, message: prepared.error })
  if (mapping.kind === 'monthly') {
    const table = await readMonthlyTable(source, mapping, plan.company, today, reading)
    return table.ok ? inFile(prepareMonths(plan, table.value, mapping, today, format)) : table
  }
  const list = await readLeadList(source, joined, mapping, today, reading)
  return list.ok ? inFile(prepareLeads(plan, list.value, mapping, format)) : list
}
