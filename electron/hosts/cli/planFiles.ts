import { open } from 'node:fs/promises'
import { fail, ok, type Result } from '../../../shared/base/result.ts'
import {
  PLAN_FILE_BYTES_MAX,
  readPlanFile,
  writePlanFile,
  type PlanFile,
} from '../../../shared/planFile/planFile.ts'
import { writeFileSafely } from '../../app/writeFileSafely.ts'

/** Reads a plan file. What is wrong with it comes back as a sentence that names the file. */
export async function readPlan(path: string): Promise<Result<PlanFile, string>> {
  const bytes = await readInputFile(path, PLAN_FILE_BYTES_MAX)
  if (!bytes.ok) return bytes
  const plan = readPlanFile(new TextDecoder().decode(bytes.value))
  return plan.ok ? plan : fail(`${path}: ${plan.error.message}`)
}

/** Writes a plan file in one step: the old one stays until the new one is whole. */
export async function writePlan(
  path: string,
  file: Omit<PlanFile, 'format' | 'version'>,
): Promise<Result<void, string>> {
  const written = await writeFileSafely(path, Buffer.from(writePlanFile(file)))
  return written.ok ? written : fail(written.error.message)
}

/** The bytes of a file that the user named, if it can be read and is no larger than `bytesMax`. */
export async function readInputFile(path: string, bytesMax: number): Promise<Result<Buffer, string>> {
  try {
    await using file = await open(path, 'r')
    const chunks: Buffer[] = []
    let size = 0
    // One byte more than allowed is asked for: a pipe or a growing file does not say its size beforehand.
    for await (const chunk of file.createReadStream({ end: bytesMax, autoClose: false })) {
      if (!Buffer.isBuffer(chunk)) continue
      chunks.push(chunk)
      size += chunk.length
    }
    if (size <= bytesMax) return ok(Buffer.concat(chunks))
    return fail(`${path} is larger than ${Math.floor(bytesMax / 1024 / 1024)} MB, the most that is read.`)
  } catch (error) {
    return fail(whyUnreadable(path, error))
  }
}

function whyUnreadable(path: string, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'ENOENT' || code === 'ENOTDIR') return `There is no file ${path}.`
  if (code === 'EISDIR') return `${path} is a folder. Give the name of a file in it.`
  if (code === 'EACCES' || code === 'EPERM')
    return `${path} may not be read. Change its permissions, or copy it.`
  return `${path} could not be read: ${error instanceof Error ? error.message : 'unknown reason'}.`
}
