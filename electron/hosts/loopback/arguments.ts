import { parseArgs } from 'node:util'
import { fail, ok, type Result } from '../../../shared/base/result.ts'

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
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { data: { type: 'string' }, port: { type: 'string' }, keep: { type: 'boolean' } },
    })
    const port = Number(values.port ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      return fail(`"${values.port}" is no port: give a whole number from 1 to 65535.`)
    }
    return ok({ data: values.data, port, keep: values.keep ?? false })
  } catch (error) {
    if (error instanceof TypeError) return fail(error.message)
    throw error
  }
}
