import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { useLocation } from 'wouter'
import { STEPS, type Step } from '../../../shared/plan/steps.ts'
import { HOME_ADDRESS, stepAddress } from '../../api/addresses.ts'
import { usePlanList } from '../../api/hooks.ts'
import { handOver } from '../../api/handedFiles.ts'
import { useCreatePlan } from '../../api/libraryActions.ts'
import { shelves } from '../../api/planShelves.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import type { Command } from '../../controls/command.ts'
import { keysText } from '../../controls/keysText.ts'
import { pickTables } from '../../controls/pickTables.ts'
import { goToPlace } from '../../controls/places.ts'
import { stepNames } from '../../text/stepNames.ts'
import { stepParts, type StepPart } from '../../text/stepParts.ts'
import { ACTION_SHORTCUTS, stepKeys, type Action } from './shortcuts.ts'
import { useThingCommands } from './useThingCommands.ts'

/** Files that are written of the plan beside the agreement. */
export interface FileExports {
  readonly card: () => void
  readonly workbook: () => void
  readonly calendar: () => void
}

/** Everything that the palette offers in an open plan. */
export function useFrameCommands(
  step: Step,
  actions: Readonly<Record<Action, () => void>>,
  fileExports: FileExports,
  pickPlanFile: () => void,
): readonly Command[] {
  const { id, plan, scenarioId, selectScenario, undo, redo } = useSettledPlanSession()
  const [, navigate] = useLocation()
  const list = usePlanList()
  const create = useCreatePlan()
  const { setColorScheme } = useMantineColorScheme()
  const otherScheme = useComputedColorScheme('light') === 'light' ? 'dark' : 'light'
  const isMac = useOs() === 'macos'
  const goTo = (there: Step): void => navigate(stepAddress(id, there))
  const act = (action: Action, label: string, words = ''): Command => ({
    id: action,
    group: 'Do',
    label,
    words,
    detail: keysText(ACTION_SHORTCUTS[action].keys[0], isMac),
    run: actions[action],
  })
  const others = shelves(list?.ok ? list.value : []).current.filter(
    (other) => !other.damaged && other.id !== id,
  )
  return [
    ...STEPS.map((there) => ({
      id: `step ${there}`,
      group: 'Steps',
      label: stepNames[there],
      detail: there === step ? 'Open' : keysText(stepKeys(there), isMac),
      run: () => goTo(there),
    })),
    {
      ...act('undo', undo === null ? 'Nothing to undo' : `Undo: ${undo}`, 'take back'),
      isQuiet: undo === null,
    },
    { ...act('redo', redo === null ? 'Nothing to redo' : `Redo: ${redo}`, 'repeat'), isQuiet: redo === null },
    act('export-word', 'Export the agreement to Word', 'docx document'),
    act('print', 'Print the agreement or save it as PDF', 'paper document'),
    {
      id: 'print-card',
      group: 'Do',
      label: 'Print the card for reps',
      words: 'pdf paper one page',
      run: fileExports.card,
    },
    {
      id: 'export-workbook',
      group: 'Do',
      label: 'Export the model to Excel',
      words: 'xlsx spreadsheet workbook formulas',
      run: fileExports.workbook,
    },
    {
      id: 'export-calendar',
      group: 'Do',
      label: 'Export the review dates to a calendar',
      words: 'ics outlook reviews dates',
      run: fileExports.calendar,
    },
    act('save-as-file', 'Save the plan as a file', 'slaplan share exchange copy'),
    act('settings', 'Settings', 'currency locale language numbers dates paper size colours'),
    act('shortcuts', 'Keyboard shortcuts', 'help keys'),
    {
      id: 'scheme',
      group: 'Do',
      label: otherScheme === 'dark' ? 'Dark colours' : 'Light colours',
      words: 'scheme theme mode appearance',
      run: () => setColorScheme(otherScheme),
    },
    {
      id: 'import',
      group: 'Do',
      label: 'Import leads or monthly numbers',
      words: 'csv xlsx excel hubspot salesforce file table history',
      run: () =>
        pickTables((files) => {
          handOver(files)
          goTo('history')
        }),
    },
    {
      id: 'open-file',
      group: 'Do',
      label: 'Open a plan file',
      words: 'slaplan import exchange',
      isQuiet: true,
      run: pickPlanFile,
    },
    {
      id: 'new',
      group: 'Do',
      label: 'Start a new, empty plan',
      words: 'create add',
      isQuiet: true,
      run: () => void create('empty', 'plan'),
    },
    ...STEPS.flatMap((there) =>
      stepParts[there].map((part: StepPart) => ({
        id: `part ${there} ${part.name}`,
        group: 'Parts of a step',
        label: part.name,
        words: `${stepNames[there]} ${part.words ?? ''}`,
        detail: stepNames[there],
        isQuiet: true,
        run: () => {
          navigate(stepAddress(id, there, 'section' in part ? part.section : undefined))
          if ('place' in part) goToPlace(part.place)
        },
      })),
    ),
    ...(plan.scenarios.length === 0 ? [] : [{ id: null, name: 'Baseline' }, ...plan.scenarios]).map(
      (scenario) => ({
        id: `scenario ${scenario.id ?? ''}`,
        group: 'Scenarios',
        label: scenario.name,
        words: 'scenario switch show',
        detail: scenario.id === scenarioId ? 'Shown' : '',
        run: () => selectScenario(scenario.id),
      }),
    ),
    ...useThingCommands(),
    {
      id: 'home',
      group: 'Plans',
      label: 'All plans',
      words: 'home list',
      run: () => navigate(HOME_ADDRESS),
    },
    ...others.map((other) => ({
      id: `plan ${other.id}`,
      group: 'Plans',
      label: other.name,
      words: `plan ${other.company}`,
      detail: other.company,
      isQuiet: true,
      run: () => navigate(stepAddress(other.id, step)),
    })),
  ]
}
