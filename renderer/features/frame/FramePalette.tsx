import type { ReactNode } from 'react'
import type { Step } from '../../../shared/plan/steps.ts'
import { CommandPalette } from '../../controls/CommandPalette.tsx'
import type { Action } from './shortcuts.ts'
import { useFrameCommands, type FileExports } from './useFrameCommands.ts'

/** The palette of an open plan; what it offers is gathered only while it is open. */
export function FramePalette({
  step,
  actions,
  fileExports,
  pickPlanFile,
  onClose,
}: {
  readonly step: Step
  readonly actions: Readonly<Record<Action, () => void>>
  readonly fileExports: FileExports
  readonly pickPlanFile: () => void
  readonly onClose: () => void
}): ReactNode {
  return (
    <CommandPalette commands={useFrameCommands(step, actions, fileExports, pickPlanFile)} onClose={onClose} />
  )
}
