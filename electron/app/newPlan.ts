import { Month } from '../../shared/base/month.ts'
import { emptyPlan } from '../../shared/plan/emptyPlan.ts'
import type { ExampleName } from '../../shared/plan/examples/exampleNames.ts'
import { BatchId } from '../../shared/plan/ids.ts'
import type { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Plan } from '../../shared/plan/plan.ts'

export interface NewPlan {
  readonly plan: Plan
  /** Past leads that come with it. */
  readonly leads: readonly LeadRow[]
}

/** A plan to start from; an empty one is for the months from the present one on. */
export async function newPlan(
  from: 'empty' | ExampleName,
  name: string | undefined,
  today: Date,
): Promise<NewPlan> {
  if (from === 'empty') return { plan: emptyPlan(name ?? 'New plan', monthOfDate(today)), leads: [] }
  // Not before: making the examples would take a fifth of every start.
  const [{ examplePlan }, { exampleLeads }] = await Promise.all([
    import('../../shared/plan/examples/examplePlan.ts'),
    import('../../shared/plan/examples/exampleLeads.ts'),
  ])
  const example = examplePlan(from)
  const plan = name === undefined ? example : { ...example, name }
  const leads = exampleLeads(from)
  if (leads === null) return { plan, leads: [] }
  const source = {
    batchId: IN_NO_LIBRARY,
    fileNames: [leads.fileName],
    importedAt: today.toISOString(),
    rows: leads.rows.length,
    refused: 0,
  }
  const { history } = plan
  return {
    plan: { ...plan, history: { ...history, sources: [...history.sources, source] } },
    leads: leads.rows,
  }
}

/** Stands for the batch that the library makes of the leads. */
const IN_NO_LIBRARY = BatchId.parse('not-in-a-library')

function monthOfDate(date: Date): Month {
  return Month.parse(`${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`)
}
