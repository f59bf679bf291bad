import { Worker } from 'node:worker_threads'
import type { CancelSignal } from '../../../shared/base/abort.ts'
import { present } from '../../../shared/base/invariant.ts'
import { findBuilt } from '../assets/findBuilt.ts'

/**
 * Runs a module of this folder, as it was built, on a thread of its own, so that other calls need not wait. It tells what it finds by
 * messages. From their sources threads would not be safe: what makes TypeScript into JavaScript inside Node has ended whole processes
 * where several threads used it at once.
 * @param name its file, without the ending
 * @param data what it finds as `workerData`
 * @param onMessage told each message
 * @returns whether it came to its end, or was cancelled before
 */
export function runApart(
  name: string,
  data: unknown,
  signal: CancelSignal,
  onMessage: (message: unknown) => void,
): Promise<'done' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const built = present(findBuilt(`main/${name}.js`), `out/main/${name}.js, which the build makes`)
    const worker = new Worker(built, { workerData: data })
    const cancel = (): void => {
      resolve('cancelled')
      void worker.terminate()
    }
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel)
    worker.on('message', onMessage)
    worker.once('error', reject)
    // After an error or a cancel this changes nothing.
    worker.once('exit', (code) => {
      signal.removeEventListener('abort', cancel)
      if (code === 0) resolve('done')
      else reject(new Error(`The thread of ${name} ended with ${code}.`))
    })
  })
}
