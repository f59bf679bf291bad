import { createServer, type Server } from 'node:http'
import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openApp, type OpenedApp } from './openApp.ts'

// What the policy does in a real browser, not that it is sent: each attack is what injected code or markup would try.
let app: OpenedApp
let page: Page
/** Another place, which notes what reaches it. */
let elsewhere: Server
let address: string
const reached: string[] = []

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end()
  })
  elsewhere.on('upgrade', (request, socket) => {
    reached.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  const opened = elsewhere.address()
  address = `http://127.0.0.1:${typeof opened === 'object' ? opened?.port : ''}`
  app = await openApp()
  page = app.page
  await page.getByRole('main').waitFor()
})
afterAll(async () => {
  await app.close()
  elsewhere.close()
})
beforeEach(() => reached.splice(0))

describe('no code runs that is not a file of the page', () => {
  it.each([
    ['an event in markup', '<img src="data:," onerror="document.title = \'attacked\'">'],
    [
      'a script in a frame',
      '<iframe srcdoc="<script>parent.document.title = \'attacked\'</script>"></iframe>',
    ],
    ['an address that is a script', '<a id="attack" href="javascript:document.title = \'attacked\'">x</a>'],
  ])('%s', async (_attack, markup) => {
    const title = await page.evaluate(async (html) => {
      const place = document.createElement('div')
      document.body.append(place)
      place.innerHTML = html
      document.getElementById('attack')?.click()
      await new Promise((resolve) => setTimeout(resolve, 300))
      place.remove()
      return document.title
    }, markup)
    expect(title).not.toBe('attacked')
  })

  it('a script element, and text taken for code', async () => {
    const title = await page.evaluate(async () => {
      const script = document.createElement('script')
      script.textContent = "document.title = 'attacked'"
      document.body.append(script)
      // Inside a timer, since what the test itself evaluates is exempt.
      setTimeout(() => Reflect.construct(Function, ["document.title = 'attacked'"])())
      await new Promise((resolve) => setTimeout(resolve, 300))
      script.remove()
      return document.title
    })
    expect(title).not.toBe('attacked')
  })
})

describe('nothing is sent elsewhere', () => {
  it.each([
    ['fetch', `void fetch(ELSEWHERE).catch(() => undefined)`],
    ['a beacon', `navigator.sendBeacon(ELSEWHERE, 'x')`],
    ['a socket', `new WebSocket(ELSEWHERE.replace('http', 'ws'))`],
    ['an image', `new Image().src = ELSEWHERE`],
    ['an event stream', `new EventSource(ELSEWHERE)`],
    [
      'a style sheet',
      `document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: ELSEWHERE }))`,
    ],
    ['a frame', `document.body.append(Object.assign(document.createElement('iframe'), { src: ELSEWHERE }))`],
    [
      'a prefetch',
      `document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: ELSEWHERE }))`,
    ],
    [
      'a form',
      `{ const form = Object.assign(document.createElement('form'), { action: ELSEWHERE, method: 'post' }); document.body.append(form); form.submit() }`,
    ],
    ['a worker', `try { new Worker(ELSEWHERE) } catch {}`],
  ])('by %s', async (way, attack) => {
    const target = `${address}/${encodeURIComponent(way)}`
    await page.evaluate(attack.replaceAll('ELSEWHERE', JSON.stringify(target)))
    await page.waitForTimeout(300)
    expect(reached).toEqual([])
    expect(page.url()).toContain(new URL(app.address).origin)
  })

  it('while what does not come from the page does get there', async () => {
    await fetch(`${address}/control`)
    expect(reached).toEqual(['/control'])
  })
})

describe('the ticket', () => {
  it('is gone from the address at once, and from the history', async () => {
    expect(page.url()).not.toContain('ticket')
    await page.goBack().catch(() => null)
    expect(page.url()).not.toContain('ticket')
    await page.goto(new URL('/', app.address).href)
  })

  it('is not needed again when the page is loaded anew in its tab', async () => {
    await page.goto(new URL('/', app.address).href)
    await page.reload()
    const reply = await page.waitForResponse((response) => response.url().includes('/rpc/'))
    expect(reply.status()).toBe(200)
  })

  it('does not admit a second tab that only has the address', async () => {
    const second = await app.context.newPage()
    await second.goto(app.address)
    await expect.poll(() => second.locator('body').innerText()).toContain('This address has been used')
    await second.close()
  })
})
