import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { createFormat } from '../../../shared/base/format.ts'
import { useClient } from '../../api/client.ts'
import { useSavePlanFile } from '../../api/planFiles.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { useNotify } from '../../controls/notices.tsx'
import { PlanFilePicker } from '../../controls/PlanFilePicker.tsx'

/** Opening another plan, taking this one along as a file, with the rows of its leads only when asked for. */
export function FileMenu(): ReactNode {
  const { id, plan } = useSettledPlanSession()
  const client = useClient()
  const save = useSavePlanFile()
  const notify = useNotify()
  const [opened, setOpened] = useState(false)
  const leads = useQuery({
    queryKey: ['leads', id],
    queryFn: () => client['leads.count']({ planId: id }),
    enabled: opened,
    staleTime: 0,
  }).data
  const rows = leads?.ok ? leads.value.rows : 0
  const saveAs = async (withLeads: boolean): Promise<void> => {
    const result = await save(id, withLeads)
    if (!result.ok) notify({ kind: 'trouble', text: result.error })
    else if (result.value === 'saved') notify({ kind: 'done', text: 'The plan was saved as a file.' })
  }
  const count = createFormat(plan.company.locale, plan.company.currency).count(rows)
  return (
    <PlanFilePicker>
      {(pick) => (
        <Menu opened={opened} onChange={setOpened} position="bottom-end">
          <Menu.Target>
            <Button variant="default">File</Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={pick}>Open a plan file</Menu.Item>
            <Menu.Item onClick={() => void saveAs(false)}>
              {rows > 0 ? 'Save as a file, without lead rows' : 'Save as a file'}
            </Menu.Item>
            {rows > 0 && (
              <Menu.Item onClick={() => void saveAs(true)}>Save as a file, with {count} lead rows</Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </PlanFilePicker>
  )
}
