import { assertNever } from '../base/invariant.ts'
import type { Block, Inline } from './document.ts'

/** The lines of a block as plain text: table rows as "| a | b |", chart data as rows. */
export function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [`## ${block.text}`]
    case 'paragraph':
      return [plainText(block.inlines)]
    case 'clause':
      return [`${block.number} ${plainText(block.inlines)}`]
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${plainText(item)}`)
    case 'facts':
      return [`[${block.title}]`, ...block.items.map(({ label, value }) => row([label, plainText(value)]))]
    case 'table':
      return [
        block.caption,
        row(block.columns.map(({ heading }) => heading)),
        ...block.rows.map((cells) => row(cells.map(plainText))),
      ]
    case 'figure': {
      const { categories, series } = block.chart
      return [
        block.caption,
        row(['', ...series.map(({ name }) => name)]),
        ...categories.map((category, index) =>
          row([category, ...series.map(({ values }) => String(values[index] ?? ''))]),
        ),
      ]
    }
    case 'signature':
      return [`Signature: ${block.name}, ${block.title} (${block.side})`]
    default:
      return assertNever(block)
  }
}

/** A run of words as they are read. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('')
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
