import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { listen } from '../../../../electron/hosts/loopback/listen.ts'
import { askForTicket } from '../../../../electron/hosts/loopback/secondStart.ts'
import { createEchoApp } from '../../../helpers/echoApp.ts'
import { startLoopback } from '../../../helpers/loopback.ts'

let served: Awaited<ReturnType<typeof startLoopback>>
beforeEach(async () => {
  served = await startLoopback(createEchoApp().app)
})
afterEach(() => served.stop())

it('gets a ticket that admits once', async () => {
  const { port, admission } = served
  const ticket = await askForTicket({ port, starterSecret: admission.starterSecret })
  expect(ticket).not.toBeNull()
  expect(admission.swap(ticket ?? '')).not.toBeNull()
  expect(admission.swap(ticket ?? '')).toBeNull()
})

it('gets none with the secret of another start', async () => {
  expect(await askForTicket({ port: served.port, starterSecret: 'another' })).toBeNull()
})

it('gets none where nobody is, or where another program has taken the port', async () => {
  const other = createServer((_request, response) => response.end('{"ticket": 7}'))
  const port = await listen(other, 0)
  expect(await askForTicket({ port: port.ok ? port.value : 0, starterSecret: 'x' })).toBeNull()
  await new Promise((resolve) => other.close(resolve))
  expect(await askForTicket({ port: port.ok ? port.value : 0, starterSecret: 'x' })).toBeNull()
})

it('is told that a port is in use', async () => {
  expect(await listen(createServer(), served.port)).toEqual({
    ok: false,
    error: `Port ${served.port} is in use by another program. Choose another with --port, or leave it out to get a free one.`,
  })
})
