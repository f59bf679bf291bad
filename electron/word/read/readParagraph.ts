import { foreign, isBlank, isSeen, type Item, joined, type Piece, readable } from './content.ts'
import { isUnreadable, laidOver, type Look, lookAround, lookOfRun } from './looks.ts'
import { listPlaceOf } from './readStyles.ts'
import { APP_AUTHOR } from '../words.ts'
import { a, c, mc, r, v, w } from './names.ts'
import { controlIn, isBound } from './readControls.ts'
import type { OpenField, Reading } from './reading.ts'
import { childElements, childNamed, descendants, type Element, textOf } from './xml.ts'

/** The paragraph as an item, and what is drawn in it, such as a chart, as items after it. */
export function readParagraph(paragraph: Element, reading: Reading): Item[] {
  const properties = childNamed(paragraph, w('pPr'))
  const style = childNamed(properties, w('pStyle'))?.attributes.get(w('val')) ?? ''
  const place = listPlaceOf(properties) ?? reading.styles.lists.get(style)
  const label = place === undefined ? null : reading.labels(place)
  const line: Line = {
    pieces: label === null ? [] : [label],
    drawn: [],
    look: laidOver(
      laidOver(reading.look, laidOver(reading.styles.usual, reading.styles.looks.get(style) ?? {})),
      lookAround(properties),
    ),
    isUnseen: false,
    contents: isContents(reading.fields[0]),
  }
  readInline(paragraph, line, reading)
  const own: Item = line.contents
    ? { where: 'contents list', pieces: [contentsEntry(line.pieces)], column: 0 }
    : { where: reading.where, pieces: joined(line.pieces), column: 0 }
  return [own].concat(line.drawn)
}

interface Line {
  readonly pieces: Piece[]
  readonly drawn: Item[]
  /** Of its text, where runs set nothing else. */
  readonly look: Look
  /** Whether what is read is there and cannot be read. */
  readonly isUnseen: boolean
  /** Whether any of it is in a table of contents. */
  contents: boolean
}

type Reader = (element: Element, line: Line, reading: Reading) => void

const skip: Reader = () => {}
const through: Reader = (element, line, reading) => readInline(element, line, reading)
const say =
  (text: string): Reader =>
  (_, line, reading) =>
    put({ kind: 'text', text }, line, reading)

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...['pPr', 'rPr', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'del', 'moveFrom', 'delText'].map(pair(skip)),
  ...['commentRangeStart', 'commentRangeEnd', 'annotationRef'].map(pair(skip)),
  ...['permStart', 'permEnd', 'moveFromRangeStart', 'moveFromRangeEnd'].map(pair(skip)),
  ...['moveToRangeStart', 'moveToRangeEnd', 'lastRenderedPageBreak'].map(pair(skip)),
  ...['hyperlink', 'smartTag', 'customXml', 'ins', 'moveTo', 'sdtContent'].map(pair(through)),
  ...['AlternateContent', 'Choice', 'Fallback'].map((name): [string, Reader] => [mc(name), through]),
  [w('r'), readRun],
  [w('t'), (element, line, reading) => put({ kind: 'text', text: textOf(element) }, line, reading)],
  [w('tab'), say('\t')],
  [w('cr'), say('\n')],
  [w('noBreakHyphen'), say('\u2011')],
  [w('softHyphen'), say('\u00AD')],
  [w('br'), readBreak],
  [w('fldSimple'), readSimpleField],
  [w('fldChar'), readFieldCharacter],
  [w('instrText'), readInstruction],
  [w('sdt'), readControl],
  [w('drawing'), readDrawing],
  [w('commentReference'), readComment],
  [w('pict'), readPicture],
])

function pair(reader: Reader): (name: string) => [string, Reader] {
  return (name) => [w(name), reader]
}

function readInline(parent: Element, line: Line, reading: Reading): void {
  for (const element of childElements(parent)) {
    const reader = readers.get(element.name)
    if (reader === undefined) put(foreign(element), line, reading)
    else reader(element, line, reading)
  }
}

/** Text that cannot be read is not said, but kept for a report; the fields that begin or end in it still do. */
function readRun(run: Element, line: Line, reading: Reading): void {
  const properties = childNamed(run, w('rPr'))
  const style = childNamed(properties, w('rStyle'))?.attributes.get(w('val')) ?? ''
  const styled = laidOver(line.look, reading.styles.looks.get(style) ?? {})
  if (!isUnreadable(laidOver(styled, lookOfRun(properties)))) {
    readInline(run, line, reading)
    return
  }
  const unseen: Line = { ...line, pieces: [], drawn: [], isUnseen: true }
  readInline(run, unseen, reading)
  if (!isBlank(unseen.pieces)) line.pieces.push({ kind: 'unseen', words: readable(unseen.pieces) })
}

function readBreak(element: Element, line: Line, reading: Reading): void {
  const type = element.attributes.get(w('type'))
  if (type === undefined || type === 'textWrapping') put({ kind: 'text', text: '\n' }, line, reading)
}

/** Puts a piece where it is seen: in the paragraph, or in the result of the field that is open. */
function put(piece: Piece, line: Line, reading: Reading): void {
  const field = reading.fields.findLast((open) => !isContents(open))
  if (field === undefined || line.isUnseen) line.pieces.push(piece)
  else if (field.shown) field.text += 'text' in piece ? piece.text : `[${piece.kind}]`
}

// Fields -----------------------------------------------------------------------------------------------------------

/** Fields that stand in one another; no agreement has more than a reference in its contents. */
const FIELDS_MOST = 10

function readFieldCharacter(element: Element, line: Line, reading: Reading): void {
  const type = element.attributes.get(w('fldCharType'))
  const open = reading.fields.at(-1)
  if (type === 'begin' && reading.fields.length >= FIELDS_MOST) {
    put(foreign(element), line, reading)
  } else if (type === 'begin') {
    reading.fields.push({ instruction: '', shown: false, text: '' })
  } else if (open !== undefined && type === 'separate') {
    open.shown = true
    line.contents ||= isContents(open)
  } else if (open !== undefined && type === 'end') {
    reading.fields.pop()
    if (!isContents(open)) put(fieldPiece(open.instruction, open.text, line), line, reading)
  }
}

function readInstruction(element: Element, _: Line, reading: Reading): void {
  const open = reading.fields.at(-1)
  if (open !== undefined && !open.shown) open.instruction += textOf(element)
}

function readSimpleField(element: Element, line: Line, reading: Reading): void {
  const inner: Line = { ...line, pieces: [] }
  readInline(element, inner, { ...reading, fields: [] })
  const shown = inner.pieces
    .filter(isSeen)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.kind}]`))
    .join('')
  put(fieldPiece(element.attributes.get(w('instr')) ?? '', shown, line), line, reading)
}

/** Page numbers differ from program to program, so what is written for them is not held against anything. */
const counted = new Set(['PAGE', 'NUMPAGES', 'PAGEREF'])

function fieldPiece(instruction: string, text: string, { contents }: Line): Piece {
  const name = nameOf(instruction)
  return { kind: 'field', name, text: counted.has(name) && !contents ? '' : text }
}

function isContents(field: OpenField | undefined): boolean {
  return field !== undefined && nameOf(field.instruction) === 'TOC'
}

function nameOf(instruction: string): string {
  return (/^\s{0,9}(\w{1,20})/u.exec(instruction)?.[1] ?? '').toUpperCase()
}

/** A line of the table of contents without its page number. */
function contentsEntry(pieces: readonly Piece[]): Piece {
  const text = pieces
    .filter(isSeen)
    .map((piece) => ('text' in piece ? piece.text : `[${piece.kind}]`))
    .join('')
  return { kind: 'text', text: text.replace(/\t\d*$/u, '') }
}

// Controls and drawings --------------------------------------------------------------------------------------------

function readControl(element: Element, line: Line, reading: Reading): void {
  const control = controlIn(element)
  if (control !== null) {
    reading.controls.push(control)
    put({ kind: 'control', control: control.kind }, line, reading)
    return
  }
  if (isBound(element)) put(foreign(element), line, reading)
  const content = childNamed(element, w('sdtContent'))
  if (content !== null) readInline(content, line, reading)
}

function readDrawing(element: Element, line: Line, reading: Reading): void {
  const charts = [...descendants(element, c('chart'))].map(({ attributes }) =>
    reading.chart(attributes.get(r('id')) ?? ''),
  )
  const picture = charts.length === 0 ? pictureIn(element, reading) : null
  if (picture !== null) put({ kind: 'picture', hash: picture }, line, reading)
  else if (charts.length === 0 || charts.includes(null)) put(foreign(element), line, reading)
  for (const item of charts.flatMap((items) => items ?? [])) line.drawn.push(item)
}

/** SHA-256 of the one picture that a drawing is; null for any other drawing. */
function pictureIn(drawing: Element, reading: Reading): string | null {
  const [picture, another] = [...descendants(drawing, a('blip'))]
  const words = [...descendants(drawing, w('txbxContent')), ...descendants(drawing, a('t'))]
  if (picture === undefined || another !== undefined || words.length > 0) return null
  return reading.picture(picture.attributes.get(r('embed')) ?? '')
}

/** A comment of the app itself is part of the agreement; those of readers are told apart. */
function readComment(element: Element, line: Line, reading: Reading): void {
  const comment = reading.comment(element.attributes.get(w('id')) ?? '')
  if (comment === null) return
  if (comment.author === APP_AUTHOR) {
    line.drawn.push({ where: 'comment', pieces: [{ kind: 'text', text: comment.text }], column: 0 })
  } else {
    reading.comments.push(comment)
  }
}

/** The only picture of this kind that an agreement has is the word across each page. */
function readPicture(element: Element, line: Line, reading: Reading): void {
  const words = [...descendants(element, v('textpath'))].flatMap(
    ({ attributes }) => attributes.get('string') ?? [],
  )
  const other = [...descendants(element, v('imagedata')), ...descendants(element, w('txbxContent'))]
  if (words.length === 0 || other.length > 0) put(foreign(element), line, reading)
  for (const text of words) {
    line.drawn.push({ where: reading.where, pieces: [{ kind: 'text', text }], column: 0 })
  }
}
