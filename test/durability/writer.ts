import { writeSync } from 'node:fs'
import { createApp } from '../../electron/app/createApp.ts'
import { createClient } from '../../shared/contract/client.ts'
import { contract } from '../../shared/contract/contract.ts'
import { describeEdit, type Edit } from '../../shared/plan/edits.ts'
import type { BatchId, PlanId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { valueOf } from '../helpers/replies.ts'
import { printOf, type Acknowledgement } from './acknowledgement.ts'
import { createChance } from './chance.ts'

// Works in a library until somebody kills it, or for as many lines as the fourth argument says. Each line on stdout says what the application has just told
// to be saved.

const [dataFolder = '', backupFolder = '', seed = '', lines = 'Infinity'] = process.argv.slice(2)
const chance = createChance(Number(seed))
const app = await createApp({ dataFolder, backupFolder, host: 'cli', version: '0.0.0' })
const client = createClient(contract, app)

interface Open {
  readonly id: PlanId
  readonly revision: number
  readonly plan: Plan
}

const SOURCES_MAX = 50
const steps = [edit, edit, edit, edit, edit, edit, undo, undo, redo, rename, importLeads, putAway, backUp]

let open = await create()
for (let line = 0; line < Number(lines); line += 1) {
  open = await chance.pick(steps)(open)
  acknowledge(open)
  if (chance.below(60) === 0) open = await create()
}
await app.close()

function acknowledge({ id, revision, plan }: Open): void {
  const line: Acknowledgement = { id, revision, print: printOf(plan) }
  // Straight to the pipe: a line that waits in memory would be killed with this process.
  writeSync(1, `${JSON.stringify(line)}\n`)
}

async function create(): Promise<Open> {
  const { id } = valueOf(await client['plans.create']({ from: chance.pick(['roberge', 'software-company']) }))
  return read(id)
}

async function read(id: PlanId): Promise<Open> {
  const { revision, plan } = valueOf(await client['plans.get']({ id }))
  return { id, revision, plan }
}

async function edit({ id, revision, plan }: Open): Promise<Open> {
  const change = describe(plan, (draft) => {
    draft.purpose = String.fromCodePoint(97 + chance.below(26)).repeat(chance.below(9000))
    draft.company.unit = `unit ${chance.below(1e9)}`
  })
  valueOf(await client['plans.edit']({ id, revision, edit: change }))
  return read(id)
}

function describe(plan: Plan, recipe: (draft: Plan) => void): Edit {
  const change = describeEdit(plan, `Edit ${chance.below(1e9)}`, recipe)
  if (!change) throw new Error('nothing was changed')
  return change
}

async function undo(before: Open): Promise<Open> {
  const reply = await client['plans.undo']({ id: before.id })
  return reply.ok ? reply.value : before
}

async function redo(before: Open): Promise<Open> {
  const reply = await client['plans.redo']({ id: before.id })
  return reply.ok ? reply.value : before
}

async function rename({ id }: Open): Promise<Open> {
  valueOf(await client['plans.rename']({ id, name: `Plan ${chance.below(1e9)}` }))
  return read(id)
}

/** Deletes the plan and brings it back. */
async function putAway(before: Open): Promise<Open> {
  valueOf(await client['plans.delete']({ id: before.id }))
  valueOf(await client['plans.restore']({ id: before.id }))
  return before
}

async function backUp(before: Open): Promise<Open> {
  if (chance.below(5) === 0) valueOf(await client['backups.make']({}))
  return before
}

async function importLeads({ id, revision, plan }: Open): Promise<Open> {
  if (plan.history.sources.length === SOURCES_MAX) return { id, revision, plan }
  const fileNames = ['leads.csv']
  const { batchId } = valueOf(await client['leads.begin']({ planId: id, fileNames }))
  const rows = 1 + chance.below(1500)
  valueOf(await client['leads.append']({ batchId, rows: leads(rows) }))
  // Some imports are never finished.
  if (chance.below(4) === 0) return { id, revision, plan }
  const change = describe(plan, (draft) => addSource(draft, batchId, rows))
  const saved = valueOf(await client['leads.commit']({ batchId, rows, revision, edit: change }))
  return { id, revision: saved.revision, plan: saved.plan }
}

function addSource(draft: Plan, batchId: BatchId, rows: number): void {
  const importedAt = '2027-01-05T10:00:00.000Z'
  draft.history.sources.push({ batchId, fileNames: ['leads.csv'], importedAt, rows, refused: 0 })
}

function leads(count: number): LeadRow[] {
  return Array.from({ length: count }, (_, index) =>
    LeadRow.parse({
      key: `lead-${index}`,
      segment: 'inbound',
      reached: { lead: '2026-01-31' },
      value: index,
    }),
  )
}
