import type { BrowserWindow, MessageBoxSyncOptions } from 'electron'

interface AskingDialog {
  showMessageBoxSync(window: BrowserWindow, options: MessageBoxSyncOptions): number
}

/** Electron would silently keep a window open whose page has unsaved edits; so the user is asked. */
export function askBeforeLeaving(window: BrowserWindow, dialog: AskingDialog): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      message: 'Some edits are not saved yet',
      detail: 'Closing now loses them. Everything shown as saved is kept.',
      buttons: ['Stay', 'Close and lose them'],
      defaultId: 0,
      cancelId: 0,
    })
    // Preventing the prevention lets the window close.
    if (answer === 1) event.preventDefault()
  })
}
