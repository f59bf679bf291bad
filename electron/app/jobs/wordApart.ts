import type { CancelSignal } from '../../../shared/base/abort.ts'
import { invariant, present } from '../../../shared/base/invariant.ts'
import type { CheckedFile } from '../../word/checkWord.ts'
import { runApart } from './runApart.ts'
import type { WordJob } from './wordWorker.ts'

/**
 * Writes a Word file on a thread of its own, which takes about a second.
 * @returns the file, or null when it was cancelled
 */
export async function writeWordApart(
  job: Exclude<WordJob, { kind: 'check' }>,
  signal: CancelSignal,
): Promise<Uint8Array | null> {
  let file: unknown = null
  const end = await runApart('wordWorker', job, signal, (message) => (file = message))
  if (end === 'cancelled') return null
  invariant(file instanceof Uint8Array, 'the thread that writes Word files gives one')
  return file
}

/**
 * Checks a Word file from anywhere on a thread of its own: nothing that it holds can stop the application.
 * @returns what it shows by itself, or null when it was cancelled
 */
export async function checkWordApart(bytes: Uint8Array, signal: CancelSignal): Promise<CheckedFile | null> {
  let checked: CheckedFile | null = null
  const end = await runApart('wordWorker', { kind: 'check', bytes } satisfies WordJob, signal, (message) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- wordWorker sends nothing else for this job
    checked = message as CheckedFile
  })
  return end === 'cancelled' ? null : present<CheckedFile>(checked, 'what was found of a Word file')
}
