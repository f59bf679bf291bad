import { describe, expect, it } from 'vitest'
import { tableToMarkup, tableToTabs } from '../../../renderer/charts/copyTable.ts'

const table = {
  columns: [
    { heading: 'Month', align: 'start' as const },
    { heading: '=HYPERLINK("http://evil.example")', align: 'end' as const },
  ],
  rows: [
    ['Jan', '1,200'],
    ['Feb', '-30'],
    ['<b>Mar</b>', '+1'],
  ],
}

describe('a table on the clipboard', () => {
  it('has one line a row with tabs between cells', () => {
    const [, jan, feb] = tableToTabs(table).split('\n')
    expect(jan).toBe('Jan\t1,200')
    expect(feb).toBe('Feb\t-30')
  })

  it('gives a spreadsheet no formula to run', () => {
    expect(tableToTabs(table).split('\n')[0]).toBe(`Month\t'=HYPERLINK("http://evil.example")`)
    expect(tableToMarkup('Leads', table)).toContain(`<th>'=HYPERLINK(`)
  })

  it('gives a document a table in which names stay text', () => {
    const markup = tableToMarkup('Leads <1>', table)
    const parsed = new DOMParser().parseFromString(markup, 'text/html')
    expect(parsed.querySelector('caption')?.textContent).toBe('Leads <1>')
    expect(parsed.querySelectorAll('tbody tr')).toHaveLength(3)
    expect(parsed.querySelector('b')).toBeNull()
  })
})
