import { parseArgs, type ParseArgsConfig } from 'node:util'
import { fail, ok, type Result } from '../../shared/base/result.ts'

/** Reads the arguments of a program. What is wrong with them comes back as a sentence. */
export function readArguments<const T extends ParseArgsConfig>(
  args: readonly string[],
  config: T,
): Result<ReturnType<typeof parseArgs<T & { args: string[] }>>, string> {
  try {
    return ok(parseArgs({ ...config, args: [...args] }))
  } catch (error) {
    if (error instanceof TypeError && 'code' in error) return fail(error.message)
    throw error
  }
}
