import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintToPDFOptions, SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { savePdf } from '../../../../electron/hosts/desktop/savePdf.ts'
import { createFakeWindow } from '../../../helpers/fakeElectron.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-pdf-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A window whose page prints as this, and a person who chooses the path; null cancels. */
function open(print: () => Promise<Uint8Array>, path: string | null) {
  const printed: PrintToPDFOptions[] = []
  const asked: SaveDialogOptions[] = []
  const told: string[] = []
  const window = createFakeWindow({
    printToPDF: (options: PrintToPDFOptions) => {
      printed.push(options)
      return print()
    },
  })
  const dialog = {
    showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
      asked.push(options)
      return { canceled: path === null, filePath: path ?? '' }
    },
    showMessageBox: async (_window: unknown, options: { message: string; detail?: string }) => {
      told.push(`${options.message}. ${options.detail ?? ''}`)
      return { response: 0, checkboxChecked: false }
    },
  }
  return { printed, asked, told, parts: { dialog, window, folder } }
}

const pdf = async (): Promise<Uint8Array> => new TextEncoder().encode('%PDF-1.7')

it('writes what the page prints where the user says, on the paper of the agreement and readable by ear', async () => {
  const path = join(folder, 'SLA.pdf')
  const { parts, printed } = open(pdf, path)
  expect(await savePdf(parts, 'SLA')).toBe('saved')
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7')
  expect(printed).toMatchObject([{ preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true }])
})

it('suggests a name that every file system takes', async () => {
  const { parts, asked } = open(pdf, null)
  await savePdf(parts, 'Halden: SLA 1/2027 - Version 2')
  expect(asked[0]?.defaultPath).toBe(join(folder, 'Halden SLA 1 2027 - Version 2.pdf'))
  expect(asked[0]?.filters).toEqual([{ name: 'PDF document', extensions: ['pdf'] }])
})

it('writes nothing when the user changes their mind', async () => {
  const { parts } = open(pdf, null)
  expect(await savePdf(parts, 'SLA')).toBe('cancelled')
  expect(readdirSync(folder)).toEqual([])
})

it('says when the page could not be printed, and what to do', async () => {
  const { parts, told, asked } = open(() => Promise.reject(new Error('Printing is busy.')), null)
  expect(await savePdf(parts, 'SLA')).toBe('cancelled')
  expect(told).toEqual([expect.stringMatching(/^The PDF was not made\. Printing is busy\. Try again/)])
  expect(asked).toEqual([])
})
