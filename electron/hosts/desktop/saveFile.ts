import { basename, extname, join } from 'node:path'
import type {
  BrowserWindow,
  MessageBoxOptions,
  MessageBoxReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron'
import type { SaveOutcome } from '../../../shared/contract/wire.ts'
import { writeFileSafely } from '../../app/writeFileSafely.ts'

const KINDS: Readonly<Record<string, string>> = {
  '.docx': 'Word document',
  '.pdf': 'PDF document',
  '.xlsx': 'Excel workbook',
  '.ics': 'Calendar',
  '.slaplan': 'SLA Planner plan',
  '.csv': 'Table (CSV)',
  '.json': 'JSON',
  '.png': 'Picture',
}

export interface SaveParts {
  readonly dialog: {
    showSaveDialog(window: BrowserWindow, options: SaveDialogOptions): Promise<SaveDialogReturnValue>
    showMessageBox(window: BrowserWindow, options: MessageBoxOptions): Promise<MessageBoxReturnValue>
  }
  readonly window: BrowserWindow
  /** Where the dialog starts. */
  readonly folder: string
}

/** Asks where to save and writes. When that fails, says why and lets another place be chosen. */
export async function saveFile(parts: SaveParts, name: string, bytes: Uint8Array): Promise<SaveOutcome> {
  // The page suggests a name only; a path in it is dropped.
  const suggested = basename(name.replaceAll('\\', '/'))
  const extension = extname(suggested)
  for (;;) {
    const { canceled, filePath } = await parts.dialog.showSaveDialog(parts.window, {
      defaultPath: join(parts.folder, suggested),
      filters: [{ name: KINDS[extension] ?? 'File', extensions: [extension.slice(1) || '*'] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    if (canceled || filePath === '') return 'cancelled'
    const written = await writeFileSafely(filePath, bytes)
    if (written.ok) return 'saved'
    const { response } = await parts.dialog.showMessageBox(parts.window, {
      type: 'error',
      message: 'The file was not saved',
      detail: written.error.message,
      buttons: ['Choose another place', 'Cancel'],
      defaultId: 0,
      cancelId: 1,
    })
    if (response === 1) return 'cancelled'
  }
}
