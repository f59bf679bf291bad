import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * The path of something that the build makes, such as `renderer/index.html`. It is looked for upwards, since this code
 * runs from its source, from the build and from inside a package, each at another depth. Null before the first build.
 */
export function findBuilt(name: string): string | null {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'out', name)
    if (existsSync(path)) return path
    if (folder === dirname(folder)) return null
  }
}
