import { describe, expect, it } from 'vitest'
import type { AppClient } from '../../shared/contract/contract.ts'
import { LEAD_ROWS_A_CALL } from '../../shared/contract/leads.ts'
import type { Edit } from '../../shared/plan/edits.ts'
import { softwareCompanyLeads } from '../../shared/plan/examples/softwareCompanyLeads.ts'
import { BatchId, type PlanId } from '../../shared/plan/ids.ts'
import { LeadRow } from '../../shared/plan/leadRow.ts'
import { createPlan, editOf, readPlan } from '../helpers/appInFolder.ts'
import { errorOf, valueOf } from '../helpers/replies.ts'
import type { Reach } from './suite.ts'

const leads = (count: number, from = 0): LeadRow[] =>
  Array.from({ length: count }, (_, index) =>
    LeadRow.parse({
      key: `lead ${from + index} ü`,
      segment: 'inbound',
      reached: { lead: '2026-01-31', ...(index % 3 === 0 ? { mql: '2026-02-28' } : {}) },
      value: index % 2 === 0 ? null : index * 1.25,
      ...(index % 4 === 0
        ? {
            traits: {
              attributes: { Industry: 'Größe', Employees: index },
              behaviours: { Demo: '2026-01-30' },
            },
          }
        : {}),
    }),
  )

async function begin(client: AppClient, planId: PlanId): Promise<BatchId> {
  return valueOf(await client['leads.begin']({ planId, fileNames: ['leads.csv', 'deals.csv'] })).batchId
}

/** The edit that an import ends with: the plan names the batch. */
async function importEdit(client: AppClient, id: PlanId, batchId: BatchId, rows: number): Promise<Edit> {
  const source = {
    batchId,
    fileNames: ['leads.csv'],
    importedAt: '2026-03-01T00:00:00.000Z',
    rows,
    refused: 0,
  }
  return editOf(
    await readPlan(client, id),
    'Import leads',
    (draft) => void draft.history.sources.push(source),
  )
}

async function importLeads(client: AppClient, id: PlanId, rows: readonly LeadRow[]): Promise<void> {
  const batchId = await begin(client, id)
  valueOf(await client['leads.append']({ batchId, rows: [...rows] }))
  const { revision } = valueOf(await client['plans.get']({ id }))
  const edit = await importEdit(client, id, batchId, rows.length)
  valueOf(await client['leads.commit']({ batchId, rows: rows.length, revision, edit }))
}

const countLeads = async (client: AppClient, planId: PlanId): Promise<number> =>
  valueOf(await client['leads.count']({ planId })).rows

export function describeLeads(reach: Reach): void {
  describe('an import of leads', () => {
    it('counts nothing until it is committed, and then every row', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const batchId = await begin(client, id)
      expect(valueOf(await client['leads.append']({ batchId, rows: leads(2500) })).stored).toBe(2500)
      expect(valueOf(await client['leads.append']({ batchId, rows: leads(3, 2500) })).stored).toBe(2503)
      expect(await countLeads(client, id)).toBe(0)

      const edit = await importEdit(client, id, batchId, 2503)
      const saved = valueOf(await client['leads.commit']({ batchId, rows: 2503, revision: 0, edit }))
      expect(saved).toMatchObject({ revision: 1, undo: 'Import leads' })
      expect(saved.plan.history.sources.at(-1)?.batchId).toBe(batchId)
      expect(await countLeads(client, id)).toBe(2503)
    })

    it('is taken back and repeated as a whole', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      await importLeads(client, id, leads(10))
      valueOf(await client['plans.undo']({ id }))
      expect(await countLeads(client, id)).toBe(0)
      valueOf(await client['plans.redo']({ id }))
      expect(await countLeads(client, id)).toBe(10)
    })

    it('of which rows were lost on the way is refused, and nothing of it counts', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const batchId = await begin(client, id)
      valueOf(await client['leads.append']({ batchId, rows: leads(5) }))
      const edit = await importEdit(client, id, batchId, 6)
      const refused = errorOf(await client['leads.commit']({ batchId, rows: 6, revision: 0, edit }))
      expect(refused.code).toBe('import-refused')
      expect(valueOf(await client['plans.get']({ id })).revision).toBe(0)
    })

    it('whose edit is refused counts nothing, and can be committed with another edit', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const batchId = await begin(client, id)
      valueOf(await client['leads.append']({ batchId, rows: leads(5) }))
      const edit = await importEdit(client, id, batchId, 5)
      const stale = errorOf(await client['leads.commit']({ batchId, rows: 5, revision: 9, edit }))
      expect(stale.code).toBe('stale-edit')
      expect(await countLeads(client, id)).toBe(0)
      valueOf(await client['leads.commit']({ batchId, rows: 5, revision: 0, edit }))
      expect(await countLeads(client, id)).toBe(5)
    })

    it('that was cancelled or committed is over', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      const cancelled = await begin(client, id)
      valueOf(await client['leads.append']({ batchId: cancelled, rows: leads(1500) }))
      valueOf(await client['leads.cancel']({ batchId: cancelled }))
      await importLeads(client, id, leads(2))
      const committed = (await readPlan(client, id)).history.sources.at(-1)?.batchId ?? cancelled
      for (const batchId of [cancelled, committed]) {
        expect(errorOf(await client['leads.append']({ batchId, rows: leads(1) })).code).toBe('not-found')
        expect(errorOf(await client['leads.cancel']({ batchId })).code).toBe('not-found')
      }
      expect(await countLeads(client, id)).toBe(2)
    })

    it('goes along into a copy of the plan, and into a file when asked for', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      await importLeads(client, id, leads(1200))
      await importLeads(client, id, leads(30, 1200))
      const copy = valueOf(await client['plans.duplicate']({ id }))
      expect(await countLeads(client, copy.id)).toBe(1230)

      const shares: number[] = []
      const onProgress = (share: number): void => void shares.push(share)
      const full = valueOf(await client['plans.toFile']({ id, withLeads: true }, { onProgress }))
      expect(shares.at(-1)).toBe(1)
      const bare = valueOf(await client['plans.toFile']({ id, withLeads: false }))
      expect(bare.text).not.toContain('lead 7 ü')
      const fromFull = valueOf(await client['plans.fromFile']({ text: full.text }))
      const fromBare = valueOf(await client['plans.fromFile']({ text: bare.text }))
      expect(await countLeads(client, fromFull.id)).toBe(1230)
      expect(await countLeads(client, fromBare.id)).toBe(0)
      const again = valueOf(await client['plans.toFile']({ id: fromFull.id, withLeads: true }))
      expect(JSON.parse(again.text)).toMatchObject({ leads: [...leads(1200), ...leads(30, 1200)] })
    })

    it('comes with the worked example, as if it had been imported, and goes along with it', async () => {
      const { client } = await reach()
      const { id } = valueOf(await client['plans.create']({ from: 'software-company' }))
      const rows = softwareCompanyLeads()
      const [source] = (await readPlan(client, id)).history.sources
      expect(source).toMatchObject({ rows: rows.length, refused: 0 })
      const batchId = BatchId.parse(source?.batchId)
      const first = valueOf(await client['leads.read']({ planId: id, batchId, slice: 0 }))
      expect(first.rows).toEqual(rows.slice(0, first.rows.length))
      const copy = valueOf(await client['plans.duplicate']({ id }))
      const { text } = valueOf(await client['plans.toFile']({ id, withLeads: true }))
      const fromFile = valueOf(await client['plans.fromFile']({ text }))
      for (const plan of [id, copy.id, fromFile.id]) expect(await countLeads(client, plan)).toBe(rows.length)
      const other = valueOf(await client['plans.create']({ from: 'software-company' }))
      valueOf(await client['plans.delete']({ id }))
      expect(await countLeads(client, other.id)).toBe(rows.length)
    })

    it('can be read again in slices, every row as it was sent', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      await importLeads(client, id, leads(2300))
      const batchId = BatchId.parse((await readPlan(client, id)).history.sources.at(-1)?.batchId)
      const read: LeadRow[] = []
      for (let slice: number | null = 0; slice !== null;) {
        const answer: { rows: LeadRow[]; next: number | null } = valueOf(
          await client['leads.read']({ planId: id, batchId, slice }),
        )
        expect(answer.rows.length).toBeLessThanOrEqual(LEAD_ROWS_A_CALL)
        read.push(...answer.rows)
        slice = answer.next
      }
      expect(read).toEqual(leads(2300))
      expect(valueOf(await client['leads.read']({ planId: id, batchId, slice: 99 }))).toEqual({
        rows: [],
        next: null,
      })
    })

    it('that was taken back, or belongs to another plan, is not read', async () => {
      const { client } = await reach()
      const [id, other] = [await createPlan(client), await createPlan(client)]
      await importLeads(client, id, leads(10))
      const batchId = BatchId.parse((await readPlan(client, id)).history.sources.at(-1)?.batchId)
      const ask = async (planId: PlanId) =>
        errorOf(await client['leads.read']({ planId, batchId, slice: 0 })).code
      expect(await ask(other)).toBe('not-found')
      valueOf(await client['plans.undo']({ id }))
      expect(await ask(id)).toBe('not-found')
    })

    it('for a plan that is not there does not begin', async () => {
      const { client } = await reach()
      const id = await createPlan(client)
      valueOf(await client['plans.delete']({ id }))
      expect(errorOf(await client['leads.begin']({ planId: id, fileNames: ['a.csv'] })).code).toBe(
        'not-found',
      )
      expect(
        errorOf(await client['leads.append']({ batchId: BatchId.parse('none'), rows: leads(1) })).code,
      ).toBe('not-found')
    })
  })
}
