import { Anchor, Group, Stack } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { VerifyFiles } from '../../agreement/verify/VerifyFiles.tsx'
import { HOME_ADDRESS } from '../../api/addresses.ts'
import { Page } from '../../controls/Page.tsx'
import { SchemeSwitch } from '../../controls/SchemeSwitch.tsx'

/** Verifies Word files while no plan is open: against every version of the library. */
export function VerifyScreen(): ReactNode {
  useDocumentTitle('Verify a Word file · SLA Planner')
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions()
  return (
    <Page>
      <Stack gap="md">
        <Group justify="space-between" wrap="nowrap">
          <Anchor component={Link} href={HOME_ADDRESS} underline="always">
            All plans
          </Anchor>
          <SchemeSwitch />
        </Group>
        <VerifyFiles planId={null} zone={timeZone} locale={locale} />
      </Stack>
    </Page>
  )
}
