import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, resolve } from 'node:path'

export const projectRoot = resolve(import.meta.dirname, '../..')

const CODE = /\.(ts|tsx|cjs)$/

/** Paths of all code below these folders, from the project's root, with forward slashes. */
export function sourceFiles(...folders: readonly string[]): string[] {
  return folders
    .flatMap((folder) => readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && CODE.test(entry.name))
    .map((entry) => posix.relative(projectRoot, posix.join(entry.parentPath, entry.name)))
    .toSorted()
}

export function readSource(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8')
}

const IMPORT = /(?:\bfrom\s+|\bimport\s+|\bimport\(\s*|\bnew URL\(\s*)'([^'\s]+)'/g

/** What a file imports: files of the project as paths from its root, parts of Node as `node:fs`, packages as `npm:zod`. */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, name = '']) => {
    if (name.startsWith('.')) return posix.join(dirname(file), name)
    return name.startsWith('node:') ? name : `npm:${name}`
  })
}
