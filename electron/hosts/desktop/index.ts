import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, screen } from 'electron'
import { present } from '../../../shared/base/invariant.ts'
import { findBuilt } from '../../app/assets/findBuilt.ts'
import { createApp, type App } from '../../app/createApp.ts'
import { dataFolders } from '../../app/dataFolders.ts'
import { appVersion } from '../appVersion.ts'
import { connectBridge } from './bridge.ts'
import { guardContents, guardSession } from './guards.ts'
import { askBeforeLeaving } from './leaving.ts'
import { menuTemplate } from './menu.ts'
import { servePage } from './pageProtocol.ts'
import { PAGE_URL, SCHEME } from './rules.ts'
import { saveFile } from './saveFile.ts'
import { savePdf } from './savePdf.ts'
import { windowOptions } from './window.ts'
import { keepWindowPlace, readWindowPlace } from './windowPlace.ts'

const chosenFolder = app.commandLine.getSwitchValue('data') || undefined
const folders = dataFolders({ platform: process.platform, home: homedir(), env: process.env }, chosenFolder)
const devTools = !app.isPackaged

app.enableSandbox()
app.setPath('userData', folders.window)
// No name leads to another machine, whatever asks for it.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
app.on('session-created', (session) => guardSession(session, devTools))
app.on('web-contents-created', (_event, contents) => guardContents(contents))

if (app.requestSingleInstanceLock()) {
  // Not awaited at the top level: Electron gets ready only after this file has been evaluated.
  app.whenReady().then(start).catch(endWithReason)
} else {
  console.log('SLA Planner is open already.')
  app.quit()
}

async function start(): Promise<void> {
  const application = await createApp({
    dataFolder: folders.data,
    backupFolder: folders.backups,
    host: 'desktop',
    version: appVersion,
  })
  closeBeforeQuitting(application)
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(process.platform, devTools)))
  await openWindow(application)
  app.on('window-all-closed', () => app.quit())
}

function endWithReason(error: unknown): void {
  console.error(error)
  const reason = error instanceof Error ? error.message : 'unknown reason'
  dialog.showErrorBox('SLA Planner could not start', `${reason}\n\nEverything that was saved is kept.`)
  app.exit(1)
}

async function openWindow(application: App): Promise<void> {
  const placeFile = join(folders.window, 'window-place.json')
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea)
  const place = readWindowPlace(placeFile, screens)
  const preload = present(findBuilt('preload/index.cjs'), 'the built preload')
  const page = present(findBuilt('renderer/index.html'), 'the built page')

  const window = new BrowserWindow(windowOptions(preload, place, devTools))
  keepWindowPlace(placeFile, window)
  askBeforeLeaving(window, dialog)
  // Said again for the window's own session, which may be older than this file.
  guardSession(window.webContents.session, devTools)
  servePage(window.webContents.session, dirname(page))
  const saving = { dialog, window, folder: app.getPath('documents') }
  connectBridge({
    ipc: ipcMain,
    contents: window.webContents,
    app: application,
    saveFile: (name, bytes) => saveFile(saving, name, bytes),
    savePdf: (title) => savePdf(saving, title),
  })
  app.on('second-instance', () => {
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => void offerReload(window, reason))
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize()
    window.show()
    // Whoever started the app waits for this line to know that the window has come up.
    console.log('SLA Planner is open.')
  })
  await window.loadURL(PAGE_URL)
}

async function offerReload(window: BrowserWindow, reason: string): Promise<void> {
  if (reason === 'clean-exit') return
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The window has stopped working',
    detail: `Everything shown as saved is kept. (${reason})`,
    buttons: ['Open it again', 'Quit'],
    defaultId: 0,
  })
  if (response === 0) window.reload()
  else app.quit()
}

/** With the window closed, quitting waits until what is under way has been written. */
function closeBeforeQuitting(application: App): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    void application.close().finally(() => app.exit())
  })
}
