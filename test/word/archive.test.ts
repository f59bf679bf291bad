import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ARCHIVE_LIMITS, openArchive } from '../../electron/word/read/archive.ts'
import type { Result } from '../../shared/base/result.ts'

const zip = zipSync({ 'a.xml': strToU8('<a/>'), 'folder/b.xml': [strToU8('<b/>'.repeat(500)), { level: 9 }] })

function opened(bytes: Uint8Array) {
  const archive = openArchive(bytes)
  if (!archive.ok) throw new Error(archive.error)
  return archive.value
}

function textIn(part: Result<Uint8Array, string>): string {
  return part.ok ? strFromU8(part.value) : part.error
}

function why(bytes: Uint8Array): string {
  const archive = openArchive(bytes)
  return archive.ok ? 'opened' : archive.error
}

/** Rewrites numbers of the list of parts: `change` gets the place of each entry in it. */
function tampered(bytes: Uint8Array, change: (view: DataView, entry: number) => void): Uint8Array {
  const copy = Uint8Array.from(bytes)
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 46 < copy.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) change(view, at)
  }
  return copy
}

describe('an archive from somebody else', () => {
  it('gives its parts, stored or packed', () => {
    const archive = opened(zip)
    expect(textIn(archive.read('a.xml'))).toBe('<a/>')
    expect(textIn(archive.read('folder/b.xml'))).toBe('<b/>'.repeat(500))
    expect(archive.read('c.xml')).toMatchObject({ ok: false })
  })

  it('is read where it stands in a longer buffer', () => {
    const around = new Uint8Array(zip.length + 200)
    around.set(zip, 100)
    expect(opened(around.subarray(100, 100 + zip.length)).has('a.xml')).toBe(true)
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', strToU8('A letter, and no file at all.')],
    ['the first half', zip.slice(0, zip.length / 2)],
  ])('is refused when it is %s', (_, bytes) => {
    expect(why(bytes)).toBe('It is no zip file, or it is cut off.')
  })

  it('is refused when a part says that it is huge, before it is inflated', () => {
    const bomb = tampered(zip, (view, entry) => view.setUint32(entry + 24, 2 ** 31, true))
    expect(why(bomb)).toMatch(/^Its part .* is far too large\.$/u)
  })

  it('is refused when its parts say that they are huge together', () => {
    const parts = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`${index}`, new Uint8Array(9)]))
    const bomb = tampered(zipSync(parts), (view, entry) =>
      view.setUint32(entry + 24, ARCHIVE_LIMITS.inflatedEntry, true),
    )
    expect(why(bomb)).toBe('Its parts are far larger than those of an agreement.')
  })

  it('is refused when its parts share their bytes, so that a small file unpacks to a large one', () => {
    const content = new Uint8Array(deflateRawSync(new Uint8Array(1_000_000)))
    const shared = tampered(zipSync({ a: content, b: content, c: content }), (view, entry) => {
      view.setUint32(entry + 20, content.length * 3, true)
      view.setUint32(entry + 42, 0, true)
    })
    expect(why(shared)).toBe('Its parts are far larger than those of an agreement.')
  })

  it('stops inflating a part that is longer than it says', () => {
    const bomb = zipSync({ a: [new Uint8Array(10 * 1024 * 1024), { level: 9 }] })
    const lying = tampered(bomb, (view, entry) => view.setUint32(entry + 24, 10, true))
    expect(opened(lying).read('a')).toEqual({ ok: false, error: 'The part a is damaged.' })
  })

  it('is refused when it holds two parts of one name, which programs read differently', () => {
    const twice = tampered(zipSync({ 'a.xml': strToU8('1'), 'b.xml': strToU8('2') }), (view, entry) =>
      view.setUint8(entry + 46, 'a'.codePointAt(0)!),
    )
    expect(why(twice)).toBe('It holds two parts of the same name.')
  })

  it('is refused when a part is encrypted', () => {
    const locked = tampered(zip, (view, entry) => view.setUint16(entry + 8, 1, true))
    expect(why(locked)).toMatch(/is encrypted\.$/u)
  })

  it('is refused when it has too many parts', () => {
    const parts = Object.fromEntries(
      Array.from({ length: ARCHIVE_LIMITS.entries + 1 }, (_, index) => [`${index}`, new Uint8Array()]),
    )
    expect(why(zipSync(parts))).toBe('It holds more than 2000 parts.')
  })

  it('never throws, whatever is wrong with it, and never gives a part with a wrong byte', () => {
    const whole = '<b/>'.repeat(500)
    fc.assert(
      fc.property(
        fc.nat(zip.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.nat(zip.length),
        (at, flip, length) => {
          const damaged = Uint8Array.from(zip.subarray(0, Math.max(length, zip.length - 40)))
          if (at < damaged.length) damaged[at] = (damaged[at] ?? 0) ^ flip
          const archive = openArchive(damaged)
          const part = archive.ok ? archive.value.read('folder/b.xml') : archive
          expect(part.ok ? textIn(part) : whole).toBe(whole)
        },
      ),
      { numRuns: 300 },
    )
  })
})
