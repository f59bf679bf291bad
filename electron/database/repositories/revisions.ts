import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { PlanPatch } from '../../../shared/plan/edits.ts'
import type { Connection } from '../connection.ts'
import { revision, type RevisionRow } from '../schema.ts'
import { seal } from '../seal.ts'

export interface Revision extends Omit<RevisionRow, 'key' | 'seal' | 'patches' | 'inverse'> {
  readonly patches: readonly PlanPatch[]
  readonly inverse: readonly PlanPatch[]
}

const Patches = z.array(PlanPatch)

export function insertRevision({ orm }: Connection, made: Revision): void {
  const row = { ...made, patches: JSON.stringify(made.patches), inverse: JSON.stringify(made.inverse) }
  orm
    .insert(revision)
    .values({ ...row, seal: sealOfRevision(row) })
    .run()
}

/** @returns null when there is no such revision, or when it is not as it was written */
export function readRevision({ orm }: Connection, planId: PlanId, number: number): Revision | null {
  const row = orm
    .select()
    .from(revision)
    .where(and(eq(revision.planId, planId), eq(revision.number, number)))
    .get()
  return row?.planId === planId && row.number === number ? rowToRevision(row) : null
}

/** The revisions after one and up to another; null when one of them is missing or damaged, or the first comes later. */
export function readRevisions(
  connection: Connection,
  planId: PlanId,
  after: number,
  upTo: number,
): Revision[] | null {
  if (after > upTo) return null
  const revisions: Revision[] = []
  for (let number = after + 1; number <= upTo; number += 1) {
    const found = readRevision(connection, planId, number)
    if (!found) return null
    revisions.push(found)
  }
  return revisions
}

function rowToRevision(row: RevisionRow): Revision | null {
  if (row.seal !== sealOfRevision(row)) return null
  return {
    ...row,
    patches: Patches.parse(JSON.parse(row.patches)),
    inverse: Patches.parse(JSON.parse(row.inverse)),
  }
}

export function sealOfRevision(row: Omit<RevisionRow, 'key' | 'seal'>): string {
  const { planId, number, kind, label, madeAt, patches, inverse, below } = row
  return seal('revision', [planId, number, kind, label, madeAt, patches, inverse, below])
}
