import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { serveRenderer } from '../../../../electron/app/assets/serveRenderer.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'renderer-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<head><meta name="style-nonce" content="" /></head>')
  writeFileSync(join(folder, 'assets', 'main.js'), 'start()')
})
afterAll(() => rmSync(folder, { recursive: true }))

const text = (body: Uint8Array): string => new TextDecoder().decode(body)
const nonceIn = (policy = ''): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? ''

it('writes the nonce of the policy into the page', async () => {
  const { body, headers } = await serveRenderer(folder, '/')
  const nonce = nonceIn(headers['content-security-policy'])
  expect(Buffer.from(nonce, 'base64url')).toHaveLength(16)
  expect(text(body)).toBe(`<head><meta name="style-nonce" content="${nonce}" /></head>`)
})

it('gives each page a nonce of its own, and lets no page be kept', async () => {
  const first = await serveRenderer(folder, '/index.html')
  const second = await serveRenderer(folder, '/index.html')
  expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy'])
  expect(first.headers['cache-control']).toBe('no-store')
})

it('allows scripts from its own files only, and nothing from or to another place', async () => {
  const { headers } = await serveRenderer(folder, '/')
  const policy = new Map(
    headers['content-security-policy']?.split('; ').map((part) => {
      const [name = '', ...sources] = part.split(' ')
      return [name, sources.join(' ')]
    }),
  )
  expect(policy.get('default-src')).toBe("'none'")
  expect(policy.get('script-src')).toBe("'self'")
  expect(policy.get('connect-src')).toBe("'self'")
  expect([...policy.values()].join(' ')).not.toMatch(/unsafe|https?:|\*/)
})

it('serves scripts as what they are, with no guessing', async () => {
  const { status, headers, body } = await serveRenderer(folder, '/assets/main.js')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(text(body)).toBe('start()')
})

it('says 404 for what is not there', async () => {
  expect((await serveRenderer(folder, '/assets/other.js')).status).toBe(404)
  expect((await serveRenderer(folder, '/assets')).status).toBe(404)
})
