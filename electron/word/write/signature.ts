import {
  HeightRule,
  Paragraph,
  type ParagraphChild,
  type Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Setting } from './blocks.ts'
import { controlOf } from './controls.ts'
import { textRuns } from './inlines.ts'
import { sideColour } from './look.ts'
import { columnWidths } from './page.ts'
import { shortened } from '../../../shared/base/shortened.ts'

import {
  DECISION_LABEL,
  DECISIONS,
  NAME_LABEL,
  signatoryName,
  signedFor,
} from '../../../shared/agreement/signoffWords.ts'
import {
  ANSWERS,
  CHOICE_GAP,
  GRID_HEADINGS,
  gridAnswers,
  type Signature,
  signatoryInFull,
} from '../signoff.ts'
import { describedTable } from './describedTable.ts'

const ROW_HEIGHT = 380
const SIGNATURE_HEIGHT = 680
/** Control ids of one block: far enough apart that blocks never share one. */
const IDS_A_BLOCK = 100

/**
 * Where a signatory decides, signs and dates: boxes to tick, text and a date to fill in. The whole block stays on a page.
 * @param ordinal Place among the document's signature blocks, from 1.
 */
export function signatureBlock(
  block: Signature,
  ordinal: number,
  { locale, page, answersOf }: Signing,
): (Paragraph | Table)[] {
  const widths = columnWidths([0.27, 0.73], page.textWidth)
  const said = answersOf(block)
  return [
    new Paragraph({
      style: 'Signatory',
      children: textRuns(signedFor(block.side), { color: sideColour[block.side] }),
    }),
    describedTable(
      [
        row(NAME_LABEL, textRuns(signatoryName(block)), ROW_HEIGHT, widths, true),
        ...(said === null
          ? rowsToFill(controlsOf(block, ordinal, locale), widths)
          : said.map(([label, value], index) =>
              row(label, textRuns(value), ROW_HEIGHT, widths, index < said.length - 1),
            )),
      ],
      widths,
      {
        title: signatoryInFull(block),
        description:
          said === null
            ? 'To be filled in: decision, reservation or reason, signature and date.'
            : 'What was said of this version, and when.',
        labels: 'first column',
      },
    ),
  ]
}

/**
 * All signatories in one table, a row each, where the agreement is to fit on one page.
 * @param first Place of the first of them among the document's signatures, from 1.
 */
export function signatureGrid(
  blocks: readonly Signature[],
  first: number,
  { locale, page, answersOf }: Signing,
): (Paragraph | Table)[] {
  const widths = columnWidths([0.29, 0.25, 0.15, 0.19, 0.12], page.textWidth)
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: GRID_HEADINGS.map((heading, column) => cell(textRuns(heading), widths[column] ?? 0)),
  })
  const rows = blocks.map((block, index) => {
    const said = answersOf(block)
    const { choices, answers } = controlsOf(block, first + index, locale)
    const cells = [
      textRuns(signatoryInFull(block)),
      ...(said === null
        ? [choices, ...answers.map((answer) => [answer])]
        : gridAnswers(said).map((value) => textRuns(value))),
    ]
    return new TableRow({
      cantSplit: true,
      height: { value: ROW_HEIGHT, rule: HeightRule.ATLEAST },
      children: cells.map((children, column) => cell(children, widths[column] ?? 0)),
    })
  })
  return [
    describedTable([header, ...rows], widths, {
      title: 'Signatures',
      description:
        'A row for each signatory, to be filled in: decision, reservation or reason, signature and date.',
      labels: 'first row',
    }),
  ]
}

type Signing = Pick<Setting, 'locale' | 'page' | 'answersOf'>

function rowsToFill({ choices, answers }: ToFill, widths: readonly number[]): TableRow[] {
  return [
    row(DECISION_LABEL, choices, ROW_HEIGHT, widths, true),
    ...ANSWERS.map(({ label }, index) =>
      row(
        label,
        answers.slice(index, index + 1),
        label === 'Signature' ? SIGNATURE_HEIGHT : ROW_HEIGHT,
        widths,
        index < ANSWERS.length - 1,
      ),
    ),
  ]
}

interface ToFill {
  readonly choices: readonly ParagraphChild[]
  readonly answers: readonly ParagraphChild[]
}

/** What a signatory fills in: boxes to tick, and text and a date after them. */
function controlsOf(block: Signature, ordinal: number, locale: string): ToFill {
  const control = (
    index: number,
    kind: 'checkbox' | 'text' | 'date',
    label: string,
    prompt: string,
  ): ParagraphChild =>
    controlOf(
      {
        kind,
        title: shortened(`${label}: ${block.name}`, 64),
        tag: `signoff-${ordinal}-${index + 1}`,
        id: ordinal * IDS_A_BLOCK + index,
        prompt,
      },
      locale,
    )
  return {
    choices: DECISIONS.flatMap((choice, index) => [
      ...textRuns(index === 0 ? '' : CHOICE_GAP),
      control(index, 'checkbox', choice, ''),
      ...textRuns(` ${choice}`),
    ]),
    answers: ANSWERS.map(({ label, prompt, kind }, index) =>
      control(DECISIONS.length + index, kind, label, prompt),
    ),
  }
}

function row(
  label: string,
  answer: readonly ParagraphChild[],
  height: number,
  widths: readonly number[],
  keepNext: boolean,
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    height: { value: height, rule: HeightRule.ATLEAST },
    children: [textRuns(label), answer].map((children, column) => cell(children, widths[column] ?? 0)),
  })
}

function cell(children: readonly ParagraphChild[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: 'TableText', children })],
  })
}
