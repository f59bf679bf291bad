import type { CancelSignal } from '../../../shared/base/abort.ts'
import { invariant } from '../../../shared/base/invariant.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { runApart } from './runApart.ts'

/**
 * Writes an agreement as a Word file on a thread of its own, which takes about a second.
 * @returns the file, or null when it was cancelled
 */
export async function renderWordApart(
  document: AgreementDocument,
  signal: CancelSignal,
): Promise<Uint8Array | null> {
  let file: unknown = null
  const end = await runApart('wordWorker', document, signal, (message) => (file = message))
  if (end === 'cancelled') return null
  invariant(file instanceof Uint8Array, 'the thread that writes Word files gives one')
  return file
}
