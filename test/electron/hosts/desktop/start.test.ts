import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakeElectron } from '../../../helpers/fakeElectron.ts'

let folder: string
let fake: ReturnType<typeof createFakeElectron>

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desktop-'))
  fake = createFakeElectron()
  fake.kept.data = folder
  vi.resetModules()
  vi.doMock('electron', () => fake.module)
  // The built files are not there in this test; only their places matter.
  vi.doMock('../../../../electron/app/assets/findBuilt.ts', () => ({
    findBuilt: (name: string) => `/built/${name}`,
  }))
  vi.spyOn(console, 'log').mockReturnValue()
})
afterEach(async () => {
  fake.app.emit('will-quit', { preventDefault: () => undefined })
  if (fake.windows.length > 0) await vi.waitUntil(() => fake.kept.exited)
  vi.doUnmock('electron')
  vi.doUnmock('../../../../electron/app/assets/findBuilt.ts')
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

async function start(): Promise<void> {
  // Evaluated before Electron is ready, as Electron does it: a wait at the top of the file would never end.
  await import('../../../../electron/hosts/desktop/index.ts')
  fake.ready()
  await vi.waitFor(() => expect(fake.windows[0]?.loaded).toHaveLength(1))
}

describe('the desktop app', () => {
  it('shows its page in a window that is cut off from the machine', async () => {
    await start()
    expect(fake.windows[0]?.loaded).toEqual(['app://sla/index.html'])
    expect(fake.windows[0]?.options['webPreferences']).toEqual({
      preload: '/built/preload/index.cjs',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
    })
  })

  it('turns the sandbox on before anything is ready, and keeps names from leading outside', async () => {
    await start()
    expect(fake.order.indexOf('enableSandbox')).toBeLessThan(fake.order.indexOf('whenReady'))
    expect(fake.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect(fake.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it('guards its session and its window', async () => {
    await start()
    let answer: unknown = null
    fake.sessionSet.beforeRequest?.({ url: 'https://example.com/' }, (given) => (answer = given))
    expect(answer).toEqual({ cancel: true })
    expect(fake.sessionSet.check?.(null, 'media', 'app://sla/')).toBe(false)
  })

  it('shows the window when it is ready, and says so to whoever started it', async () => {
    await start()
    expect(fake.order).not.toContain('show')
    fake.windows[0]?.window.emit('ready-to-show')
    expect(fake.order).toContain('show')
    expect(console.log).toHaveBeenCalledWith('SLA Planner is open.')
  })

  it('answers its page from the library', async () => {
    await start()
    const own = { sender: { id: 1 }, senderFrame: fake.mainFrame }
    const reply = await fake.ipc.invoke('call', own, '1', 'startup.state', '{}')
    expect(JSON.parse(String(reply))).toMatchObject({ ok: true, value: { state: 'ready', host: 'desktop' } })
  })

  it('comes to the front when it is started a second time', async () => {
    await start()
    fake.app.emit('second-instance')
    expect(fake.order.slice(-2)).toEqual(['restore', 'focus'])
  })

  it('ends only after the library has been closed', async () => {
    await start()
    let held = false
    fake.app.emit('will-quit', { preventDefault: () => (held = true) })
    expect(held).toBe(true)
    expect(fake.kept.exited).toBe(false)
    await vi.waitUntil(() => fake.kept.exited)
  })

  it('leaves the screen to the app that is open already', async () => {
    fake.kept.lock = false
    await import('../../../../electron/hosts/desktop/index.ts')
    expect(fake.order).toEqual(['enableSandbox', 'quit'])
    expect(fake.windows).toEqual([])
  })

  it('offers to open the window again when it has stopped working', async () => {
    await start()
    fake.kept.answer = 0
    fake.contentsEvents.emit('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(fake.order).toContain('reload'))
  })

  it.each([
    [0, false],
    [1, true],
  ])('asks before edits that are not saved yet are lost: button %i', async (answer, closes) => {
    await start()
    fake.kept.answer = answer
    let allowed = false
    fake.contentsEvents.emit('will-prevent-unload', { preventDefault: () => (allowed = true) })
    expect(allowed).toBe(closes)
  })

  it('says why it cannot start, and ends', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.doMock('../../../../electron/app/assets/findBuilt.ts', () => ({ findBuilt: () => null }))
    await import('../../../../electron/hosts/desktop/index.ts')
    fake.ready()
    await vi.waitUntil(() => fake.kept.exited)
    expect(fake.order.at(-1)).toMatch(/^SLA Planner could not start: .*the built preload is missing/)
  })
})
