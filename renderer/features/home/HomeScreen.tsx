import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { VERIFY_ADDRESS } from '../../api/addresses.ts'
import { usePlanList } from '../../api/hooks.ts'
import { HandshakePicture } from '../../controls/HandshakePicture.tsx'
import { PlanFilePicker } from '../../controls/PlanFilePicker.tsx'
import { Page } from '../../controls/Page.tsx'
import { SchemeSwitch } from '../../controls/SchemeSwitch.tsx'
import { errorText } from '../../text/errors.ts'
import { Backups } from './Backups.tsx'
import { Doors } from './Doors.tsx'
import { HomeSearch } from './HomeSearch.tsx'
import { Library } from './Library.tsx'

/** All plans, and the ways to a new one. */
export function HomeScreen(): ReactNode {
  const list = usePlanList()
  useDocumentTitle('SLA Planner')
  if (!list) return null
  const plans = list.ok ? list.value : []
  const started = plans.length > 0
  return (
    <Page>
      <Stack gap="xl">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Stack gap="xs">
            <Title order={1}>{started ? 'Plans' : 'Agree on leads, in numbers that hold'}</Title>
            {!started && (
              <Text maw="var(--sla-words-width)">
                Marketing promises leads, sales promises to work them. Here both see what the goal needs, what
                each side can do, and sign what they agree. Nothing leaves this computer.
              </Text>
            )}
          </Stack>
          <Group gap="sm" wrap="nowrap">
            <PlanFilePicker>
              {(pick) => (
                <>
                  <Button variant="default" onClick={pick}>
                    Open a plan file
                  </Button>
                  <Button variant="default" component={Link} href={VERIFY_ADDRESS}>
                    Verify a Word file
                  </Button>
                  <HomeSearch plans={plans} pickPlanFile={pick} />
                </>
              )}
            </PlanFilePicker>
            <SchemeSwitch />
          </Group>
        </Group>
        {!list.ok && (
          <Text role="alert" c="var(--sla-trouble)">
            The list of plans could not be read. {errorText(list.error)}
          </Text>
        )}
        {!started && <HandshakePicture />}
        {started && <Library plans={plans} />}
        <Doors heading={started ? 'Start another plan' : 'How would you like to start?'} />
        <Backups />
      </Stack>
    </Page>
  )
}
