import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { PrintedFigure } from '../../../renderer/agreement/print/PrintedFigure.tsx'
import { agreementChart } from '../../../renderer/charts/agreementChart.ts'
import { Chart } from '../../../renderer/charts/Chart.tsx'
import type { Chart as DocumentChart } from '../../../shared/agreement/document.ts'
import { accessFindings, renderScreen } from '../../helpers/renderScreen.tsx'

const months = ['Jan', 'Feb', 'Mar', 'Apr']

function documentChart(firstLeads = 700, name = 'Marketing hands over'): DocumentChart {
  return {
    categories: months,
    unit: 'leads a month',
    format: 'count',
    series: [
      { name, role: 'marketing', shape: 'line', values: [firstLeads, 820, 910, 880] },
      { name: 'Sales can work', role: 'sales', shape: 'step', values: [720, 720, 780, null] },
    ],
  }
}

const SUMMARY = 'In March, marketing hands over 130 leads more than sales can work.'

function Shown({ chart = documentChart() }: { readonly chart?: DocumentChart }) {
  const [{ option, table }] = useState(() => agreementChart(chart, 'en-US', 'USD'))
  return <Chart title="Leads against capacity" summary={SUMMARY} option={option} table={table} />
}

function Moving() {
  const [leads, setLeads] = useState(700)
  const [charts] = useState(() => new Map<number, ReturnType<typeof agreementChart>>())
  const shown = charts.get(leads) ?? agreementChart(documentChart(leads), 'en-US', 'USD')
  charts.set(leads, shown)
  return (
    <>
      <button type="button" onClick={() => setLeads(leads + 100)}>
        More leads
      </button>
      <Chart title="Leads against capacity" summary={SUMMARY} {...shown} />
    </>
  )
}

const picture = page.getByRole('img', { name: SUMMARY })

async function drawnTimes(): Promise<number> {
  await document.fonts.ready
  await expect.element(picture).toHaveAttribute('data-drawn')
  return Number(picture.element().getAttribute('data-drawn'))
}

function pixels(): string {
  const canvas = picture.element().querySelector('canvas')
  return canvas?.toDataURL() ?? ''
}

describe('a chart', () => {
  it('names every kind of lead on paper, however long the names are', async () => {
    const kinds = ['Demo request', 'Partner referral', 'Webinar', 'Content download']
    const chart = {
      ...documentChart(),
      categories: kinds.map((kind) => `${kind}: Opportunity to Customer`),
    }
    const { option, table } = agreementChart(chart, 'en-US', 'USD')
    const { container } = await renderScreen(
      <div style={{ width: 560 }}>
        <PrintedFigure title="Rates" summary={SUMMARY} option={option} table={table} />
      </div>,
    )
    const words = [...container.querySelectorAll('svg text')].map(({ textContent }) => textContent).join(' ')
    for (const [first] of kinds.map((kind) => kind.split(' '))) expect(words).toContain(first)
    expect(words.match(/Customer/g)).toHaveLength(kinds.length)
  })

  it('says its question as a title and its answer as words', async () => {
    await renderScreen(<Shown />)
    await expect.element(page.getByRole('figure', { name: 'Leads against capacity' })).toBeVisible()
    await expect.element(picture).toBeVisible()
    expect(await drawnTimes()).toBeGreaterThan(0)
  })

  it('draws something else once when its figures change', async () => {
    await renderScreen(<Moving />)
    const before = await drawnTimes()
    const pixelsBefore = pixels()
    await page.getByRole('button', { name: 'More leads' }).click()
    await expect.poll(drawnTimes).toBe(before + 1)
    expect(pixels()).not.toBe(pixelsBefore)
  })

  it('draws again when the room for it changes', async () => {
    const { container } = await renderScreen(<Shown />)
    const before = await drawnTimes()
    container.style.width = '500px'
    await expect.poll(drawnTimes).toBeGreaterThan(before)
    expect(picture.element().querySelector('canvas')?.clientWidth).toBeLessThanOrEqual(500)
  })

  it('shows its figures as a table, and the picture again', async () => {
    await renderScreen(<Shown />)
    await drawnTimes()
    await choose('Show as table')
    await expect.element(page.getByRole('columnheader', { name: 'Sales can work' })).toBeVisible()
    await expect.element(page.getByRole('row', { name: 'Mar 910 780' })).toBeVisible()
    await expect.element(page.getByRole('row', { name: 'Apr 880 –' })).toBeVisible()
    await choose('Show as chart')
    await expect.element(picture).toBeVisible()
  })

  it('is saved as PNG and as SVG under its title', async () => {
    const { app } = await renderScreen(<Shown />)
    await drawnTimes()
    await choose('Save as PNG')
    await expect.element(page.getByText('Saved as leads-against-capacity.png.')).toBeVisible()
    await choose('Save as SVG')
    await expect.element(page.getByText('Saved as leads-against-capacity.svg.')).toBeVisible()
    const [png, svg] = app.savedFiles
    expect(png?.text.slice(1, 4)).toBe('PNG')
    const drawing = new DOMParser().parseFromString(svg?.text ?? '', 'image/svg+xml')
    expect(drawing.querySelector('parsererror')).toBeNull()
    expect(drawing.documentElement.textContent).toContain('Leads against capacity')
    expect(drawing.documentElement.textContent).toContain('Sales can work')
  })

  it('is copied as a table and as a picture', async () => {
    const copied: ClipboardItem[] = []
    vi.spyOn(navigator.clipboard, 'write').mockImplementation((items) => {
      copied.push(...items)
      return Promise.resolve()
    })
    await renderScreen(<Shown />)
    await drawnTimes()
    await choose('Copy table')
    await expect.element(page.getByText('The table is on the clipboard.')).toBeVisible()
    await choose('Copy picture')
    await expect.element(page.getByText('The picture is on the clipboard.')).toBeVisible()
    const [table, image] = copied
    expect(await (await table?.getType('text/plain'))?.text()).toContain('Mar\t910\t780')
    expect(await (await table?.getType('text/html'))?.text()).toContain('<td>910</td>')
    expect((await image?.getType('image/png'))?.size).toBeGreaterThan(1000)
    vi.restoreAllMocks()
  })

  it('says so when the clipboard refuses', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await renderScreen(<Shown />)
    await drawnTimes()
    await choose('Copy table')
    await expect.element(page.getByText('The clipboard did not take it.', { exact: false })).toBeVisible()
    vi.restoreAllMocks()
  })

  it('keeps markup in names as the text that it is', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const named = documentChart(700, hostile)
    const { app } = await renderScreen(<Shown chart={named} />)
    await drawnTimes()
    await userEvent.hover(picture, { position: { x: 200, y: 100 } })
    expect(document.querySelector('img[src="x"]')).toBeNull()
    await choose('Save as SVG')
    await expect.poll(() => app.savedFiles.length).toBe(1)
    expect(app.savedFiles[0]?.text).not.toContain('<img')
  })

  it.each(['light', 'dark'] as const)('is accessible in %s, as chart and as table', async (scheme) => {
    await renderScreen(<Shown />, { scheme })
    await drawnTimes()
    expect(await accessFindings()).toEqual([])
    await openMenu()
    expect(await accessFindings()).toEqual([])
    await page.getByRole('menuitem', { name: 'Show as table' }).click()
    await expect.element(page.getByRole('table')).toBeVisible()
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    expect(await accessFindings()).toEqual([])
  })
})

async function openMenu(): Promise<void> {
  await page.getByRole('button', { name: 'More for: Leads against capacity' }).click()
  await expect.element(page.getByRole('menu')).toHaveStyle({ opacity: '1' })
}

async function choose(action: string): Promise<void> {
  await openMenu()
  await page.getByRole('menuitem', { name: action }).click()
}
