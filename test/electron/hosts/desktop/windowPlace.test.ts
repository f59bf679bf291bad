import { EventEmitter } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepWindowPlace, readWindowPlace } from '../../../../electron/hosts/desktop/windowPlace.ts'

const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
const place = { x: 100, y: 50, width: 1200, height: 800, maximized: false }
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'window-place-'))
  file = join(folder, 'state', 'place.json')
})
afterEach(() => rmSync(folder, { recursive: true }))

function closeAt(bounds: typeof place): void {
  const { maximized, ...normal } = bounds
  const window = Object.assign(new EventEmitter(), {
    getNormalBounds: () => normal,
    isMaximized: () => maximized,
  })
  keepWindowPlace(file, window)
  window.emit('close')
}

describe('the window', () => {
  it('opens where it was closed', () => {
    closeAt({ ...place, maximized: true })
    expect(readWindowPlace(file, screens)).toEqual({ ...place, maximized: true })
  })

  it('opens at its usual place the first time', () => {
    expect(readWindowPlace(file, screens)).toBeNull()
  })

  it('opens at its usual place when the screen it was on is gone', () => {
    closeAt({ ...place, x: 2500 })
    expect(readWindowPlace(file, screens)).toBeNull()
  })

  it('opens at its usual place when its title bar would be above the screen', () => {
    closeAt({ ...place, y: -400 })
    expect(readWindowPlace(file, screens)).toBeNull()
  })

  it('opens at its usual place when the file is damaged', () => {
    closeAt(place)
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 20))
    expect(readWindowPlace(file, screens)).toBeNull()
  })
})
