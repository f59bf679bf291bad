import { copyFileSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { syncFile, syncFolder } from './durableFiles.ts'
import { fileStamp, libraryFile, setAsideFolder, type LibraryPlace } from './place.ts'

/**
 * Puts a finished file in the place of the library. The one that was there is set aside and never deleted; there is a
 * library at any moment, since the old one keeps its name until the new one takes it.
 * @returns where the old one is now; null when there was none
 */
export function putInPlace(place: LibraryPlace, finished: string, now: string): string | null {
  if (existsSync(libraryFile(place))) return replace(place, finished, now)
  placeFirst(place, finished, now)
  return null
}

function placeFirst(place: LibraryPlace, finished: string, now: string): void {
  const file = libraryFile(place)
  // In this order, the log is surely not that of a library that another process is making now.
  const isLeftOver = existsSync(logOf(place)) && !existsSync(file)
  if (isLeftOver) setLogAside(place, freeName(place, now))
  try {
    // Unlike renaming, linking never replaces a library that another process has made meanwhile.
    linkSync(finished, file)
    rmSync(finished)
  } catch (error) {
    if (existsSync(file)) rmSync(finished)
    else if (isUnsupported(error)) renameSync(finished, file)
    else throw error
  }
  syncFolder(place.dataFolder)
}

function replace(place: LibraryPlace, finished: string, now: string): string {
  const aside = freeName(place, now)
  keepUnderSecondName(libraryFile(place), aside)
  setLogAside(place, aside)
  syncFolder(setAsideFolder(place))
  renameSync(finished, libraryFile(place))
  syncFolder(place.dataFolder)
  return aside
}

/** A name in the folder for files set aside that no file has yet, though the clock may have been set back. */
function freeName(place: LibraryPlace, now: string): string {
  const folder = setAsideFolder(place)
  for (let copy = 1; ; copy += 1) {
    const path = join(folder, `library-${fileStamp(now)}${copy === 1 ? '' : `-${copy}`}.sqlite`)
    if (!existsSync(path) && !existsSync(`${path}-wal`)) return path
  }
}

function keepUnderSecondName(file: string, aside: string): void {
  mkdirSync(join(aside, '..'), { recursive: true })
  try {
    linkSync(file, aside)
  } catch (error) {
    if (!isUnsupported(error)) throw error
    copyFileSync(file, aside)
    syncFile(aside)
  }
}

/** Left where it is, the log would be taken for the new library's. */
function setLogAside(place: LibraryPlace, aside: string): void {
  if (!existsSync(logOf(place))) return
  mkdirSync(setAsideFolder(place), { recursive: true })
  renameSync(logOf(place), `${aside}-wal`)
}

function logOf(place: LibraryPlace): string {
  return `${libraryFile(place)}-wal`
}

/** Some file systems, such as FAT, know no second names. */
function isUnsupported(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].some((known) => known === code)
}
