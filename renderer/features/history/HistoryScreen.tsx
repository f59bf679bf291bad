import { Title } from '@mantine/core'
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
  type RefObject,
} from 'react'
import type { PastedTable } from '../../../shared/leads/paste/findTable.ts'
import { useHandedFiles } from '../../api/handedFiles.ts'
import { usePlanSession } from '../../api/planSession.tsx'
import { EmptyHistory } from './EmptyHistory.tsx'
import classes from './HistoryScreen.module.css'
import { HistoryView } from './HistoryView.tsx'
import { ImportPanel } from './import/ImportPanel.tsx'
import { createImportStore } from './import/importStore.ts'
import { pastedFile } from './import/pastedFile.ts'
import { PickFiles } from './PickFiles.tsx'

/** What happened so far: months, stages and rates, and the way to bring them in. */
export function HistoryScreen(): ReactNode {
  const { plan } = usePlanSession()
  const [store] = useState(() => createImportStore(plan))
  useEffect(() => store.planChanged(plan), [store, plan])
  const state = useSyncExternalStore(store.subscribe, store.snapshot)
  useHandedFiles((files) => store.pick(files))
  const pickTable = useCallback((table: PastedTable) => store.pick(...pastedFile(table, plan)), [store, plan])
  useEffect(() => store.close, [store])
  const isImporting = state.step !== 'none'
  const heading = useHeadingFocus(isImporting)
  const isEmpty = plan.history.months === 0
  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <Title order={1} ref={heading} tabIndex={-1} className={classes.title ?? ''}>
          {isImporting ? 'Import into the history' : 'History'}
        </Title>
        {!isImporting && !isEmpty && (
          <PickFiles label="Import a CSV or Excel file" variant="default" onPick={store.pick} />
        )}
      </div>
      {state.step !== 'none' ? (
        <ImportPanel state={state} store={store} />
      ) : isEmpty ? (
        <EmptyHistory onPick={store.pick} onTable={pickTable} />
      ) : (
        <HistoryView onTable={pickTable} />
      )}
    </div>
  )
}

/** What was chosen last is gone when the screen changes: the keyboard goes on from the heading. */
function useHeadingFocus(isImporting: boolean): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  const was = useRef(isImporting)
  useEffect(() => {
    if (was.current === isImporting) return
    was.current = isImporting
    heading.current?.focus()
  }, [isImporting])
  return heading
}
