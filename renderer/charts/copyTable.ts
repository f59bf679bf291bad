import type { ChartTable } from './chartOption.ts'

/** Puts the table on the clipboard twice: for spreadsheets as cells between tabs, for documents as a table. */
export async function copyTable(title: string, table: ChartTable): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([tableToTabs(table)], { type: 'text/plain' }),
      'text/html': new Blob([tableToMarkup(title, table)], { type: 'text/html' }),
    }),
  ])
}

/** One line a row, cells between tabs. */
export function tableToTabs({ columns, rows }: ChartTable): string {
  const lines = [columns.map(({ heading }) => heading), ...rows]
  return lines
    .map((cells) => cells.map((cell) => inertCell(cell).replaceAll(/\s+/g, ' ')).join('\t'))
    .join('\n')
}

/** The table as markup, built as nodes so that no text can become one. */
export function tableToMarkup(title: string, { columns, rows }: ChartTable): string {
  const table = document.createElement('table')
  table.createCaption().textContent = title
  const head = table.createTHead().insertRow()
  for (const { heading } of columns) {
    const cell = document.createElement('th')
    cell.textContent = inertCell(heading)
    head.append(cell)
  }
  const body = table.createTBody()
  for (const cells of rows) {
    const row = body.insertRow()
    for (const cell of cells) row.insertCell().textContent = inertCell(cell)
  }
  return table.outerHTML
}

/** A spreadsheet takes text that starts like a formula for one, also when it is a segment's name. */
function inertCell(text: string): string {
  return /^[=+@]|^-(?![\d.,])/.test(text) ? `'${text}` : text
}
