import { Button, Menu } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { usePrintPlan } from '../../agreement/print/usePrintPlan.ts'
import { useClient } from '../../api/client.ts'
import { useExportCalendar, useExportWorkbook } from '../../api/exportFiles.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { keysText } from '../../controls/keysText.ts'
import classes from './Frame.module.css'
import { ACTION_SHORTCUTS, type Action } from './shortcuts.ts'

/** Opening another plan, and taking this one along: as a file, with the rows of its leads only when asked for, or to Word, paper, Excel and a calendar. */
export function FileMenu({
  actions,
  saveAsFile,
  pickPlanFile,
}: {
  readonly actions: Readonly<Record<Action, () => void>>
  readonly saveAsFile: (withLeads: boolean) => void
  readonly pickPlanFile: () => void
}): ReactNode {
  const { id, plan } = useSettledPlanSession()
  const client = useClient()
  const exportWorkbook = useExportWorkbook()
  const exportCalendar = useExportCalendar()
  const { printCard } = usePrintPlan()
  const [opened, setOpened] = useState(false)
  const isMac = useOs() === 'macos'
  const leads = useQuery({
    queryKey: ['leads', id],
    queryFn: () => client['leads.count']({ planId: id }),
    enabled: opened,
    staleTime: 0,
  }).data
  const rows = leads?.ok ? leads.value.rows : 0
  const count = createFormat(plan.company.locale, plan.company.currency).count(rows)
  const keys = (action: Action): ReactNode => (
    <span className={classes.keys} aria-hidden="true">
      {keysText(ACTION_SHORTCUTS[action].keys[0], isMac)}
    </span>
  )
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <Button variant="default">File</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={pickPlanFile}>Open a plan file</Menu.Item>
        <Menu.Item onClick={() => saveAsFile(false)} rightSection={keys('save-as-file')}>
          {rows > 0 ? 'Save as a file, without lead rows' : 'Save as a file'}
        </Menu.Item>
        {rows > 0 && (
          <Menu.Item onClick={() => saveAsFile(true)}>Save as a file, with {count} lead rows</Menu.Item>
        )}
        <Menu.Item onClick={actions['export-word']} rightSection={keys('export-word')}>
          Export the agreement to Word
        </Menu.Item>
        <Menu.Item onClick={actions.print} rightSection={keys('print')}>
          Print or save as PDF
        </Menu.Item>
        <Menu.Item onClick={printCard}>Print the card for reps</Menu.Item>
        <Menu.Item onClick={exportWorkbook}>Export the model to Excel</Menu.Item>
        <Menu.Item onClick={exportCalendar}>Export the review dates to a calendar</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={actions.shortcuts} rightSection={keys('shortcuts')}>
          Keyboard shortcuts
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
