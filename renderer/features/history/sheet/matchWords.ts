import type { PastedTable } from '../../../../shared/leads/paste/findTable.ts'
import type { ColumnMeaning, MatchedTable } from '../../../../shared/leads/paste/matchTable.ts'
import { TURNED } from '../../../../shared/leads/paste/turnTable.ts'
import { plainHeading } from '../../../../shared/base/plainHeading.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** What the columns of a pasted table were taken for, in sentences. */
export function matchWords(
  { stages }: Pick<Plan, 'stages'>,
  { isTurned }: PastedTable,
  { columns }: MatchedTable,
  segmentName: string,
): string[] {
  const nameOf = (meaning: ColumnMeaning): string | null => {
    switch (meaning.kind) {
      case 'month':
        return 'Month'
      case 'entries':
        return stages.find(({ id }) => id === meaning.stageId)?.name ?? meaning.stageId
      case 'revenue':
        return 'Revenue'
      case 'spend':
        return 'Spend'
      case 'empty':
        return null
    }
  }
  const pairs = columns.flatMap(({ heading, meaning }) => {
    const name = nameOf(meaning)
    if (name === null) return []
    return [plainHeading(heading) === plainHeading(name) ? name : `“${heading}” as ${name}`]
  })
  return [`Pasted into ${segmentName} by the headings: ${pairs.join(', ')}.`, ...(isTurned ? [TURNED] : [])]
}
