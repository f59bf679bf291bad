import { describe, expect, it } from 'vitest'
import { chooseWay, type Surroundings } from '../../../electron/setup/chooseWay.ts'

const desk: Surroundings = {
  platform: 'linux',
  env: { DISPLAY: ':0' },
  electron: '/opt/electron/electron',
  canLoad: async () => {
    throw new Error('asked the network without need')
  },
}

describe('the app is shown in Electron', () => {
  it('where its program is there', async () => {
    expect(await chooseWay(desk)).toEqual({ kind: 'electron', path: '/opt/electron/electron' })
  })

  it('under Wayland too', async () => {
    const way = await chooseWay({ ...desk, env: { WAYLAND_DISPLAY: 'wayland-0' } })
    expect(way.kind).toBe('electron')
  })

  it('after its program has been loaded, where that is possible', async () => {
    expect(await chooseWay({ ...desk, electron: null, canLoad: async () => true })).toEqual({
      kind: 'load-electron',
    })
  })

  it('on systems that always have a screen', async () => {
    expect((await chooseWay({ ...desk, platform: 'darwin', env: {} })).kind).toBe('electron')
    expect((await chooseWay({ ...desk, platform: 'win32', env: {} })).kind).toBe('electron')
  })
})

describe('the app is shown in the browser, and says why', () => {
  it('where there is no screen, without asking the network', async () => {
    const way = await chooseWay({ ...desk, env: { DISPLAY: '' }, electron: null })
    expect(way).toEqual({ kind: 'browser', why: expect.stringContaining('no screen') })
  })

  it.each(['CI', 'ELECTRON_SKIP_BINARY_DOWNLOAD'])('where %s switches the download off', async (name) => {
    const way = await chooseWay({ ...desk, electron: null, env: { ...desk.env, [name]: '1' } })
    expect(way).toEqual({ kind: 'browser', why: expect.stringContaining('switched off') })
  })

  it('where the program can be loaded from nowhere', async () => {
    const way = await chooseWay({ ...desk, electron: null, canLoad: async () => false })
    expect(way).toEqual({ kind: 'browser', why: expect.stringContaining('cannot be downloaded') })
  })
})
