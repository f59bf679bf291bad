import { Input, SegmentedControl, Stack, Text, Title, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Paper } from '../../../shared/plan/agreementSettings.ts'
import { useSettledPlanSession } from '../../api/planSession.tsx'
import { CurrencyField } from '../../controls/CurrencyField.tsx'
import { LocaleField } from '../../controls/LocaleField.tsx'
import { SidePanel } from './SidePanel.tsx'

const PAPERS = [
  { value: 'A4', label: 'A4' },
  { value: 'Letter', label: 'US Letter' },
] as const satisfies readonly { readonly value: Paper; readonly label: string }[]

/** How this plan is written, and how the app looks on this computer. */
export function SettingsPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { plan, edit } = useSettledPlanSession()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SidePanel title="Settings" onClose={onClose}>
      <Stack component="section" gap="md" aria-label="This plan">
        <Title order={3}>This plan</Title>
        <CurrencyField />
        <LocaleField locale={plan.company.locale} edit={edit} />
        <Input.Wrapper label="Paper of the agreement" labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label="Paper of the agreement"
            data={[...PAPERS]}
            value={plan.agreement.paper}
            onChange={(paper) =>
              edit('Change the paper of the agreement', (draft) => {
                draft.agreement.paper = paper
              })
            }
          />
        </Input.Wrapper>
      </Stack>
      <Stack component="section" gap="md" aria-label="This computer">
        <Title order={3}>This computer</Title>
        <Input.Wrapper label="Colours" labelElement="div">
          <SegmentedControl
            fullWidth
            aria-label="Colours"
            data={[
              { value: 'auto', label: 'As the system' },
              { value: 'light', label: 'Light' },
              { value: 'dark', label: 'Dark' },
            ]}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </Input.Wrapper>
        <Text size="xs" c="dimmed">
          Where your system asks for less motion, nothing moves here either.
        </Text>
      </Stack>
    </SidePanel>
  )
}
