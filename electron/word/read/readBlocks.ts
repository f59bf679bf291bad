import { foreign, isBlank, isSeen, type Item, joined, type Piece } from './content.ts'
import { laidOver, lookAround } from './looks.ts'
import { controlIn, isBound } from './readControls.ts'
import { mc, w } from './names.ts'
import type { FoundControl, Reading } from './reading.ts'
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
  for (const item of items) {
    // What cannot be read is no item, and is kept to be told of.
    if (!isBlank(item.pieces) || !item.pieces.every(isSeen)) reading.items.push(item)
  }
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
  const properties = childNamed(table, w('tblPr'))
  const style = childNamed(properties, w('tblStyle'))?.attributes.get(w('val')) ?? ''
  const isUnreadable = reading.styles.unreadableTables.has(style)
  const ofTable = laidOver(lookAround(properties), isUnreadable ? { isHidden: true } : {})
  for (const { element: row } of partsOf(table, w('tr'))) {
    const ofRow = childNamed(row, w('trPr'))
    if (childNamed(ofRow, w('del')) !== null) continue
    for (const [column, { element, control, bound }] of partsOf(row, w('tc')).entries()) {
      const items: Item[] = []
      const around = laidOver(lookAround(ofRow), lookAround(childNamed(element, w('tcPr'))))
      const look = laidOver(laidOver(reading.look, ofTable), around)
      if (control === null) readBlocks(element, { ...reading, items, look })
      else reading.controls.push(control)
      const own: Piece[] = control === null ? onLines(items) : [{ kind: 'control', control: control.kind }]
      reading.items.push({
        where: reading.where === 'text' ? 'table cell' : reading.where,
        pieces: joined(bound ? [foreign(element), ...own] : own),
        column,
      })
    }
  }
}

/** The paragraphs of a cell on lines of their own; one that cannot be read takes none. */
function onLines(items: readonly Item[]): Piece[] {
  const pieces: Piece[] = []
  for (const item of items) {
    if (!isBlank(item.pieces) && pieces.some(isSeen)) pieces.push(newLine)
    pieces.push(...item.pieces)
  }
  return pieces
}

const newLine: Piece = { kind: 'text', text: '\n' }

interface TablePart {
  readonly element: Element
  /** The control to fill in that is around it: Word puts one that fills a cell around the cell. */
  readonly control: FoundControl | null
  /** Whether a control around it takes its content from elsewhere in the file. */
  readonly bound: boolean
}

const wrappings = new Set(['sdtContent', 'customXml', 'ins', 'moveTo'].map(w))

/** Rows of a table or cells of a row, also where something is wrapped around them. */
function partsOf(parent: Element, name: string): TablePart[] {
  return childElements(parent).flatMap((child): TablePart[] => {
    if (child.name === name) return [{ element: child, control: null, bound: false }]
    if (wrappings.has(child.name)) return partsOf(child, name)
    if (child.name !== w('sdt')) return []
    const control = name === w('tc') ? controlIn(child) : null
    const bound = isBound(child)
    return partsOf(childNamed(child, w('sdtContent')) ?? child, name).map((part) => ({
      element: part.element,
      control: part.control ?? control,
      bound: part.bound || bound,
    }))
  })
}
