import { describe, expect, it } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { seriesLook } from '../../electron/word/write/look.ts'
import type { Block } from '../../shared/agreement/document.ts'
import { everyKind, tree } from '../helpers/agreementTrees.ts'
import { partsOf, partText } from '../helpers/wordFiles.ts'

const everyKindFile = renderWord(everyKind())

const chartOf = async (categories: readonly string[]): Promise<string> => {
  const figure: Block = {
    kind: 'figure',
    id: 'names',
    caption: 'Figure 1 · Names',
    description: 'Bars.',
    chart: {
      categories,
      series: [
        { name: 'Leads', role: 'marketing', shape: 'column', values: categories.map(() => 3) },
        { name: 'Most', role: 'goal', shape: 'line', values: categories.map(() => 4) },
      ],
      unit: 'Leads',
      format: 'count',
    },
  }
  return partText(
    await renderWord(tree([{ id: 'goals', number: '1', title: 'Names', blocks: [figure] }])),
    'word/charts/chart1.xml',
  )
}

describe('charts', () => {
  it('keep the names of months clear of columns that fall below zero', async () => {
    const axis = /<c:catAx>.*?<\/c:catAx>/su.exec(
      partText(await everyKindFile, 'word/charts/chart1.xml'),
    )?.[0]
    expect(axis).toContain('<c:tickLblPos val="low"/>')
  })

  it('can be edited in Word: each has its numbers in a workbook', async () => {
    const names = Object.keys(partsOf(await everyKindFile))
    expect(names.filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(2)
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(2)
  })

  it('tell their lines apart without colour, by dash and marker', async () => {
    const chart = partText(await everyKindFile, 'word/charts/chart2.xml')
    const dashes = [...chart.matchAll(/<a:prstDash val="(\w+)"/gu)].map(([, dash]) => dash)
    const markers = [...chart.matchAll(/<c:symbol val="(\w+)"/gu)].map(([, marker]) => marker)
    expect(new Set(markers).size).toBe(3)
    expect(new Set(dashes).size).toBeGreaterThan(1)
  })

  it('tell their columns apart without colour, by how dark they are', () => {
    const greys = Object.values(seriesLook)
      .map(({ fill }) => [0, 2, 4].map((at) => Number.parseInt(fill.slice(at, at + 2), 16)))
      .map(([red = 0, green = 0, blue = 0]) => 0.3 * red + 0.59 * green + 0.11 * blue)
      .toSorted((a, b) => a - b)
    const steps = greys.slice(1).map((grey, index) => grey - (greys[index] ?? 0))
    expect(Math.min(...steps)).toBeGreaterThan(25)
  })

  it.each([
    ['en-US', 'USD', '&quot;$&quot;#,##0'],
    ['de-DE', 'EUR', '#,##0 &quot;€&quot;'],
  ])('write money as the locale %s does', async (locale, currency, format) => {
    const chart = partText(await renderWord(everyKind({ locale, currency })), 'word/charts/chart2.xml')
    expect(chart).toContain(`formatCode="${format}"`)
  })

  it('lay bars down where names are too long to stand under columns', async () => {
    expect(await chartOf(['Jan 2027', 'Feb 2027'])).toContain('<c:barDir val="col"/>')
    const lying = await chartOf(['Content download: Opportunity to Customer', 'Webinar'])
    expect(lying).toContain('<c:barDir val="bar"/>')
    expect(lying).not.toContain('<c:lineChart>')
  })
})
