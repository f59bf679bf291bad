import type { StageId } from '../../plan/ids.ts'
import type { Stage } from '../../plan/funnel.ts'
import { headingCore, stageMeaning, type StageMeaning } from './headingMeaning.ts'
import { plainHeading } from '../../base/plainHeading.ts'

export interface StageColumn<Ref> {
  readonly ref: Ref
  readonly heading: string
}

/**
 * Guesses which column belongs to which stage: first by the stage's own name, then by what both mean.
 * @param columns those that may hold a stage's date or count, in the order of the file
 * @param entering stage that the rows themselves are about (a list of MQLs), for a column that says only "created"
 */
export function guessStages<Ref>(
  stages: readonly Stage[],
  columns: readonly StageColumn<Ref>[],
  entering: StageMeaning | null,
): Record<StageId, Ref> {
  const found: Record<StageId, Ref> = {}
  const free = new Set(columns)
  const take = (stage: Stage, column: StageColumn<Ref> | undefined): void => {
    if (!column || found[stage.id] !== undefined) return
    found[stage.id] = column.ref
    free.delete(column)
  }
  for (const stage of stages) {
    const names = new Set([plainHeading(stage.name), plainHeading(stage.id)])
    take(
      stage,
      [...free].find(({ heading }) => names.has(headingCore(heading)) || names.has(plainHeading(heading))),
    )
  }
  for (const stage of stages) {
    const meaning = meaningOf(stage, stages)
    take(
      stage,
      [...free].find(({ heading }) => meaning !== null && stageMeaning(heading) === meaning),
    )
  }
  const placed = moveEntry(stages, found, entering)
  return Object.fromEntries(stages.flatMap(({ id }) => (placed[id] === undefined ? [] : [[id, placed[id]]])))
}

/** A list of MQLs calls the day of the first contact "created", and that day is the MQL's. */
function moveEntry<Ref>(
  stages: readonly Stage[],
  found: Record<StageId, Ref>,
  entering: StageMeaning | null,
): Record<StageId, Ref> {
  const from = stages.find((stage) => meaningOf(stage, stages) === 'lead')
  const to = stages.find((stage) => entering !== null && meaningOf(stage, stages) === entering)
  if (!from || !to || from.id === to.id || found[to.id] !== undefined) return found
  const column = found[from.id]
  if (column === undefined) return found
  const { [from.id]: _moved, ...others } = found
  return { ...others, [to.id]: column }
}

/** The first stage takes in leads and the last is the customer, whatever they are called. */
function meaningOf(stage: Stage, stages: readonly Stage[]): StageMeaning | null {
  if (stage.id === stages.at(-1)?.id) return 'customer'
  const meaning = stageMeaning(stage.name) ?? stageMeaning(stage.id)
  if (meaning !== null) return meaning
  return stage.id === stages[0]?.id ? 'lead' : null
}
