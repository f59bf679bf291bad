import { FileButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLocation } from 'wouter'
import { PLAN_FILE_EXTENSION } from '../../shared/planFile/planFile.ts'
import { stepAddress } from '../api/addresses.ts'
import { useOpenPlanFile } from '../api/planFiles.ts'
import { useNotify } from './notices.tsx'

/** Lets the person pick a plan file, takes it into the library and opens it. */
export function PlanFilePicker({
  children,
}: {
  /** Draws what is pressed for it. */
  readonly children: (pick: () => void) => ReactNode
}): ReactNode {
  const openPlanFile = useOpenPlanFile()
  const notify = useNotify()
  const [, navigate] = useLocation()
  const open = async (file: File): Promise<void> => {
    const opened = await openPlanFile(file)
    if (opened.ok) navigate(stepAddress(opened.value, 'plan'))
    else notify({ kind: 'trouble', text: opened.error })
  }
  return (
    <FileButton
      accept={`.${PLAN_FILE_EXTENSION}`}
      inputProps={{ 'aria-label': 'Plan file' }}
      onChange={(file) => {
        if (file) void open(file)
      }}
    >
      {({ onClick }) => children(onClick)}
    </FileButton>
  )
}
