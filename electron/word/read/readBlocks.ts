import { foreign, isBlank, type Item, joined, type Piece } from './content.ts'
import { controlIn, isBound } from './readControls.ts'
import { mc, w } from './names.ts'
import type { Reading } from './reading.ts'
import { readParagraph } from './readParagraph.ts'
import { childElements, childNamed, type Element } from './xml.ts'

/** What stands between paragraphs and is not seen. */
const unseen = new Set(
  [
    'sectPr',
    'bookmarkStart',
    'bookmarkEnd',
    'commentRangeStart',
    'commentRangeEnd',
    'proofErr',
    'permStart',
    'permEnd',
    'del',
    'moveFrom',
    'moveFromRangeStart',
    'moveFromRangeEnd',
    'moveToRangeStart',
    'moveToRangeEnd',
    'tcPr',
    'tblPr',
    'tblGrid',
    'sdtPr',
    'sdtEndPr',
  ].map(w),
)
const passedThrough = new Set([
  ...['customXml', 'smartTag', 'ins', 'moveTo', 'sdtContent'].map(w),
  ...['AlternateContent', 'Choice', 'Fallback'].map(mc),
])

/** Reads the paragraphs and tables of an element into items. */
export function readBlocks(parent: Element, reading: Reading): void {
  for (const element of childElements(parent)) {
    if (element.name === w('p')) {
      pushSeen(reading, readParagraph(element, reading))
    } else if (element.name === w('tbl')) {
      readTable(element, reading)
    } else if (element.name === w('sdt')) {
      readBlockControl(element, reading)
    } else if (passedThrough.has(element.name)) {
      readBlocks(element, reading)
    } else if (!unseen.has(element.name)) {
      reading.items.push({ where: reading.where, pieces: [foreign(element)], column: 0 })
    }
  }
}

function pushSeen(reading: Reading, items: readonly Item[]): void {
  reading.items.push(...items.filter(({ pieces }) => !isBlank(pieces)))
}

/** A control around whole paragraphs: one to fill in stands for itself, any other is only a wrapping. */
function readBlockControl(element: Element, reading: Reading): void {
  const content = childNamed(element, w('sdtContent'))
  if (content === null) return
  const control = controlIn(element)
  if (control !== null) {
    reading.controls.push(control)
    const pieces: Piece[] = [{ kind: 'control', control: control.kind }]
    reading.items.push({ where: reading.where, pieces, column: 0 })
    return
  }
  if (isBound(element)) {
    reading.items.push({ where: reading.where, pieces: [foreign(element)], column: 0 })
  }
  readBlocks(content, reading)
}

function readTable(table: Element, reading: Reading): void {
  for (const row of rowsOf(table)) {
    if (childNamed(childNamed(row, w('trPr')), w('del')) !== null) continue
    for (const [column, cell] of cellsOf(row).entries()) {
      const items: Item[] = []
      readBlocks(cell, { ...reading, items })
      reading.items.push({
        where: reading.where === 'text' ? 'table cell' : reading.where,
        pieces: joined(items.flatMap(({ pieces }) => [newLine].concat(pieces)).slice(1)),
        column,
      })
    }
  }
}

const newLine: Piece = { kind: 'text', text: '\n' }

/** Rows of a table, also where a control is wrapped around them. */
function rowsOf(parent: Element): Element[] {
  return inside(parent, w('tr'))
}

function cellsOf(row: Element): Element[] {
  return inside(row, w('tc'))
}

const wrappings = new Set(['sdt', 'sdtContent', 'customXml', 'ins', 'moveTo'].map(w))

function inside(parent: Element, name: string): Element[] {
  return childElements(parent).flatMap((child) => {
    if (child.name === name) return [child]
    return wrappings.has(child.name) ? inside(child, name) : []
  })
}
