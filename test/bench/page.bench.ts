import type { Locator, Page } from 'playwright'
import { z } from 'zod'
import { buildIfChanged } from '../../electron/setup/build.ts'
import { writePlanFile } from '../../shared/planFile/planFile.ts'
import { openApp } from '../e2e/openApp.ts'
import { referencePlan } from './referencePlan.ts'
import { spread, spreadWords } from './spread.ts'

/**
 * Times what the page does while a hand moves a slider of the reference plan: in each frame it takes the movement over,
 * computes every figure, draws what shows them and lays the page out. Measured in the built app in a real browser, from
 * the start of the frame to the first moment that the page has for something else. A bare slider on an empty page is moved in
 * the same way beside it: so much goes to the browser itself.
 */
const FRAME = 1000 / 60
const MOVES = 300
/** Frames in which the browser still compiles what it runs. */
const WARMING_UP = 60

if (!(await buildIfChanged())) throw new Error('There is no built app to time.')
const app = await openApp()
try {
  const { page } = app
  const text = writePlanFile({ savedAt: '2027-01-05T14:02:00.000Z', plan: referencePlan() })
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'reference.slaplan',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    })
  await page.getByRole('link', { name: /^Model/ }).click()
  const slider = page.getByRole('slider', { name: 'Segment 1: New leads a month', exact: true })
  const picture = page.locator('[data-drawn]').first()
  await picture.waitFor()
  const frames = await drag(page, slider)
  const took = spread(frames)
  console.log(
    `${frames.length} frames in which the slider moved and all followed: ${spreadWords(took)}; a frame has ${FRAME.toFixed(1)} ms.`,
  )
  const bare = await app.context.newPage()
  await bare.setContent('<div role="slider" aria-valuenow="0" style="width: 300px; height: 20px"></div>')
  const barest = bare.getByRole('slider')
  await barest.evaluate(followPointer)
  const least = await drag(bare, barest)
  console.log(`A bare slider on an empty page: ${spreadWords(spread(least))}.`)
  if (!(took.most < FRAME)) {
    console.log('\nToo slow: 19 of 20 movements shall be shown within one frame.')
    process.exitCode = 1
  }
} finally {
  await app.close()
}

/** How long the page was busy in each frame in which the slider moved, in milliseconds. */
async function drag(page: Page, slider: Locator): Promise<readonly number[]> {
  await slider.evaluate(watchFrames)
  // Waits until the page has settled, too.
  await slider.hover()
  const box = await slider.boundingBox()
  if (!box) throw new Error('The slider is not in sight.')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.down()
  for (let move = 1; move <= MOVES; move += 1) {
    await page.mouse.move(at.x + 40 * Math.sin(move / 12), at.y)
    await page.evaluate(nextFrame)
  }
  await page.mouse.up()
  const frames = z
    .array(z.number())
    .parse(await page.evaluate('window.movedFrames'))
    .slice(WARMING_UP)
  if (frames.length === 0) throw new Error('The slider did not move.')
  return frames
}

/** Runs in the page: notes how long each frame keeps it busy in which the slider moved. */
function watchFrames(slider: Element): void {
  const frames: number[] = []
  Object.assign(window, { movedFrames: frames })
  const place = (): string | null => slider.getAttribute('aria-valuenow')
  const channel = new MessageChannel()
  channel.port1.addEventListener(
    'message',
    ({ data }: MessageEvent<{ at: number; place: string | null }>) => {
      if (place() !== data.place) frames.push(performance.now() - data.at)
    },
  )
  channel.port1.start()
  const watch = (): void => {
    channel.port2.postMessage({ at: performance.now(), place: place() })
    requestAnimationFrame(watch)
  }
  requestAnimationFrame(watch)
}

/** Runs in the page: the least that follows a hand. */
function followPointer(slider: Element): void {
  if (!(slider instanceof HTMLElement)) return
  slider.addEventListener('pointermove', ({ clientX }) => {
    requestAnimationFrame(() => {
      slider.setAttribute('aria-valuenow', String(clientX))
      slider.style.marginTop = `${clientX % 10}px`
    })
  })
}

/** Runs in the page: one movement a frame, as a hand makes them. */
function nextFrame(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}
