import type { BrowserWindowConstructorOptions } from 'electron'
import type { Place } from './windowPlace.ts'

/** The window's settings. Each security setting is stated, also where it is Electron's default, so that a test can hold it. */
export function windowOptions(
  preload: string,
  place: Place | null,
  devTools: boolean,
): BrowserWindowConstructorOptions {
  return {
    width: 1360,
    height: 860,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    title: 'SLA Planner',
    webPreferences: {
      preload,
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
      devTools,
    },
  }
}
