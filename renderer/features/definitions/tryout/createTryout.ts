import type { LeadRow } from '../../../../shared/plan/leadRow.ts'
import type { Funnel, TryoutAnswer, TryoutNews, TryoutOrder, TryoutQuestion } from './tryoutMessages.ts'

/** A worker that has the leads and answers questions about them, one after the other. */
export interface Tryout {
  readonly ask: (question: TryoutQuestion) => Promise<TryoutAnswer>
  /** Ends the work; what was asked is never answered. */
  readonly end: () => void
}

const SLICE = 2000

export function createTryout(rows: readonly LeadRow[], funnel: Funnel): Tryout {
  const worker = new Worker(new URL('./tryoutWorker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: TryoutAnswer) => void>()
  let lastId = 0
  const ending = new AbortController()
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  const post = (order: TryoutOrder): void => worker.postMessage(order)
  worker.addEventListener('message', ({ data }: MessageEvent<TryoutNews>) => {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  })
  const handedOver = (async () => {
    for (let from = 0; from < rows.length && !ending.signal.aborted; from += SLICE) {
      post({ kind: 'leads', rows: rows.slice(from, from + SLICE) })
      await frame()
    }
    post({ kind: 'funnel', funnel })
  })()
  return {
    ask: async (question) => {
      await handedOver
      lastId += 1
      const id = lastId
      return new Promise((resolve) => {
        waiting.set(id, resolve)
        post({ kind: 'ask', id, question })
      })
    },
    end: () => {
      ending.abort()
      worker.terminate()
    },
  }
}

/** Lets the page draw and listen. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
