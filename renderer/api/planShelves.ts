import type { PlanListing } from '../../shared/contract/plans.ts'

export type Shelf = 'current' | 'archived' | 'deleted'

/** Plans by where they are kept, the last changed first. */
export function shelves(plans: readonly PlanListing[]): Readonly<Record<Shelf, readonly PlanListing[]>> {
  const found: Record<Shelf, PlanListing[]> = { current: [], archived: [], deleted: [] }
  // Moments are written in one form and zone, so that their letters sort as they do.
  const sorted = plans.toSorted((one, other) =>
    one.changedAt === other.changedAt ? 0 : one.changedAt < other.changedAt ? 1 : -1,
  )
  for (const plan of sorted) found[shelfOf(plan)].push(plan)
  return found
}

function shelfOf({ deletedAt, archived }: PlanListing): Shelf {
  if (deletedAt !== null) return 'deleted'
  return archived ? 'archived' : 'current'
}

/** Whether every word of the search is in the plan's name or company. */
export function matches({ name, company }: PlanListing, search: string): boolean {
  const text = `${name} ${company}`.toLocaleLowerCase()
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
