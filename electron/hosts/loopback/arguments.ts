import { fail, ok, type Result } from '../../../shared/base/result.ts'
import { readArguments } from '../readArguments.ts'

export interface LoopbackArguments {
  /** Folder for everything that is kept; the platform's place when it is not given. */
  readonly data: string | undefined
  /** 0 lets the system choose a free one. */
  readonly port: number
  /** Go on when no page is open. */
  readonly keep: boolean
}

export const LOOPBACK_USAGE = 'Usage: loopback [--data FOLDER] [--port NUMBER] [--keep]'

export function readLoopbackArguments(args: readonly string[]): Result<LoopbackArguments, string> {
  const read = readArguments(args, {
    options: { data: { type: 'string' }, port: { type: 'string' }, keep: { type: 'boolean' } },
  })
  if (!read.ok) return read
  const { data, port: given = '0', keep = false } = read.value.values
  const port = Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    return fail(`"${given}" is no port: give a whole number from 1 to 65535.`)
  }
  return ok({ data, port, keep })
}
