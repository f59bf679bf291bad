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
import type { Block } from '../../../shared/agreement/document.ts'
import { controlOf } from './controls.ts'
import { textRuns } from './inlines.ts'
import { sideColour } from './look.ts'
import { columnWidths, type Page } from './page.ts'
import { shortened } from '../printable.ts'
import { DECISION_LABEL, DECISIONS } from '../../../shared/agreement/signoffWords.ts'
import { ANSWERS, CHOICE_GAP, NAME, signatoryLine, signatoryName } from '../signoff.ts'
import { describedTable } from './describedTable.ts'

const ROW_HEIGHT = 460
const SIGNATURE_HEIGHT = 900
/** Control ids of one block: far enough apart that blocks never share one. */
const IDS_A_BLOCK = 100

/**
 * Where a signatory decides, signs and dates: boxes to tick, text and a date to fill in. The whole block stays on a page.
 * @param ordinal Place among the document's signature blocks, from 1.
 */
export function signatureBlock(
  block: Extract<Block, { kind: 'signature' }>,
  ordinal: number,
  locale: string,
  page: Page,
): (Paragraph | Table)[] {
  const widths = columnWidths([0.27, 0.73], page.textWidth)
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
  const choices = DECISIONS.flatMap((choice, index) => [
    ...textRuns(index === 0 ? '' : CHOICE_GAP),
    control(index, 'checkbox', choice, ''),
    ...textRuns(` ${choice}`),
  ])
  return [
    new Paragraph({
      style: 'Signatory',
      children: textRuns(signatoryLine(block), { color: sideColour[block.side] }),
    }),
    describedTable(
      [
        row(NAME, textRuns(signatoryName(block)), ROW_HEIGHT, widths, true),
        row(DECISION_LABEL, choices, ROW_HEIGHT, widths, true),
        ...ANSWERS.map(({ label, prompt, kind }, index) =>
          row(
            label,
            [control(DECISIONS.length + index, kind, label, prompt)],
            label === 'Signature' ? SIGNATURE_HEIGHT : ROW_HEIGHT,
            widths,
            index < ANSWERS.length - 1,
          ),
        ),
      ],
      widths,
      {
        title: `${signatoryLine(block)}: ${signatoryName(block)}`,
        description: 'To be filled in: decision, reservation or reason, signature and date.',
        labels: 'first column',
      },
    ),
  ]
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
    children: [textRuns(label), answer].map(
      (children, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: [new Paragraph({ style: 'TableText', children })],
        }),
    ),
  })
}
