import { useDocumentTitle } from '@mantine/hooks'
import { memo, useState, type ReactNode } from 'react'
import { useLocation } from 'wouter'
import { signoffNeeds } from '../../../shared/agreement/signoff/signoffNeeds.ts'
import { stateOfNeeds, stepStates, type FoundPoint, type Step } from '../../../shared/plan/steps.ts'
import { usePrintPlan } from '../../agreement/print/usePrintPlan.ts'
import { stepAddress } from '../../api/addresses.ts'
import { useToday, useVersions } from '../../api/agreementVersions.ts'
import { useExportCalendar, useExportWorkbook } from '../../api/exportFiles.ts'
import { useExportWord } from '../../api/exportWord.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { PlanFilePicker } from '../../controls/PlanFilePicker.tsx'
import classes from './Frame.module.css'
import { FramePalette } from './FramePalette.tsx'
import { OpenPoints } from './OpenPoints.tsx'
import { SettingsPanel } from './SettingsPanel.tsx'
import type { Action } from './shortcuts.ts'
import { ShortcutsPanel } from './ShortcutsPanel.tsx'
import { StepList } from './StepList.tsx'
import { TopBar } from './TopBar.tsx'
import type { FileExports } from './useFrameCommands.ts'
import { useSaveAsFile } from './useSaveAsFile.ts'
import { useShortcuts } from './useShortcuts.ts'

interface AroundProps {
  readonly step: Step
  /** What the model and the agreement have found in the plan. */
  readonly findings: readonly FoundPoint[]
  /** What stands against a final version of the agreement. */
  readonly against: readonly FoundPoint[]
}

/** The steps with their state, the bar with the plan's name, and what can be opened over and beside a screen. */
export const Around = memo(function Around({ step, findings, against }: AroundProps): ReactNode {
  const { id, plan, undoLast, redoLast } = useSettledPlanSession()
  useDocumentTitle(`${plan.name} · SLA Planner`)
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState<'search' | 'settings' | 'shortcuts' | null>(null)
  const close = (): void => setOpened(null)
  const saveAsFile = useSaveAsFile()
  const { exportWord } = useExportWord()
  const { printAgreement, printCard } = usePrintPlan()
  // Here and not in the palette, which is closed before they are done.
  const fileExports: FileExports = {
    card: printCard,
    workbook: useExportWorkbook(),
    calendar: useExportCalendar(),
  }
  const actions: Readonly<Record<Action, () => void>> = {
    search: () => setOpened('search'),
    settings: () => setOpened('settings'),
    shortcuts: () => setOpened('shortcuts'),
    undo: undoLast,
    redo: redoLast,
    'save-as-file': () => saveAsFile(false),
    'export-word': exportWord,
    print: printAgreement,
  }
  useShortcuts(actions, (there) => navigate(stepAddress(id, there)))
  const versions = useVersions()
  const today = useToday()
  const states = {
    ...stepStates(plan, findings, against),
    signoff: stateOfNeeds(signoffNeeds(versions?.ok ? versions.value : [], today)),
  }
  return (
    <PlanFilePicker>
      {(pickPlanFile) => (
        <>
          <aside className={classes.steps} aria-label="Steps and open points">
            <StepList planId={id} current={step} states={states} />
            <OpenPoints key={step} points={states[step].points} />
          </aside>
          <TopBar {...{ step, actions, saveAsFile, pickPlanFile }} />
          {opened === 'settings' && <SettingsPanel onClose={close} />}
          {opened === 'shortcuts' && <ShortcutsPanel onClose={close} />}
          {opened === 'search' && (
            <FramePalette {...{ step, actions, fileExports, pickPlanFile }} onClose={close} />
          )}
        </>
      )}
    </PlanFilePicker>
  )
})
