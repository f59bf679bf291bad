import type { Result } from '../../base/result.ts'
import type { Encoding } from './fileFormat.ts'

/** A file that the user picked, read in slices so that its size does not matter. */
export interface SourceFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** The bytes from one place up to another, without the latter; or a sentence that says why they cannot be read. */
  read(from: number, to: number): Promise<Result<Uint8Array, string>>
}

/** The part of the platform's TextDecoder that is used; page, worker and Node all have it. */
export interface StreamDecoder {
  decode(bytes: Uint8Array, options: { readonly stream: boolean }): string
}

/** What reading a file needs from the platform. */
export interface Reading {
  createDecoder(encoding: Encoding): StreamDecoder
  /** How numbers in messages are written; the computer's own way where nothing is said. */
  readonly locale?: string
  /** Told the share of the work done, 0 to 1. */
  readonly onProgress?: (share: number) => void
}
