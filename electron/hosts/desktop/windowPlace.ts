import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const Place = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(600).max(20_000),
  height: z.int().min(400).max(20_000),
  maximized: z.boolean(),
})
export type Place = z.infer<typeof Place>

type KeptWindow = Pick<BrowserWindow, 'getNormalBounds' | 'isMaximized'> & {
  on(event: 'close', listener: () => void): unknown
}

/** Where the window was when it was last closed; null when that is not known, or no longer on a screen. */
export function readWindowPlace(file: string, screens: readonly Rectangle[]): Place | null {
  try {
    const place = Place.parse(JSON.parse(readFileSync(file, 'utf8')))
    return screens.some((screen) => showsTitleBar(screen, place)) ? place : null
  } catch {
    return null
  }
}

/** Keeps the window's place when it closes. Losing it would only cost a bit of comfort, so failing is quiet. */
export function keepWindowPlace(file: string, window: KeptWindow): void {
  window.on('close', () => {
    const place: Place = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify(place))
    } catch {
      // Nothing of the user's is lost.
    }
  })
}

/** Enough of the title bar is on the screen to take hold of it. */
function showsTitleBar(screen: Rectangle, { x, y, width }: Place): boolean {
  const visible = Math.min(x + width, screen.x + screen.width) - Math.max(x, screen.x)
  return visible >= 100 && y >= screen.y && y <= screen.y + screen.height - 50
}
