import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../helpers/sources.ts'

let folder: string
const started: ChildProcess[] = []

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-'))
})
afterEach(async () => {
  for (const host of started.splice(0)) {
    if (host.exitCode === null && host.signalCode === null) {
      const ended = once(host, 'exit')
      host.kill('SIGKILL')
      await ended
    }
  }
  rmSync(folder, { recursive: true, force: true })
})

function startHost(...args: readonly string[]) {
  const note = join(projectRoot, 'test/helpers/noteConnections.mjs')
  const program = join(projectRoot, 'out/main/loopback.js')
  const host = spawn(process.execPath, ['--import', note, program, '--data', folder, ...args])
  started.push(host)
  let stderr = ''
  host.stderr.on('data', (text) => (stderr += String(text)))
  const line = once(createInterface({ input: host.stdout }), 'line').then(([text]) => new URL(String(text)))
  const ended = once(host, 'exit').then(([code]) => ({ code: Number(code), stderr }))
  return { host, line, ended }
}

async function ask(address: URL, path: string, input: unknown, token = ''): Promise<string> {
  const response = await fetch(new URL(path, address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address.origin, 'x-sla-token': token },
    body: JSON.stringify(input),
  })
  expect(response.status).toBe(200)
  return response.text()
}

/** Of a call that says how far it is, the answer stands in the last line. */
function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? ''
}

async function tokenFor(address: URL): Promise<string> {
  const answer = await ask(address, '/session', { ticket: address.hash.replace('#ticket=', '') })
  return z.object({ token: z.string() }).parse(JSON.parse(answer)).token
}

describe('the app served to the browser', () => {
  it('prints one address of this machine alone, with a ticket where it is never sent', async () => {
    const address = await startHost().line
    expect(address.hostname).toBe('127.0.0.1')
    expect(address.hash).toMatch(/^#ticket=[\w-]{43}$/)
    expect(await tokenFor(address)).toHaveLength(43)
  })

  it('gives a second start an address of the one that runs, and lets it end', async () => {
    const first = await startHost().line
    const second = startHost()
    const address = await second.line
    expect(address.port).toBe(first.port)
    expect(address.hash).not.toBe(first.hash)
    expect(await tokenFor(address)).toHaveLength(43)
    expect(await second.ended).toMatchObject({ code: 0, stderr: expect.stringContaining('running already') })
  })

  it('starts anew when the one before was killed', async () => {
    const first = startHost()
    await first.line
    first.host.kill('SIGKILL')
    await first.ended
    expect(existsSync(join(folder, 'library', 'running.json'))).toBe(true)
    expect(await tokenFor(await startHost().line)).toHaveLength(43)
  })

  it('lets nobody else read its folder, and clears up when it ends', async () => {
    const { host, line, ended } = startHost()
    await line
    expect(statSync(join(folder, 'library')).mode & 0o077).toBe(0)
    expect(statSync(join(folder, 'library', 'running.json')).mode & 0o777).toBe(0o600)
    host.kill('SIGTERM')
    expect((await ended).code).toBe(0)
    expect(existsSync(join(folder, 'library', 'running.json'))).toBe(false)
  })

  it('says that a port is in use and what to do', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const taken = other.address()
    const port = typeof taken === 'object' ? String(taken?.port) : ''
    const { code, stderr } = await startHost('--port', port).ended
    expect(code).toBe(1)
    expect(stderr).toContain(`Port ${port} is in use by another program. Choose another with --port`)
    other.close()
  })

  it('says how it is used when an argument is wrong', async () => {
    const { code, stderr } = await startHost('--port', 'http').ended
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: loopback')
  })

  it('connects to nobody while it makes a plan and writes its Word file', async () => {
    const { host, line, ended } = startHost()
    const address = await line
    const token = await tokenFor(address)
    const created = await ask(address, '/rpc/plans.create', { from: 'software-company' }, token)
    const planId = z
      .object({ reply: z.object({ value: z.object({ id: z.string() }) }) })
      .parse(JSON.parse(lastLine(created))).reply.value.id
    expect(await ask(address, '/rpc/agreements.toWord', { planId, version: null }, token)).toContain(
      '"ok":true',
    )
    await ask(address, '/rpc/backups.make', {}, token)
    // A second start asks the first for a ticket: this shows that a connection would be noticed.
    const second = await startHost().ended
    host.kill('SIGTERM')
    expect((await ended).stderr).not.toContain('CONNECTS TO')
    expect(second.stderr).toContain(`CONNECTS TO 127.0.0.1:${address.port}`)
  })
})
