import type { PrintToPDFOptions } from 'electron'
import type { SaveOutcome } from '../../../shared/contract/wire.ts'
import { fileName } from '../../app/fileName.ts'
import { saveFile, type SaveParts } from './saveFile.ts'

/** Paper and margins are those of the page's own rules for print. */
const OPTIONS: PrintToPDFOptions = {
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
}

/** Makes a PDF of what the page shows for printing, then asks where to save it. */
export async function savePdf(parts: SaveParts, title: string): Promise<SaveOutcome> {
  let pdf: Uint8Array
  try {
    pdf = await parts.window.webContents.printToPDF(OPTIONS)
  } catch (error) {
    await parts.dialog.showMessageBox(parts.window, {
      type: 'error',
      message: 'The PDF was not made',
      detail: `${error instanceof Error ? error.message : 'The reason is not known.'} Try again, or export the agreement to Word and save it as a PDF there.`,
    })
    return 'cancelled'
  }
  return saveFile(parts, fileName(title, 'pdf'), pdf)
}
