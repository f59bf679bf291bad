import { FILE_BYTES_MAX } from '../csv/limits.ts'
import type { Reading } from '../csv/sourceFile.ts'
import { isDateFormat } from './sheetDates.ts'
import { xmlPart } from './xmlPart.ts'
import type { PartReader } from './zipParts.ts'

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string
  readonly relation: string
  readonly isHidden: boolean
}

/** Where a part leads, by the name of the relation. */
export type Relations = Map<string, { readonly target: string; readonly type: string }>

export interface WorkbookList {
  readonly sheets: SheetEntry[]
  is1904: boolean
}

export function relationsPart(reading: Reading, relations: Relations): PartReader {
  return xmlPart(reading, {
    open: (name, { Id = '', Target = '', Type = '' }) => {
      if (name === 'Relationship') relations.set(Id, { target: Target, type: Type })
    },
  })
}

export function workbookPart(reading: Reading, list: WorkbookList): PartReader {
  return xmlPart(reading, {
    open: (name, attributes) => {
      if (name === 'workbookPr') list.is1904 = isTrue(attributes['date1904'])
      if (name !== 'sheet') return
      const relation = Object.entries(attributes).find(([key]) => /^(\w+:)?id$/.test(key))?.[1] ?? ''
      list.sheets.push({
        name: attributes['name'] ?? '',
        relation,
        isHidden: (attributes['state'] ?? 'visible') !== 'visible',
      })
    },
  })
}

/** @param areDates says for each cell style whether its numbers are dates */
export function stylesPart(reading: Reading, areDates: boolean[]): PartReader {
  const codes = new Map<number, string>()
  let inCells = false
  return xmlPart(reading, {
    open: (name, { numFmtId = '', formatCode = '' }) => {
      const id = Number(numFmtId)
      if (name === 'numFmt') codes.set(id, formatCode)
      if (name === 'cellXfs') inCells = true
      if (name === 'xf' && inCells) areDates.push(isDateFormat(id, codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false
    },
  })
}

/** Texts that cells share, each once; cells name them by number. */
export function sharedStringsPart(reading: Reading, strings: string[]): PartReader {
  let inText = false
  let inReading = 0
  let current = ''
  let characters = 0
  return xmlPart(reading, {
    open: (name) => {
      if (name === 'si') current = ''
      // How a word is pronounced stands beside it.
      if (name === 'rPh') inReading += 1
      inText = name === 't' && inReading === 0
    },
    text: (text) => {
      if (inText) current += text
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inReading -= 1
      if (name !== 'si') return
      characters += current.length
      if (characters > FILE_BYTES_MAX) throw new RangeError()
      strings.push(unescaped(current))
    },
  })
}

/** Characters that XML cannot hold are written as _x000D_. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replaceAll(/_x([\dA-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
