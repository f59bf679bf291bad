import { Text } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useLocation, useRoute } from 'wouter'
import { PlanId } from '../shared/plan/ids.ts'
import { PLAN_FILE_EXTENSION } from '../shared/plan/planFile.ts'
import { STEP_PATTERN, stepAddress } from './api/addresses.ts'
import { handOver } from './api/handedFiles.ts'
import { useOpenPlanFile } from './api/planFiles.ts'
import { useNotify } from './controls/notices.tsx'
import classes from './DropArea.module.css'

/** Files may be dropped anywhere: a plan file is opened, a CSV file goes to the history of the plan that is open. */
export function DropArea({ children }: { readonly children: ReactNode }): ReactNode {
  const [over, setOver] = useState(false)
  const take = useTakeDropped()
  const onDrop = useEffectEvent((files: readonly File[]) => void take(files))
  useEffect(() => {
    const dragOver = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      setOver(false)
      if (!event.dataTransfer?.types.includes('Files')) return
      // A screen that takes the files itself has said so; else the browser would leave the app to show them.
      const taken = event.defaultPrevented
      event.preventDefault()
      if (!taken) onDrop([...event.dataTransfer.files])
    }
    window.addEventListener('dragover', dragOver)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', dragOver)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return (
    <>
      {children}
      {over && (
        <div className={classes.over} aria-hidden="true">
          <Text size="xl">Drop a plan file to open it, or a CSV file to import its history</Text>
        </div>
      )}
    </>
  )
}

function useTakeDropped(): (files: readonly File[]) => Promise<void> {
  const openPlanFile = useOpenPlanFile()
  const notify = useNotify()
  const [, navigate] = useLocation()
  const [inPlan, place] = useRoute(STEP_PATTERN)
  const openPlan = inPlan ? PlanId.safeParse(place.planId).data : undefined
  return async (files) => {
    const planFiles = files.filter((file) => hasEnding(file, PLAN_FILE_EXTENSION))
    const tables = files.filter((file) => hasEnding(file, 'csv') || hasEnding(file, 'txt'))
    for (const file of planFiles) {
      const opened = await openPlanFile(file)
      if (opened.ok) navigate(stepAddress(opened.value, 'plan'))
      else notify({ kind: 'trouble', text: opened.error })
    }
    if (planFiles.length > 0) return
    if (tables.length === 0) {
      notify({ kind: 'trouble', text: 'Only plan files (.slaplan) and CSV files can be dropped here.' })
    } else if (openPlan) {
      handOver(tables)
      navigate(stepAddress(openPlan, 'history'))
    } else {
      notify({
        kind: 'trouble',
        text: 'Open a plan first, then drop the CSV file to import it into its history.',
      })
    }
  }
}

function hasEnding({ name }: File, ending: string): boolean {
  return name.toLowerCase().endsWith(`.${ending}`)
}
