import { Button, Group, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useClient } from '../../api/client.ts'
import { useBackups, useTakeStartupState } from '../../api/hooks.ts'
import { useTellFailure } from '../../api/libraryActions.ts'
import { BackupList } from '../../controls/BackupList.tsx'
import { useNotify } from '../../controls/notices.tsx'
import { errorText } from '../../text/errors.ts'

/** The backups of all plans, behind a button, since they are seldom needed. */
export function Backups(): ReactNode {
  const [shown, setShown] = useState(false)
  const [busy, setBusy] = useState(false)
  const client = useClient()
  const backups = useBackups(shown)
  const queries = useQueryClient()
  const take = useTakeStartupState()
  const done = useTellFailure()
  const notify = useNotify()
  const make = async (): Promise<void> => {
    setBusy(true)
    const reply = await client['backups.make']({})
    setBusy(false)
    if (!done(reply)) return
    notify({ kind: 'done', text: 'A backup of all plans was made.' })
    await queries.invalidateQueries({ queryKey: ['backups'] })
  }
  const restore = async (backupId: string): Promise<void> => {
    setBusy(true)
    const reply = await client['startup.restore']({ backupId })
    setBusy(false)
    if (!done(reply)) return
    take(reply)
    notify({ kind: 'done', text: 'All plans are as they were in that backup.' })
  }
  return (
    <Stack component="section" gap="md" aria-label="Backups">
      <Group>
        <Button variant="default" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide backups' : 'Backups'}
        </Button>
        {shown && (
          <Button variant="default" disabled={busy} onClick={() => void make()}>
            Make a backup now
          </Button>
        )}
      </Group>
      {shown && backups && !backups.ok && <Text>{errorText(backups.error)}</Text>}
      {shown && backups?.ok && backups.value.length === 0 && (
        <Text>There are none yet. The app makes one a day and while you work.</Text>
      )}
      {shown && backups?.ok && backups.value.length > 0 && (
        <>
          <Text>Restoring brings all plans back to that moment. What is there now is backed up first.</Text>
          <BackupList backups={backups.value} disabled={busy} onRestore={(id) => void restore(id)} />
        </>
      )}
    </Stack>
  )
}
