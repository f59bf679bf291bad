import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import type { Reply } from '../../../shared/contract/errors.ts'
import type { StartupState } from '../../../shared/contract/startup.ts'
import { useClient } from '../../api/client.ts'
import { useTakeStartupState } from '../../api/hooks.ts'
import { useTellFailure } from '../../api/libraryActions.ts'
import { BackupList } from '../../controls/BackupList.tsx'
import { Page } from '../../controls/Page.tsx'
import { StartFresh } from './StartFresh.tsx'

type Recovery = Extract<StartupState, { readonly state: 'recovery' }>

const headings: Readonly<Record<Recovery['reason'], string>> = {
  damaged: 'The plan library is damaged',
  'too-new': 'The plan library is from a newer version of the app',
  locked: 'Another program is using the plan library',
  'read-only': 'The plan library cannot be written to',
  'disk-full': 'The disk is full',
  'migration-failed': 'The plan library could not be brought up to date',
}

/** What happened to the library, and every way on, the gentlest first. Nothing is ever deleted here. */
export function RecoveryScreen({ recovery }: { readonly recovery: Recovery }): ReactNode {
  const { reason, message, backups, salvageable } = recovery
  const client = useClient()
  const take = useTakeStartupState()
  const done = useTellFailure()
  const [busy, setBusy] = useState(false)
  const run = async (call: () => Promise<Reply<StartupState>>): Promise<void> => {
    setBusy(true)
    const reply = await call()
    setBusy(false)
    if (done(reply)) take(reply)
  }
  return (
    <Page>
      <Stack gap="xl" maw="var(--sla-words-width)">
        <Stack gap="sm" role="alert">
          <Title order={1}>{headings[reason]}</Title>
          <Text>{message}</Text>
        </Stack>
        <Way
          title="Try again"
          words="After the cause has been put right: space made, the other program closed."
        >
          <Button disabled={busy} onClick={() => void run(() => client['startup.retry']({}))}>
            Try again
          </Button>
        </Way>
        {salvageable !== null && salvageable > 0 && (
          <Way
            title="Save what is whole"
            words={`${countOfPlans(salvageable)} can be read whole. They go into a new library; the damaged file is set aside.`}
          >
            <Button
              variant="default"
              disabled={busy}
              onClick={() => void run(() => client['startup.salvage']({}))}
            >
              Save {countOfPlans(salvageable)}
            </Button>
          </Way>
        )}
        <Way
          title="Go back to a backup"
          words={
            backups.length > 0
              ? 'Each of these has been checked. The file in use is set aside first, so nothing is lost by trying.'
              : 'There is no backup that could be read.'
          }
        >
          {backups.length > 0 && (
            <BackupList
              backups={backups}
              disabled={busy}
              onRestore={(backupId) => void run(() => client['startup.restore']({ backupId }))}
            />
          )}
        </Way>
        <StartFresh disabled={busy} onConfirm={() => void run(() => client['startup.fresh']({}))} />
      </Stack>
    </Page>
  )
}

function Way({
  title,
  words,
  children,
}: {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}): ReactNode {
  return (
    <Stack component="section" gap="sm" aria-label={title}>
      <Title order={2}>{title}</Title>
      <Text>{words}</Text>
      <Group>{children}</Group>
    </Stack>
  )
}

function countOfPlans(count: number): string {
  return count === 1 ? '1 plan' : `${count} plans`
}
