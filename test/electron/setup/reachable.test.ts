import { createServer, type Server } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { isReachable } from '../../../electron/setup/reachable.ts'

let server: Server | undefined
afterEach(() => server?.close())

it('gives up on a network that swallows requests', async () => {
  // Takes the connection and never says a word.
  server = createServer((socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  expect(await isReachable(`https://127.0.0.1:${port}/`, 100)).toBe(false)
})

it('says no at once where nobody is', async () => {
  expect(await isReachable('https://127.0.0.1:1/', 60_000)).toBe(false)
})
