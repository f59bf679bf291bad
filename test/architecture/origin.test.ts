import { readdirSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { projectRoot } from '../helpers/sources.ts'

const MADE = new Set(['node_modules', '.git', 'out', 'dist', 'coverage', '.vite', '__screenshots__'])
const TEXT = /(\.(ts|tsx|cjs|css|html|json|md|yml|csv|svg)|\/(\.npmrc|\.gitignore|LICENSE|run))$/

function textFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (MADE.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return textFiles(path)
    return TEXT.test(path.replaceAll('\\', '/')) ? [path] : []
  })
}

const files = textFiles(projectRoot).map((path) => ({ path, text: readFileSync(path, 'utf8') }))

it('no file names a place of the machine that it was written on', () => {
  // A place such as /app is too short to tell from an ordinary path.
  const places = [projectRoot, homedir()].filter((place) => place.split(/[\\/]/).length > 2)
  expect(places.length).toBeGreaterThan(0)
  const found = files.filter(({ text }) => places.some((place) => text.includes(place)))
  expect(found.map(({ path }) => path)).toEqual([])
})

it('packages come from whatever registry the user has set, each with its checksum', () => {
  const Lock = z.object({ packages: z.record(z.string(), z.record(z.string(), z.unknown())) })
  const { packages } = Lock.parse(JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')))
  const own = Object.entries(packages).filter(([name]) => name !== '')
  expect(own.length).toBeGreaterThan(100)
  expect(own.filter(([, entry]) => 'resolved' in entry)).toEqual([])
  expect(own.filter(([, entry]) => !('integrity' in entry))).toEqual([])
  const named = files.filter(({ text }) => /registry\.[a-z]+\.(org|com|io|net)|^registry\s*=/m.test(text))
  expect(named.map(({ path }) => path)).toEqual([])
})

it('versions of packages are exact', () => {
  const Manifest = z.object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
  for (const version of Object.values(manifest).flatMap((group) => Object.values(group))) {
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[a-z\d.]+)?$/)
  }
})
