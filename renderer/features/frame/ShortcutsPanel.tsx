import { Table, Text } from '@mantine/core'
import { useOs } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { STEPS } from '../../../shared/plan/steps.ts'
import { keysText } from '../../controls/keysText.ts'
import { stepNames } from '../../text/stepNames.ts'
import { ACTION_SHORTCUTS, FIELD_SHORTCUTS, stepKeys, type Shortcut } from './shortcuts.ts'
import classes from './ShortcutsPanel.module.css'
import { SidePanel } from './SidePanel.tsx'

const GROUPS: readonly { readonly title: string; readonly shortcuts: readonly Shortcut[] }[] = [
  { title: 'Everywhere', shortcuts: Object.values(ACTION_SHORTCUTS) },
  { title: 'Steps', shortcuts: STEPS.map((step) => ({ label: stepNames[step], keys: [stepKeys(step)] })) },
  { title: 'In a field', shortcuts: FIELD_SHORTCUTS },
]

/** Every key that does something. */
export function ShortcutsPanel({ onClose }: { readonly onClose: () => void }): ReactNode {
  const isMac = useOs() === 'macos'
  return (
    <SidePanel title="Keyboard shortcuts" onClose={onClose}>
      {GROUPS.map(({ title, shortcuts }) => (
        <Table key={title} captionSide="top" withRowBorders={false} horizontalSpacing={0}>
          <Table.Caption ta="start" mt={0}>
            {title}
          </Table.Caption>
          <Table.Tbody>
            {shortcuts.map(({ label, keys }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={400}>
                  {label}
                </Table.Th>
                <Table.Td ta="end">
                  {keys.map((key) => (
                    <kbd key={key} className={classes.key}>
                      {keysText(key, isMac)}
                    </kbd>
                  ))}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
      <Text size="xs" c="dimmed">
        Keys for steps, undo and redo wait while you are typing in a field.
      </Text>
    </SidePanel>
  )
}
