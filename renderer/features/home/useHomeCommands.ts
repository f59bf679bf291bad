import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useLocation } from 'wouter'
import type { PlanListing } from '../../../shared/contract/plans.ts'
import { stepAddress, VERIFY_ADDRESS } from '../../api/addresses.ts'
import { useCreatePlan } from '../../api/libraryActions.ts'
import { shelves } from '../../api/planShelves.ts'
import type { Command } from '../../controls/command.ts'

/** What the search offers while no plan is open: the plans, and the ways to a new one. */
export function useHomeCommands(plans: readonly PlanListing[], pickPlanFile: () => void): readonly Command[] {
  const [, navigate] = useLocation()
  const create = useCreatePlan()
  const { setColorScheme } = useMantineColorScheme()
  const otherScheme = useComputedColorScheme('light') === 'light' ? 'dark' : 'light'
  return [
    ...shelves(plans)
      .current.filter(({ damaged }) => !damaged)
      .map(({ id, name, company }) => ({
        id: `plan ${id}`,
        group: 'Plans',
        label: name,
        words: company,
        detail: company,
        run: () => navigate(stepAddress(id, 'plan')),
      })),
    act('example', 'Open the example', 'worked demo', () => void create('software-company', 'model')),
    act('numbers', 'Start from my numbers', 'import csv excel leads', () => void create('empty', 'history')),
    act('empty', 'Start empty', 'new plan create', () => void create('empty', 'plan')),
    act('file', 'Open a plan file', 'slaplan import', pickPlanFile),
    act('verify', 'Verify a Word file', 'docx agreement signed altered', () => navigate(VERIFY_ADDRESS)),
    act('scheme', otherScheme === 'dark' ? 'Dark colours' : 'Light colours', 'theme appearance', () =>
      setColorScheme(otherScheme),
    ),
  ]
}

function act(id: string, label: string, words: string, run: () => void): Command {
  return { id, group: 'Do', label, words, run }
}
