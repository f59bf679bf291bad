import { ActionIcon, Menu } from '@mantine/core'
import {
  IconChartLine,
  IconClipboard,
  IconDots,
  IconDownload,
  IconPhoto,
  IconTable,
} from '@tabler/icons-react'
import { memo } from 'react'

export type ChartAction = 'table' | 'copy-picture' | 'copy-table' | 'save-png' | 'save-svg'

interface ChartMenuProps {
  readonly title: string
  readonly asTable: boolean
  readonly onAction: (action: ChartAction) => void
}

/** What can be done with a chart, out of the way until it is wanted. It stays as it is while the chart moves. */
export const ChartMenu = memo(function ChartMenu({ title, asTable, onAction }: ChartMenuProps) {
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon color="ink" aria-label={`More for: ${title}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={
            asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />
          }
          onClick={() => onAction('table')}
        >
          {asTable ? 'Show as chart' : 'Show as table'}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => onAction('copy-picture')}>
          Copy picture
        </Menu.Item>
        <Menu.Item
          leftSection={<IconClipboard size={16} aria-hidden />}
          onClick={() => onAction('copy-table')}
        >
          Copy table
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => onAction('save-png')}>
          Save as PNG
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => onAction('save-svg')}>
          Save as SVG
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
