import { EventEmitter } from 'node:events'
import type { BrowserWindow, Session, WebContents } from 'electron'
import type { Sender } from '../../electron/hosts/desktop/rules.ts'

type Handler = (event: Sender, ...args: unknown[]) => unknown
type Decide = (answer: unknown) => void

/** Electron's session as far as the app uses it; keeps what was set, so that a test can ask it. */
export function createFakeSession() {
  const set = {
    request: null as
      | null
      | ((contents: unknown, permission: string, decide: Decide, details: { requestingUrl: string }) => void),
    check: null as null | ((contents: unknown, permission: string, origin: string) => boolean),
    device: null as null | (() => boolean),
    beforeRequest: null as null | ((details: { url: string }, decide: Decide) => void),
    spellChecker: null as null | boolean,
    protocols: new Map<string, (request: Request) => Promise<Response>>(),
  }
  const events = new EventEmitter()
  const session = Object.assign(events, {
    setPermissionRequestHandler: (handler: typeof set.request) => (set.request = handler),
    setPermissionCheckHandler: (handler: typeof set.check) => (set.check = handler),
    setDevicePermissionHandler: (handler: typeof set.device) => (set.device = handler),
    setSpellCheckerEnabled: (enabled: boolean) => (set.spellChecker = enabled),
    webRequest: { onBeforeRequest: (handler: typeof set.beforeRequest) => (set.beforeRequest = handler) },
    protocol: {
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        set.protocols.set(scheme, handler),
    },
  })
  return { set, events, session: standIn<Session>(session) }
}

/** A window's contents: events can be emitted on it, and what it sent is kept. */
export function createFakeContents(id = 1) {
  const { session, set: sessionSet } = createFakeSession()
  const sent: { channel: string; message: unknown }[] = []
  const listeners = new Set<(message: string) => void>()
  const onSent = (hear: (message: string) => void) => {
    listeners.add(hear)
    return () => listeners.delete(hear)
  }
  const kept = { openHandler: null as null | (() => { action: string }), destroyed: false }
  const events = new EventEmitter()
  const mainFrame = { url: 'app://sla/index.html', parent: null }
  const contents = Object.assign(events, {
    id,
    session,
    mainFrame,
    send: (channel: string, message: unknown) => {
      sent.push({ channel, message })
      for (const hear of listeners) hear(String(message))
    },
    isDestroyed: () => kept.destroyed,
    setWindowOpenHandler: (handler: () => { action: string }) => (kept.openHandler = handler),
  })
  return { contents: standIn<WebContents>(contents), events, mainFrame, sent, onSent, kept, sessionSet }
}

/** Electron's ipcMain: a test invokes as the page would. */
export function createFakeIpc() {
  const handlers = new Map<string, Handler>()
  const listeners = new Map<string, Handler>()
  return {
    ipc: {
      handle: (channel: string, handler: Handler) => {
        if (handlers.has(channel)) throw new Error(`${channel} is handled twice`)
        handlers.set(channel, handler)
      },
      on: (channel: string, listener: Handler) => listeners.set(channel, listener),
    },
    channels: () => [...handlers.keys(), ...listeners.keys()].toSorted(),
    invoke: async (channel: string, event: Sender, ...args: unknown[]) =>
      handlers.get(channel)?.(event, ...args),
    send: (channel: string, event: Sender, ...args: unknown[]) => listeners.get(channel)?.(event, ...args),
  }
}

/** The module 'electron' as far as the desktop host uses it. `ready` lets the app go on. */
export function createFakeElectron() {
  const order: string[] = []
  const switches = new Map<string, string>()
  const paths = new Map<string, string>()
  const windows: { options: Record<string, unknown>; window: BrowserWindow; loaded: string[] }[] = []
  const schemes: unknown[] = []
  const ipc = createFakeIpc()
  const { contents, mainFrame, sessionSet, sent, events: contentsEvents } = createFakeContents()
  const kept = { lock: true, exited: false, data: '', menu: null as unknown, answer: 0 }
  const readiness = Promise.withResolvers<void>()

  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    commandLine: {
      getSwitchValue: (name: string) => (name === 'data' ? kept.data : ''),
      appendSwitch: (name: string, value = '') => switches.set(name, value),
    },
    enableSandbox: () => order.push('enableSandbox'),
    setPath: (name: string, path: string) => paths.set(name, path),
    getPath: (name: string) => `/home/somebody/${name}`,
    requestSingleInstanceLock: () => kept.lock,
    whenReady: () => {
      order.push('whenReady')
      return readiness.promise
    },
    quit: () => order.push('quit'),
    exit: () => (kept.exited = true),
  })

  function BrowserWindow(options: Record<string, unknown>) {
    const loaded: string[] = []
    const window = Object.assign(new EventEmitter(), {
      webContents: contents,
      loadURL: async (url: string) => loaded.push(url),
      show: () => order.push('show'),
      focus: () => order.push('focus'),
      maximize: () => order.push('maximize'),
      restore: () => order.push('restore'),
      reload: () => order.push('reload'),
      isMinimized: () => true,
      isMaximized: () => false,
      getNormalBounds: () => ({ x: 10, y: 20, width: 1000, height: 700 }),
    })
    windows.push({ options, window: standIn<BrowserWindow>(window), loaded })
    return window
  }

  return {
    module: {
      app,
      BrowserWindow,
      dialog: {
        showMessageBox: async () => ({ response: kept.answer }),
        showMessageBoxSync: () => kept.answer,
        showErrorBox: (title: string, reason: string) => order.push(`${title}: ${reason}`),
      },
      ipcMain: ipc.ipc,
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: (menu: unknown) => (kept.menu = menu),
      },
      protocol: { registerSchemesAsPrivileged: (given: unknown[]) => schemes.push(...given) },
      screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    },
    app,
    ipc,
    contentsEvents,
    mainFrame,
    sessionSet,
    sent,
    order,
    switches,
    paths,
    windows,
    schemes,
    kept,
    ready: () => readiness.resolve(),
  }
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says what the fake stands for
function standIn<T>(fake: object): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a fake has only what the app uses of the type
  return fake as T
}

/** A window that dialogs belong to, with what is needed of its contents. */
export function createFakeWindow(webContents: object = {}): BrowserWindow {
  return standIn<BrowserWindow>(Object.assign(new EventEmitter(), { webContents }))
}
