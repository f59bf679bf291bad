import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../helpers/sources.ts'

const out = join(projectRoot, 'out')
const read = (...path: readonly string[]): string => readFileSync(join(out, ...path), 'utf8')

/** What a built file takes from outside itself and its own chunks. */
function outsideOf(text: string): string[] {
  const written = /(?:\bfrom |\bimport ?\(?|\brequire\()"([^".\s][^"\s]*)"/g
  const names = [...text.matchAll(written)].map(([, name = '']) => name)
  return [...new Set(names)].filter((name) => !isNode(name)).toSorted()
}

function isNode(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}

describe('the build', () => {
  it('has a preload of one file that takes nothing but Electron, as the sandbox demands', () => {
    expect(readdirSync(join(out, 'preload'))).toEqual(['index.cjs'])
    expect(outsideOf(read('preload', 'index.cjs'))).toEqual(['electron'])
  })

  it('takes from outside only what the package brings along', () => {
    const { dependencies } = z
      .object({ dependencies: z.record(z.string(), z.string()) })
      .parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
    const chunks = readdirSync(join(out, 'main', 'chunks')).filter((name) => name.endsWith('.js'))
    const outside = chunks.flatMap((name) => outsideOf(read('main', 'chunks', name)))
    expect([...new Set(outside)]).toEqual(Object.keys(dependencies))
    expect(outsideOf(read('main', 'desktop.js'))).toEqual(['electron'])
  })

  it('serves the browser without Electron', () => {
    expect(outsideOf(read('main', 'loopback.js'))).toEqual([])
  })

  it('loads what writes Word files only when one is written', () => {
    const writer = 'node_modules/docx/'
    expect(read('main', 'wordWorker.js')).toContain(writer)
    expect(read('main', 'loopback.js')).not.toContain(writer)
    const first = /from "\.\/chunks\/([^"]+)"/g
    for (const [, name = ''] of read('main', 'loopback.js').matchAll(first)) {
      // Compared as a yes or no: the difference would be the whole chunk.
      expect(read('main', 'chunks', name).includes(writer)).toBe(false)
    }
  })

  it('leaves the place in the page where the host writes the nonce of its styles', () => {
    expect(read('renderer', 'index.html')).toContain('<meta name="style-nonce" content=""')
  })
})
