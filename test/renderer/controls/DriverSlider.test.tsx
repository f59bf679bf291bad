import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { DriverSlider } from '../../../renderer/controls/DriverSlider.tsx'
import { ok } from '../../../shared/base/result.ts'
import { accessFindings, renderScreen } from '../../helpers/renderScreen.tsx'

interface Log {
  readonly previews: (number | null)[]
  readonly commits: number[]
}

function Row({ log, start = 0.3 }: { readonly log: Log; readonly start?: number }) {
  const [value, setValue] = useState(start)
  const [shown, setShown] = useState<number | null>(null)
  const [isLocked, setLocked] = useState(false)
  return (
    <DriverSlider
      name="MQL to SAL"
      fullName="Webinar, MQL to SAL"
      side="sales"
      track={{ from: 0, to: 1, step: 0.01 }}
      min={0}
      max={1}
      unit="share"
      locale="en-US"
      currency="USD"
      value={shown ?? value}
      baseline={0.3}
      interval={{ low: 0.26, high: 0.34 }}
      onPreview={(next) => {
        log.previews.push(next)
        setShown(next)
      }}
      onCommit={(next) => {
        log.commits.push(next)
        setShown(null)
        setValue(next)
        return ok(next)
      }}
      onReset={() => setValue(0.3)}
      onSeek={() => setValue(0.42)}
      isLocked={isLocked}
      onLock={() => setLocked(!isLocked)}
    />
  )
}

const slider = page.getByRole('slider', { name: 'Webinar, MQL to SAL' })
const typed = page.getByRole('textbox', { name: 'Webinar, MQL to SAL' })

async function show(start?: number): Promise<Log> {
  const log: Log = { previews: [], commits: [] }
  await page.viewport(800, 600)
  await renderScreen(<Row log={log} {...(start !== undefined && { start })} />)
  return log
}

async function press(keys: string): Promise<void> {
  slider.element().focus()
  await userEvent.keyboard(keys)
}

describe('the slider of a driver', () => {
  it.each([
    ['{ArrowRight}', '31%'],
    ['{ArrowUp}', '31%'],
    ['{ArrowLeft}', '29%'],
    ['{Shift>}{ArrowRight}{/Shift}', '40%'],
    ['{Alt>}{ArrowRight}{/Alt}', '30.1%'],
    ['{PageUp}', '40%'],
    ['{PageDown}', '20%'],
    ['{Home}', '0%'],
    ['{End}', '100%'],
  ])('goes by %s from 30 to %s', async (keys, expected) => {
    const log = await show()
    await press(keys)
    await expect.element(typed).toHaveValue(expected)
    expect(log.commits).toHaveLength(1)
  })

  it('shows every step of a held key and takes over once', async () => {
    const log = await show()
    await press('{ArrowRight>5/}')
    await expect.element(typed).toHaveValue('35%')
    expect(log.previews).toHaveLength(5)
    expect(log.commits).toEqual([0.35])
  })

  it('follows the hand and takes over once, on release', async () => {
    const log = await show()
    const thumb = slider.element().getBoundingClientRect()
    const middle = { x: thumb.x + thumb.width / 2, y: thumb.y + thumb.height / 2 }
    await mouse('mousedown', slider.element(), middle)
    for (const dx of [20, 40, 60]) await mouse('mousemove', document, { x: middle.x + dx, y: middle.y })
    expect(log.commits).toEqual([])
    expect(log.previews.length).toBeGreaterThanOrEqual(3)
    await mouse('mouseup', document, middle)
    await expect.poll(() => log.commits).toHaveLength(1)
    expect(log.commits[0]).toBe(log.previews.at(-1))
    expect(log.commits[0]).toBeGreaterThan(0.3)
  })

  it('keeps the last movement when the hand lets go before the next frame', async () => {
    const log = await show()
    const { x, y, height } = slider.element().getBoundingClientRect()
    const at = (dx: number) => ({ bubbles: true, clientX: x + dx, clientY: y + height / 2 })
    slider.element().dispatchEvent(new MouseEvent('mousedown', at(8)))
    document.dispatchEvent(new MouseEvent('mousemove', at(90)))
    document.dispatchEvent(new MouseEvent('mouseup', at(90)))
    await expect.poll(() => log.commits).toHaveLength(1)
    expect(log.commits[0]).toBeGreaterThan(0.31)
    await expect.element(slider).toHaveAttribute('aria-valuenow', String(log.commits[0]))
  })

  it('takes a typed number', async () => {
    const log = await show()
    await typed.fill('37.5%')
    await userEvent.keyboard('{Enter}')
    expect(log.commits).toEqual([0.375])
    await expect.element(slider).toHaveAttribute('aria-valuenow', '0.375')
  })

  it('says how far it is from the baseline, and goes back there', async () => {
    await show(0.342)
    await expect.element(page.getByText('+4.2 pts')).toBeVisible()
    await expect.element(slider).toHaveAttribute('aria-valuetext', '34.2%, +4.2 pts against the baseline')
    await page.getByRole('button', { name: 'Webinar, MQL to SAL: back to the baseline' }).click()
    await expect.element(typed).toHaveValue('30%')
    await expect.element(slider).toHaveAttribute('aria-valuetext', '30%')
    await expect
      .element(page.getByRole('button', { name: 'Webinar, MQL to SAL: back to the baseline' }))
      .not.toBeInTheDocument()
  })

  it('asks what would reach the goal', async () => {
    await show()
    await page.getByRole('button', { name: 'Webinar, MQL to SAL: what would reach the goal?' }).click()
    await expect.element(typed).toHaveValue('42%')
  })

  it('stays where it is while it is locked, by hand and by keys', async () => {
    const log = await show(0.34)
    const lock = page.getByRole('button', { name: 'Webinar, MQL to SAL: lock' })
    await lock.click()
    await expect.element(lock).toHaveAttribute('aria-pressed', 'true')
    await expect.element(typed).toBeDisabled()
    await press('{ArrowRight}')
    const { x, y, height } = slider.element().getBoundingClientRect()
    await mouse('mousedown', slider.element(), { x: x + 8, y: y + height / 2 })
    await mouse('mousemove', document, { x: x + 90, y: y + height / 2 })
    await mouse('mouseup', document, { x: x + 90, y: y + height / 2 })
    expect(log).toEqual({ previews: [], commits: [] })
    await expect
      .element(page.getByRole('button', { name: 'Webinar, MQL to SAL: back to the baseline' }))
      .not.toBeInTheDocument()
    await lock.click()
    await press('{ArrowRight}')
    expect(log.commits).toEqual([0.35])
  })

  it.each(['light', 'dark'] as const)('is accessible in %s', async (scheme) => {
    await renderScreen(<Row log={{ previews: [], commits: [] }} start={0.4} />, { scheme })
    expect(await accessFindings()).toEqual([])
  })
})

async function mouse(
  kind: 'mousedown' | 'mousemove' | 'mouseup',
  target: EventTarget,
  { x, y }: { readonly x: number; readonly y: number },
): Promise<void> {
  target.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX: x, clientY: y }))
  await new Promise((resolve) => requestAnimationFrame(resolve))
}
