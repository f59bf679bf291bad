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

/** Troubles that somebody can put right outside of the app, so that trying again is the first thing to do. */
const PASSING: ReadonlySet<Recovery['reason']> = new Set(['too-new', 'locked', 'read-only', 'disk-full'])

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
  const mayPass = PASSING.has(reason)
  const retry = (
    <Way
      title="Try again"
      words={
        mayPass
          ? 'Once the cause has been put right, as said above.'
          : 'If the file was put right in another way, such as by copying it back.'
      }
    >
      <Button
        variant={mayPass ? 'filled' : 'default'}
        disabled={busy}
        onClick={() => void run(() => client['startup.retry']({}))}
      >
        Try again
      </Button>
    </Way>
  )
  return (
    <Page>
      <Stack gap="xl" maw="var(--sla-words-width)">
        <Stack gap="sm" role="alert">
          <Title order={1}>{headings[reason]}</Title>
          <Text>{message}</Text>
        </Stack>
        {mayPass && retry}
        {salvageable !== null && salvageable > 0 && (
          <Way
            title="Save what is whole"
            words={`${countOfPlans(salvageable)} can be read whole. ${salvageable === 1 ? 'It goes' : 'They go'} into a new library; the damaged file is set aside.`}
          >
            <Button disabled={busy} onClick={() => void run(() => client['startup.salvage']({}))}>
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
        {!mayPass && retry}
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
