import { Text } from '@mantine/core'
import { useEffect, useEffectEvent, useState, type ReactNode } from 'react'
import { useLocation, useRoute } from 'wouter'
import { PlanId } from '../shared/plan/ids.ts'
import { PLAN_FILE_EXTENSION } from '../shared/planFile/planFile.ts'
import { STEP_PATTERN, stepAddress, VERIFY_ADDRESS } from './api/addresses.ts'
import { handOver } from './api/handedFiles.ts'
import { useCreatePlan } from './api/libraryActions.ts'
import { useOpenPlanFile } from './api/planFiles.ts'
import { useNotify } from './controls/notices.tsx'
import classes from './DropArea.module.css'

/** Files may be dropped anywhere: a plan file is opened, a table goes to the history of the open plan, an agreement is verified. */
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
          <Text size="xl">
            Drop a plan file to open it, a table (.csv, .xlsx) to import it, or an agreement (.docx) to verify
            it
          </Text>
        </div>
      )}
    </>
  )
}

const TABLE_ENDINGS = ['csv', 'tsv', 'txt', 'xlsx']
const WORD_ENDINGS = ['docx']

function useTakeDropped(): (files: readonly File[]) => Promise<void> {
  const openPlanFile = useOpenPlanFile()
  const create = useCreatePlan()
  const notify = useNotify()
  const [, navigate] = useLocation()
  const [inPlan, place] = useRoute(STEP_PATTERN)
  const openPlan = inPlan ? PlanId.safeParse(place.planId).data : undefined
  const openPlanFiles = async (files: readonly File[]): Promise<void> => {
    for (const file of files) {
      const opened = await openPlanFile(file)
      if (opened.ok) navigate(stepAddress(opened.value, 'plan'))
      else notify({ kind: 'trouble', text: opened.error })
    }
  }
  const verify = (files: readonly File[]): void => {
    handOver(files)
    navigate(openPlan === undefined ? VERIFY_ADDRESS : stepAddress(openPlan, 'signoff', 'verify'))
  }
  return async (files) => {
    const planFiles = files.filter((file) => hasEnding(file, [PLAN_FILE_EXTENSION]))
    const tables = files.filter((file) => hasEnding(file, TABLE_ENDINGS))
    const agreements = files.filter((file) => hasEnding(file, WORD_ENDINGS))
    const others = files.filter(
      (file) => !hasEnding(file, [PLAN_FILE_EXTENSION, ...TABLE_ENDINGS, ...WORD_ENDINGS]),
    )
    if (others.length > 0) notify({ kind: 'trouble', text: refusal(others) })
    await openPlanFiles(planFiles)
    if (agreements.length > 0 && planFiles.length === 0 && tables.length === 0) {
      verify(agreements)
      return
    }
    if (tables.length === 0 || planFiles.length > 0) return
    if (openPlan) {
      handOver(tables)
      navigate(stepAddress(openPlan, 'history'))
      return
    }
    const importIntoNew = async (): Promise<void> => {
      if (await create('empty', 'history')) handOver(tables)
    }
    notify({
      kind: 'trouble',
      text: 'A table is imported into the history of a plan. Open a plan and drop it there, or start a new one with it.',
      action: { label: 'Start a plan with it', run: () => void importIntoNew() },
    })
  }
}

function refusal(files: readonly File[]): string {
  const names = files.map(({ name }) => `“${name}”`).join(', ')
  return `${names} cannot be used here. Drop a plan file (.slaplan), a table from your CRM or Excel (.csv, .xlsx), or an agreement (.docx).`
}

function hasEnding({ name }: File, endings: readonly string[]): boolean {
  return endings.some((ending) => name.toLowerCase().endsWith(`.${ending}`))
}
