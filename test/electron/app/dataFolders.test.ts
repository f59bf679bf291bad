import { expect, it } from 'vitest'
import { dataFolders } from '../../../electron/app/dataFolders.ts'

it('follows the conventions of Linux', () => {
  expect(dataFolders({ platform: 'linux', home: '/home/ann', env: {} })).toEqual({
    data: '/home/ann/.local/share/sla-planner',
    backups: '/home/ann/.local/state/sla-planner/backups',
    window: '/home/ann/.local/state/sla-planner/window',
  })
})

it('follows what the user has set, but no relative path, which would change with the folder one is in', () => {
  const env = { XDG_DATA_HOME: '/data', XDG_STATE_HOME: 'state' }
  expect(dataFolders({ platform: 'linux', home: '/home/ann', env })).toMatchObject({
    data: '/data/sla-planner',
    backups: '/home/ann/.local/state/sla-planner/backups',
  })
})

it.each(['linux', 'darwin', 'win32'] as const)('keeps backups outside the library on %s', (platform) => {
  const { data, backups } = dataFolders({ platform, home: '/home/ann', env: {} })
  expect(backups.startsWith(data)).toBe(false)
})

it('keeps everything below the folder that was chosen', () => {
  expect(dataFolders({ platform: 'linux', home: '/home/ann', env: {} }, '/chosen')).toEqual({
    data: '/chosen/library',
    backups: '/chosen/backups',
    window: '/chosen/window',
  })
})
