import type { ColumnRef, ImportMapping } from '../../../../shared/leads/mapping/mapping.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

/** What the columns of a file are taken for, by their names. */
export function columnMeanings(
  mapping: ImportMapping,
  plan: Plan,
  file: ColumnRef['file'],
): ReadonlyMap<string, string> {
  const stageName = (id: string): string => plan.stages.find((stage) => stage.id === id)?.name ?? id
  if (mapping.kind === 'monthly') {
    return joined([
      [mapping.month, 'month'],
      [mapping.segment, 'segment'],
      ...Object.entries(mapping.stages).map(([id, column]): Meaning => [column, stageName(id)]),
      [mapping.revenue, 'revenue'],
      [mapping.spend, 'spend'],
    ])
  }
  const { join, id, segment, value, only, stages, attributes, behaviours } = mapping
  const own = ({ file: side, column }: ColumnRef): string | null => (side === file ? column : null)
  return joined([
    ...(file === 'leads'
      ? ([
          [id, 'id'],
          [segment, 'segment'],
        ] satisfies Meaning[])
      : []),
    [join && (file === 'leads' ? join.key : join.joinedKey), 'key'],
    ...Object.entries(stages).map(([stageId, ref]): Meaning => [own(ref), stageName(stageId)]),
    [value && own(value), 'deal value'],
    [only && own(only.ref), 'won or not'],
    ...Object.values(attributes).map((ref): Meaning => [own(ref), 'attribute']),
    ...Object.values(behaviours).map((ref): Meaning => [own(ref), 'last day']),
  ])
}

type Meaning = readonly [column: string | null, meaning: string]

function joined(meanings: readonly Meaning[]): ReadonlyMap<string, string> {
  const byColumn = new Map<string, string>()
  for (const [column, meaning] of meanings) {
    if (column === null) continue
    const known = byColumn.get(column)
    byColumn.set(column, known === undefined ? meaning : `${known}, ${meaning}`)
  }
  return byColumn
}
