import type { PlanListing } from '../../shared/contract/plans.ts'

export type Shelf = 'current' | 'archived' | 'deleted'

/** Plans by where they are kept, the last changed first. */
export function shelves(plans: readonly PlanListing[]): Readonly<Record<Shelf, readonly PlanListing[]>> {
  const sorted = plans.toSorted((one, other) => other.changedAt.localeCompare(one.changedAt))
  return {
    current: sorted.filter((plan) => shelfOf(plan) === 'current'),
    archived: sorted.filter((plan) => shelfOf(plan) === 'archived'),
    deleted: sorted.filter((plan) => shelfOf(plan) === 'deleted'),
  }
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
