import { z } from 'zod'
import type { PlanListing } from '../../shared/contract/plans.ts'
import { PlanId } from '../../shared/plan/ids.ts'
import { listPlans } from '../database/repositories/plans.ts'
import type { PlanRow } from '../database/schema.ts'
import type { OpenLibrary } from './library.ts'

/** Every plan for the list, deleted and damaged ones too. */
export function listLibrary({ connection, damagedPlans }: OpenLibrary): PlanListing[] {
  return listPlans(connection).map(({ row, whole }) => {
    if (!whole) return listDamaged(row)
    const { id, name, company, revision, changedAt, archived, deletedAt } = row
    return { id, name, company, revision, changedAt, archived, deletedAt, damaged: damagedPlans.has(id) }
  })
}

/** What a damaged row still says may be anything, so only what has the right form is shown. */
function listDamaged(row: PlanRow): PlanListing {
  const name = z.string().catch('')
  const time = z.iso.datetime().catch('1970-01-01T00:00:00.000Z')
  return {
    id: PlanId.catch(PlanId.parse(`damaged-${row.key}`)).parse(row.id),
    name: name.parse(row.name),
    company: name.parse(row.company),
    revision: 0,
    changedAt: time.parse(row.changedAt),
    archived: false,
    deletedAt: null,
    damaged: true,
  }
}
