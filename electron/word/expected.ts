import { assertNever } from '../../shared/base/invariant.ts'
import type { AgreementDocument, Block, Chart, Inline, Section } from '../../shared/agreement/document.ts'
import type { Where } from '../../shared/agreement/verdict.ts'
import { chartPoint, isBlank, type Item, joined, type Piece } from './read/content.ts'
import { SHEET_TITLE } from '../../shared/agreement/signoff/sheet.ts'
import type { VersionRecord } from '../../shared/agreement/signoff/version.ts'
import { logoOf, type Picture, pictureHash } from './pictures.ts'
import { oneLine } from './printable.ts'
import {
  DECISION_LABEL,
  DECISIONS,
  NAME_LABEL,
  signatoryName,
  signedFor,
} from '../../shared/agreement/signoffWords.ts'
import { wordSheet } from './sheet.ts'
import { type AnswersOf, answersIn, standingLine, standingName, type Told } from './standing.ts'
import { ANSWERS, CHOICE_GAP, GRID_HEADINGS, gridAnswers, isSignature, signatoryInFull } from './signoff.ts'
import { captionNumber, type Targets, targetsOf } from './targets.ts'
import {
  aroundContents,
  CONTENTS,
  excerptLine,
  fingerprintLine,
  footerFingerprint,
  headerName,
  headerVersion,
  hasContents,
  hasValues,
  isOnePage,
  NOTHING_IN_TABLE,
  NOTHING_TO_DRAW,
  openPointLine,
  PAGE_OF,
  sectionHeading,
  subtitle,
  WATERMARK,
} from './words.ts'

/** What a file of this agreement must show, from the first line of its text to the foot of its pages. */
export function expectedContent(tree: AgreementDocument, fingerprint: string, told: Told): Item[] {
  const { signoff } = told
  const answersOf = answersIn(tree, told)
  const targets = targetsOf(tree)
  const [page, of] = PAGE_OF
  const logo = logoOf(tree)
  const blockItemsOf = (block: Block): Item[] => [
    ...blockItems(block, targets, answersOf),
    ...(tree.status === 'draft' && block.kind === 'clause' && block.openPoint !== undefined
      ? line('comment', text(openPointLine(block.openPoint).trim()))
      : []),
  ]
  const sectionItems = (section: Section): Item[] => [
    ...line('text', text(sectionHeading(section))),
    ...(isOnePage(tree)
      ? [
          ...section.blocks.filter((block) => !isSignature(block)).flatMap(blockItemsOf),
          ...gridItems(section, answersOf),
        ]
      : section.blocks.flatMap(blockItemsOf)),
  ]
  const { front, rest } = aroundContents(tree)
  return [
    ...(logo === null ? [] : pictureItems(logo)),
    ...line('text', text(tree.title)),
    ...line('text', text(subtitle(tree))),
    ...line('text', text(standingLine(tree, told) ?? '')),
    ...line('text', text(fingerprintLine(fingerprint))),
    ...line('text', text(excerptLine(tree) ?? '')),
    ...front.flatMap(sectionItems),
    ...(hasContents(tree) ? contentsItems(tree, signoff) : []),
    ...rest.flatMap(sectionItems),
    ...(signoff === null ? [] : sheetItems(signoff, tree.locale, targets)),
    ...line('header', text(`${headerName(tree)}\t${headerVersion(tree, standingName(told))}`)),
    ...(tree.status === 'draft' ? line('header', text(WATERMARK)) : []),
    ...line('footer', [
      ...text(`${footerFingerprint(tree, fingerprint)}\t${page}`),
      { kind: 'field', name: 'PAGE', text: '' },
      ...text(of),
      { kind: 'field', name: 'NUMPAGES', text: '' },
    ]),
  ]
}

function contentsItems(tree: AgreementDocument, signoff: VersionRecord | null): Item[] {
  return [
    ...line('text', text(CONTENTS)),
    ...tree.sections.flatMap((section) => line('contents list', text(sectionHeading(section)))),
    ...(signoff === null ? [] : line('contents list', text(SHEET_TITLE))),
  ]
}

/** All signatories of a section in one table. */
function gridItems({ blocks }: Section, answersOf: AnswersOf): Item[] {
  const signatures = blocks.filter(isSignature)
  if (signatures.length === 0) return []
  return cells([
    GRID_HEADINGS.map(text),
    ...signatures.map((block): Piece[][] => {
      const said = answersOf(block)
      if (said !== null) return [signatoryInFull(block), ...gridAnswers(said)].map(text)
      const answers = ANSWERS.map(({ kind }): Piece[] => [{ kind: 'control', control: kind }])
      return [text(signatoryInFull(block)), choicePieces()].concat(answers)
    }),
  ])
}

function sheetItems(signoff: VersionRecord, locale: string, targets: Targets): Item[] {
  return [
    ...line('text', text(SHEET_TITLE)),
    ...wordSheet(signoff, locale).flatMap((block) =>
      block.kind === 'picture' ? pictureItems(block.picture) : blockItems(block, targets, nobodyAnswers),
    ),
  ]
}

function pictureItems({ bytes }: Picture): Item[] {
  return line('text', [{ kind: 'picture', hash: pictureHash(bytes) }])
}

/** On the sheet nobody signs: it tells what was said. */
const nobodyAnswers: AnswersOf = () => null

function blockItems(block: Block, targets: Targets, answersOf: AnswersOf): Item[] {
  const words = (inlines: readonly Inline[]): Piece[] => inlinePieces(inlines, targets)
  switch (block.kind) {
    case 'heading':
      return line('text', text(oneLine(block.text)))
    case 'paragraph':
      return line('text', words(block.inlines))
    case 'clause':
      return line('text', [...text(`${block.number}\t`), ...words(block.inlines)])
    case 'list':
      return block.items.flatMap((item) =>
        line('text', [{ kind: 'label', label: block.ordered ? 'number' : 'bullet' }, ...words(item)]),
      )
    case 'facts':
      return [
        ...line('text', text(block.title)),
        ...cells(block.items.map(({ label, value }) => [text(label), words(value)])),
      ]
    case 'table':
      return [
        ...captionItems(block, targets),
        ...cells([block.columns.map(({ heading }) => text(heading))]),
        ...cells(block.rows.map((row) => row.map(words))),
      ]
    case 'figure':
      return [...captionItems(block, targets), ...chartItems(block.chart)]
    case 'signature': {
      const said = answersOf(block)
      const rows =
        said === null
          ? [[text(DECISION_LABEL), choicePieces()]].concat(
              ANSWERS.map(({ label, kind }): Piece[][] => [
                text(label),
                [{ kind: 'control', control: kind }],
              ]),
            )
          : said.map((row) => row.map(text))
      return [
        ...line('text', text(signedFor(block.side))),
        ...cells([[text(NAME_LABEL), text(signatoryName(block))], ...rows]),
      ]
    }
    default:
      return assertNever(block)
  }
}

function inlinePieces(inlines: readonly Inline[], targets: Targets): Piece[] {
  return inlines.map((inline) =>
    inline.kind === 'reference' && targets.has(inline.target)
      ? { kind: 'field', name: 'REF', text: oneLine(inline.text) }
      : { kind: 'text', text: inline.text },
  )
}

function captionItems(
  { id, caption }: { readonly id: string; readonly caption: string },
  targets: Targets,
): Item[] {
  const counted = targets.get(id)?.counted ?? null
  const [label = '', , number = ''] = captionNumber.exec(caption) ?? []
  if (counted === null) return line('text', text(caption))
  return line('text', [
    ...text(`${counted} `),
    { kind: 'field', name: 'SEQ', text: number },
    ...text(caption.slice(label.length)),
  ])
}

function chartItems(chart: Chart): Item[] {
  if (!hasValues(chart)) return line('text', text(NOTHING_TO_DRAW))
  return [
    ...chart.series.flatMap(({ name, values }) =>
      chart.categories.flatMap((category, index) =>
        line('chart data', text(chartPoint(oneLine(name), oneLine(category), values[index] ?? null))),
      ),
    ),
    ...line('chart data', text(oneLine(chart.unit))),
  ]
}

function choicePieces(): Piece[] {
  return DECISIONS.flatMap((choice, index): Piece[] => [
    { kind: 'text', text: index === 0 ? '' : CHOICE_GAP },
    { kind: 'control', control: 'checkbox' },
    { kind: 'text', text: ` ${choice}` },
  ])
}

function cells(rows: readonly (readonly (readonly Piece[])[])[]): Item[] {
  const filled = rows.length === 0 ? [[text(NOTHING_IN_TABLE)]] : rows
  return filled.flatMap((row) =>
    row.map((pieces, column) => {
      const whole = joined(pieces)
      return { where: 'table cell' as const, pieces: isBlank(whole) ? [] : whole, column }
    }),
  )
}

function line(where: Where, pieces: readonly Piece[]): Item[] {
  const whole = joined(pieces)
  return isBlank(whole) ? [] : [{ where, pieces: whole, column: 0 }]
}

function text(words: string): Piece[] {
  return [{ kind: 'text', text: words }]
}
