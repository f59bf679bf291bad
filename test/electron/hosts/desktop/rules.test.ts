import { describe, expect, it } from 'vitest'
import { isOwnUrl, isTrustedSender, mayLoad, mayUse } from '../../../../electron/hosts/desktop/rules.ts'

describe('an address is our own', () => {
  it.each(['app://sla/index.html', 'app://sla/', 'app://sla/assets/main-1a2b.js?x=1#/plan'])(
    '%s',
    (address) => {
      expect(isOwnUrl(address)).toBe(true)
    },
  )
})

describe('an address is not our own', () => {
  it.each([
    'app://sla.evil.example/index.html',
    'app://sla@evil.example/',
    'app://evil@sla/',
    'app://sla:80/',
    'https://evil.example/?next=app://sla/',
    'https://sla/index.html',
    'file:///app://sla/index.html',
    'javascript:alert(1)//app://sla/',
    'app:sla',
    '',
  ])('%s', (address) => {
    expect(isOwnUrl(address)).toBe(false)
  })
})

describe('what the page may load', () => {
  it('is its own files, and data that it made itself', () => {
    expect(mayLoad('app://sla/assets/main.js', false)).toBe(true)
    expect(mayLoad('data:image/png;base64,AAAA', false)).toBe(true)
    expect(mayLoad('blob:app://sla/0a1b', false)).toBe(true)
  })

  it.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'ws://example.com/',
    'file:///etc/passwd',
    'blob:https://example.com/0a1b',
    'ftp://example.com/',
    'chrome://gpu',
    'not an address',
  ])('is never %s', (address) => {
    expect(mayLoad(address, true)).toBe(false)
  })

  it('is the developer tools only where they are allowed', () => {
    expect(mayLoad('devtools://devtools/bundled/inspector.html', true)).toBe(true)
    expect(mayLoad('devtools://devtools/bundled/inspector.html', false)).toBe(false)
  })
})

describe('a message is trusted', () => {
  const sender = { id: 7 }
  const frame = { url: 'app://sla/index.html#/plan', parent: null }

  it('from the main frame of our window', () => {
    expect(isTrustedSender({ sender, senderFrame: frame }, 7)).toBe(true)
  })

  it('not from another window', () => {
    expect(isTrustedSender({ sender: { id: 8 }, senderFrame: frame }, 7)).toBe(false)
  })

  it('not when the frame has gone meanwhile', () => {
    expect(isTrustedSender({ sender, senderFrame: null }, 7)).toBe(false)
  })

  it('not when the window shows another page', () => {
    expect(isTrustedSender({ sender, senderFrame: { ...frame, url: 'https://evil.example/' } }, 7)).toBe(
      false,
    )
  })
})

describe('what the page may use of the machine', () => {
  it('is the clipboard, to copy a picture or a table to', () => {
    expect(mayUse('clipboard-sanitized-write', 'app://sla/')).toBe(true)
  })

  it.each([
    'clipboard-read',
    'media',
    'geolocation',
    'notifications',
    'openExternal',
    'local-network-access',
  ])('is not %s', (permission) => {
    expect(mayUse(permission, 'app://sla/')).toBe(false)
  })

  it('is nothing for a page of somebody else', () => {
    expect(mayUse('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
  })
})
