import { join } from 'node:path'

/** Where a library lives. The backup folder belongs to this one library and lies outside its data folder. */
export interface LibraryPlace {
  readonly dataFolder: string
  readonly backupFolder: string
}

export function libraryFile({ dataFolder }: LibraryPlace): string {
  return join(dataFolder, 'library.sqlite')
}

/** Files that were replaced are kept here; the app never deletes them. */
export function setAsideFolder({ dataFolder }: LibraryPlace): string {
  return join(dataFolder, 'set-aside')
}

/** A time as part of a file name that sorts by it: 2027-01-31T12-00-00Z. */
export function fileStamp(time: string): string {
  return `${time.slice(0, 19).replaceAll(':', '-')}Z`
}
