import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { renderWord } from '../../electron/word/renderWord.ts'
import { everyKind } from '../helpers/agreementTrees.ts'
import { manyScripts } from '../helpers/awkwardTrees.ts'
import { partsOf } from '../helpers/wordFiles.ts'

const root = resolve(import.meta.dirname, '../..')
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The hash of the file that another process writes, with the clock in another zone and another locale. */
function hashElsewhere(environment: Record<string, string>): string {
  const script = `
    const { createHash } = await import('node:crypto')
    const { renderWord } = await import('${root}/electron/word/renderWord.ts')
    const { everyKind } = await import('${root}/test/helpers/agreementTrees.ts')
    const { manyScripts } = await import('${root}/test/helpers/awkwardTrees.ts')
    await renderWord(manyScripts())
    console.log(createHash('sha256').update(await renderWord(everyKind())).digest('hex'))`
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  })
  return stdout.trim() || stderr
}

describe('the bytes of a Word file', () => {
  it('are the same every time for the same agreement', async () => {
    const first = hash(await renderWord(everyKind()))
    await renderWord(manyScripts())
    expect(hash(await renderWord(everyKind()))).toBe(first)
  })

  it.each([
    ['Pacific/Auckland', 'de_DE.UTF-8'],
    ['America/St_Johns', 'C'],
  ])('are the same in another process, in the zone %s and with the locale %s', async (zone, locale) => {
    const here = hash(await renderWord(everyKind()))
    expect(hashElsewhere({ TZ: zone, LANG: locale, LC_ALL: locale })).toBe(here)
  })

  it('are the same whenever it is written', async () => {
    const now = hash(await renderWord(everyKind()))
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-07-01T23:59:59Z') })
    const later = await renderWord(everyKind()).finally(() => vi.useRealTimers())
    expect(hash(later)).toBe(now)
  })

  it('differ when a word does', async () => {
    const first = hash(await renderWord(everyKind()))
    expect(hash(await renderWord(everyKind({ title: 'Service level agreements' })))).not.toBe(first)
  })

  it('list the parts in order, the types first', async () => {
    const [first, second, ...rest] = Object.keys(partsOf(await renderWord(everyKind())))
    expect([first, second]).toEqual(['[Content_Types].xml', '_rels/.rels'])
    expect(rest).toEqual(rest.toSorted())
  })
})
