import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMemo, useState, type ReactNode } from 'react'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { PlanTable } from './PlanTable.tsx'
import { shelves, matches, type Shelf } from '../../api/planShelves.ts'

const SEARCH_FROM = 8
/** A long list is found by searching; more of it comes on request. */
const SHOWN_AT_FIRST = 15

const shelfNames: Readonly<Record<Shelf, string>> = {
  current: 'Current',
  archived: 'Archived',
  deleted: 'Deleted',
}

/** The plans of the library: the current ones, and behind a button those that were put away. */
export function Library({ plans }: { readonly plans: readonly PlanListing[] }): ReactNode {
  const [shelf, setShelf] = useState<Shelf>('current')
  const [search, setSearch] = useState('')
  const [most, setMost] = useState(SHOWN_AT_FIRST)
  const byShelf = useMemo(() => shelves(plans), [plans])
  const filled = (['current', 'archived', 'deleted'] as const).filter(
    (name) => name === 'current' || byShelf[name].length > 0,
  )
  const here = filled.includes(shelf) ? shelf : 'current'
  const found = byShelf[here].filter((plan) => matches(plan, search))
  const shown = found.slice(0, most)
  return (
    <Stack component="section" gap="md" aria-label="Your plans">
      <Group justify="space-between">
        {filled.length > 1 && (
          <SegmentedControl
            aria-label="Which plans are shown"
            value={here}
            onChange={setShelf}
            data={filled.map((name) => ({
              value: name,
              label: `${shelfNames[name]} (${byShelf[name].length})`,
            }))}
          />
        )}
        {plans.length >= SEARCH_FROM && (
          <TextInput
            type="search"
            aria-label="Search plans"
            placeholder="Search by name or company"
            w="var(--sla-wide-field-width)"
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        )}
      </Group>
      {shown.length > 0 ? (
        <PlanTable plans={shown} />
      ) : (
        <Text c="dimmed">
          {search === '' ? 'No current plans. Start one below.' : `No plan here matches “${search}”.`}
        </Text>
      )}
      {shown.length < found.length && (
        <Group gap="sm">
          <Button variant="default" onClick={() => setMost(2 * most)}>
            Show more
          </Button>
          <Text c="dimmed">
            {shown.length} of {found.length} plans, the last changed first. Search finds any of them.
          </Text>
        </Group>
      )}
    </Stack>
  )
}
