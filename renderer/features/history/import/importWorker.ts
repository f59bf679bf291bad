import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Inspected, Read, WorkerReply, WorkerRequest } from './importProtocol.ts'

type OnProgress = (share: number) => void

/** Work that runs apart from the page and can be stopped at any moment. */
export interface ImportRun<T> {
  readonly result: Promise<T>
  readonly stop: () => void
}

export interface ReadRun extends ImportRun<Read> {
  /** The leads that were read, in their order; none for a monthly table, and none any more once it is stopped. */
  readonly rows: (from: number, count: number) => Promise<readonly LeadRow[]>
}

export function inspectInWorker(
  request: Omit<Extract<WorkerRequest, { kind: 'inspect' }>, 'kind'>,
  onProgress: OnProgress,
): ImportRun<Inspected> {
  const worker = startWorker(onProgress)
  const result = worker
    .ask({ kind: 'inspect', ...request }, (reply) => (reply.kind === 'inspected' ? reply.result : null))
    .finally(worker.stop)
  return { result, stop: worker.stop }
}

/** The worker stays until it is stopped, with the leads that it has read. */
export function readInWorker(
  request: Omit<Extract<WorkerRequest, { kind: 'read' }>, 'kind'>,
  onProgress: OnProgress,
): ReadRun {
  const worker = startWorker(onProgress)
  return {
    result: worker.ask({ kind: 'read', ...request }, (reply) =>
      reply.kind === 'read' ? reply.result : null,
    ),
    rows: (from, count) =>
      Promise.race([
        worker.ask({ kind: 'rows', from, count }, (reply) => (reply.kind === 'rows' ? reply.rows : null)),
        worker.stopped.then(() => []),
      ]),
    stop: worker.stop,
  }
}

interface StartedWorker {
  /** Sends a request and waits for the reply that `pick` takes. */
  readonly ask: <T>(request: WorkerRequest, pick: (reply: WorkerReply) => T | null) => Promise<T>
  readonly stop: () => void
  /** Settles when the worker has been stopped: nothing is answered after that. */
  readonly stopped: Promise<void>
}

function startWorker(onProgress: OnProgress): StartedWorker {
  const worker = new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' })
  const { promise: stopped, resolve: markStopped } = Promise.withResolvers<void>()
  return {
    stopped,
    ask: (request, pick) =>
      new Promise((resolve, reject) => {
        const onMessage = ({ data }: MessageEvent<WorkerReply>): void => {
          if (data.kind === 'progress') onProgress(data.share)
          if (data.kind === 'broken') reject(new Error(data.message))
          const picked = pick(data)
          if (picked === null) return
          worker.removeEventListener('message', onMessage)
          resolve(picked)
        }
        worker.addEventListener('message', onMessage)
        worker.addEventListener('error', ({ message }) => reject(new Error(`Reading failed: ${message}`)))
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
        worker.postMessage(request)
      }),
    stop: () => {
      worker.terminate()
      markStopped()
    },
  }
}
