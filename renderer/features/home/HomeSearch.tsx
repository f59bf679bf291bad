import { useHotkeys } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { CommandPalette } from '../../controls/CommandPalette.tsx'
import { useHomeCommands } from './useHomeCommands.ts'

interface HomeSearchProps {
  readonly plans: readonly PlanListing[]
  readonly pickPlanFile: () => void
}

/** Plans and ways to a new one, searched with Ctrl+K as in an open plan. */
export function HomeSearch(props: HomeSearchProps): ReactNode {
  const [opened, setOpened] = useState(false)
  useHotkeys([['mod+K', () => setOpened(true)]], [])
  return opened && <OpenSearch {...props} onClose={() => setOpened(false)} />
}

function OpenSearch({
  plans,
  pickPlanFile,
  onClose,
}: HomeSearchProps & { readonly onClose: () => void }): ReactNode {
  return <CommandPalette commands={useHomeCommands(plans, pickPlanFile)} onClose={onClose} />
}
