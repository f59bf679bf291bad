import { Worker } from 'node:worker_threads'
import type { CancelSignal } from '../../../shared/base/abort.ts'
import { present } from '../../../shared/base/invariant.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { findBuilt } from '../assets/findBuilt.ts'

/**
 * Writes an agreement as a Word file on a thread of its own: it takes about a second, in which all other calls would wait.
 * @returns the file, or null when it was cancelled
 */
export function renderWordApart(
  document: AgreementDocument,
  signal: CancelSignal,
): Promise<Uint8Array | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(), { workerData: document })
    const cancel = (): void => {
      resolve(null)
      void worker.terminate()
    }
    signal.addEventListener('abort', cancel)
    worker.once('message', resolve)
    worker.once('error', reject)
    // After an answer this changes nothing; without one the thread was ended from outside.
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', cancel)
      reject(new Error(`The thread that writes Word files ended with ${code} and without a file.`))
    })
  })
}

/** The thread runs from its source beside this file, or from the build, where this file is part of another. */
function workerFile(): string | URL {
  return import.meta.filename.endsWith('.ts')
    ? new URL('./wordWorker.ts', import.meta.url)
    : present(findBuilt('main/wordWorker.js'), 'out/main/wordWorker.js')
}
