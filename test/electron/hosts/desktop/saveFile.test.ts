import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SaveDialogOptions } from 'electron'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { saveFile } from '../../../../electron/hosts/desktop/saveFile.ts'
import { createFakeWindow } from '../../../helpers/fakeElectron.ts'

const bytes = new TextEncoder().encode('an agreement')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'save-file-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A person who answers the dialogs: each path is chosen in turn, then the dialog is cancelled. */
function person(paths: string[], answerToFailure = 0) {
  const asked: SaveDialogOptions[] = []
  const told: string[] = []
  const dialog = {
    showSaveDialog: async (_window: unknown, options: SaveDialogOptions) => {
      asked.push(options)
      const filePath = paths.shift()
      return { canceled: filePath === undefined, filePath: filePath ?? '' }
    },
    showMessageBox: async (_window: unknown, options: { detail?: string }) => {
      told.push(options.detail ?? '')
      return { response: answerToFailure, checkboxChecked: false }
    },
  }
  return { asked, told, parts: { dialog, window: createFakeWindow(), folder } }
}

it('writes the file where the user says', async () => {
  const target = join(folder, 'Agreement.docx')
  const { parts } = person([target])
  expect(await saveFile(parts, 'Agreement.docx', bytes)).toBe('saved')
  expect(readFileSync(target, 'utf8')).toBe('an agreement')
})

it('suggests the name, in the folder of documents, with its kind', async () => {
  const { parts, asked } = person([])
  await saveFile(parts, 'Agreement.docx', bytes)
  expect(asked[0]?.defaultPath).toBe(join(folder, 'Agreement.docx'))
  expect(asked[0]?.filters).toEqual([{ name: 'Word document', extensions: ['docx'] }])
})

it('drops a path from the suggested name', async () => {
  const { parts, asked } = person([])
  await saveFile(parts, '../../.ssh/..\\authorized_keys.docx', bytes)
  expect(asked[0]?.defaultPath).toBe(join(folder, 'authorized_keys.docx'))
})

it('writes nothing when the dialog is cancelled', async () => {
  const { parts } = person([])
  expect(await saveFile(parts, 'Agreement.docx', bytes)).toBe('cancelled')
  expect(readdirSync(folder)).toEqual([])
})

it('says why a place does not work and asks for another', async () => {
  const target = join(folder, 'Agreement.docx')
  const { parts, told } = person([join(folder, 'missing', 'Agreement.docx'), target])
  expect(await saveFile(parts, 'Agreement.docx', bytes)).toBe('saved')
  expect(told).toEqual([expect.stringContaining('missing does not exist')])
  expect(readdirSync(folder)).toEqual(['Agreement.docx'])
})

it('lets the user give up after a failure', async () => {
  const { parts } = person([join(folder, 'missing', 'Agreement.docx')], 1)
  expect(await saveFile(parts, 'Agreement.docx', bytes)).toBe('cancelled')
})
