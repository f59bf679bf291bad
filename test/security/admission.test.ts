import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createEchoApp } from '../helpers/echoApp.ts'
import { startLoopback } from '../helpers/loopback.ts'

// The attack: another program or user of this machine talks to the port, with a guessed or a used secret.
const { app, calls } = createEchoApp()
let served: Awaited<ReturnType<typeof startLoopback>>
beforeAll(async () => {
  served = await startLoopback(app)
})
afterAll(() => served.stop())

const Token = z.object({ token: z.string() })
const swap = (ticket: string) => served.post('/session', JSON.stringify({ ticket }), { 'x-sla-token': '' })

describe('nothing is answered without a token', () => {
  it.each([
    ['none', ''],
    ['a guess', 'x'.repeat(43)],
  ])('%s', async (_case, token) => {
    for (const path of ['/rpc/echo', '/events', '/anything']) {
      expect((await served.post(path, '{}', { 'x-sla-token': token })).status).toBe(401)
    }
    expect(calls).toEqual([])
  })

  it('a ticket in its place', async () => {
    const ticket = served.admission.newTicket()
    expect((await served.post('/rpc/echo', '{}', { 'x-sla-token': ticket })).status).toBe(401)
  })

  it('the secret of a second start in its place', async () => {
    const headers = { 'x-sla-token': served.admission.starterSecret }
    expect((await served.post('/rpc/echo', '{}', headers)).status).toBe(401)
  })
})

describe('a ticket', () => {
  it('is swapped for a token of 256 bits that admits', async () => {
    const { token } = Token.parse(JSON.parse((await swap(served.admission.newTicket())).body))
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    expect((await served.post('/rpc/echo', '{}', { 'x-sla-token': token })).status).toBe(200)
  })

  it('holds once', async () => {
    const ticket = served.admission.newTicket()
    expect((await swap(ticket)).status).toBe(200)
    expect((await swap(ticket)).status).toBe(401)
  })

  it('cannot be invented', async () => {
    expect((await swap('x'.repeat(43))).status).toBe(401)
    expect((await served.post('/session', '{"ticket":null}')).status).toBe(401)
    expect((await served.post('/session', 'not json')).status).toBe(401)
  })

  it('is given only to whoever knows the secret of this start', async () => {
    expect((await served.post('/tickets', '{}', { 'x-sla-starter': 'guess' })).status).toBe(401)
    expect((await served.post('/tickets', '{}')).status).toBe(401)
    const answer = await served.post('/tickets', '{}', { 'x-sla-starter': served.admission.starterSecret })
    expect(answer.status).toBe(200)
  })
})
