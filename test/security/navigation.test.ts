import { describe, expect, it } from 'vitest'
import { guardContents, guardSession } from '../../electron/hosts/desktop/guards.ts'
import { createFakeContents, createFakeSession } from '../helpers/fakeElectron.ts'

// The attack: something in the page leads the window elsewhere, opens another, asks for a device, or sends data out.
const ELSEWHERE = ['https://evil.example/', 'file:///etc/passwd', 'app://evil/', 'data:text/html,<h1>hi']

function emitNavigation(name: string, url: string): boolean {
  const { contents, events } = createFakeContents()
  guardContents(contents)
  let refused = false
  events.emit(name, { url, preventDefault: () => (refused = true) })
  return refused
}

describe('the window stays on our page', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (name) => {
    for (const url of ELSEWHERE) expect(emitNavigation(name, url)).toBe(true)
    expect(emitNavigation(name, 'app://sla/index.html')).toBe(false)
  })

  it('opens no other window and holds no foreign page', () => {
    const { contents, events, kept } = createFakeContents()
    guardContents(contents)
    expect(kept.openHandler?.()).toEqual({ action: 'deny' })
    let refused = false
    events.emit('will-attach-webview', { preventDefault: () => (refused = true) })
    expect(refused).toBe(true)
  })
})

describe('the page', () => {
  const { session, set, events } = createFakeSession()
  guardSession(session, false)
  const isCancelled = (url: string): unknown => {
    let answer: unknown = null
    set.beforeRequest?.({ url }, (given) => (answer = given))
    return answer
  }

  it('gets no permission and no device', () => {
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal']) {
      let answer: unknown = null
      set.request?.(null, permission, (given) => (answer = given), { requestingUrl: 'app://sla/' })
      expect(answer).toBe(false)
      expect(set.check?.(null, permission, 'app://sla/')).toBe(false)
    }
    expect(set.device?.()).toBe(false)
  })

  it('sends no request outside', () => {
    for (const url of [
      'https://example.com/a.png',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/hosts',
    ]) {
      expect(isCancelled(url)).toEqual({ cancel: true })
    }
    expect(isCancelled('app://sla/assets/main.js')).toEqual({ cancel: false })
  })

  it('downloads nothing, not even word lists of a spell checker', () => {
    let refused = false
    events.emit('will-download', { preventDefault: () => (refused = true) })
    expect(refused).toBe(true)
    expect(set.spellChecker).toBe(false)
  })
})
