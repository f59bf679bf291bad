import { connect } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createEchoApp } from '../helpers/echoApp.ts'
import { startLoopback } from '../helpers/loopback.ts'

// The attack: so much data that the application runs out of memory, or a request that never ends.
const { app, calls } = createEchoApp()
let served: Awaited<ReturnType<typeof startLoopback>>
beforeAll(async () => {
  served = await startLoopback(app)
})
afterAll(() => served.stop())

it('refuses a call with too much data, and says so as a reply', async () => {
  const answer = await served.post('/rpc/echo', JSON.stringify('x'.repeat(17 * 1024 * 1024)))
  expect(JSON.parse(answer.body)).toMatchObject({ reply: { ok: false, error: { code: 'file-too-large' } } })
  expect(calls).toEqual([])
})

it('refuses too much data at once where little is expected', async () => {
  const ticket = served.admission.newTicket()
  const body = JSON.stringify({ ticket, padding: 'x'.repeat(10_000) })
  expect((await served.post('/session', body)).status).toBe(401)
})

it('counts what really arrives, whatever was announced', async () => {
  const chunk = 'x'.repeat(1024 * 1024)
  const head = [
    'POST /rpc/echo HTTP/1.1',
    `Host: ${served.own}`,
    ...Object.entries(served.ownHeaders).map(([name, value]) => `${name}: ${value}`),
    'Transfer-Encoding: chunked',
    '',
    '',
  ].join('\r\n')
  const answer = await new Promise<string>((resolve, reject) => {
    const socket = connect(served.port, '127.0.0.1', () => {
      socket.write(head)
      for (let sent = 0; sent < 20; sent += 1) socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`)
      socket.write('0\r\n\r\n')
    })
    let text = ''
    socket.on('data', (part) => {
      text += part.toString()
      if (text.includes('file-too-large')) {
        socket.destroy()
        resolve(text)
      }
    })
    socket.on('error', reject)
  })
  expect(answer).toContain('file-too-large')
  expect(calls).toEqual([])
})

it('refuses an endless header', async () => {
  const answer = await served.ask('/', { headers: { 'x-padding': 'x'.repeat(20_000) } })
  expect(answer.status).toBe(431)
})
