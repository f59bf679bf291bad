/** Runs jobs one at a time, in the order in which they came. A job that fails does not stop the next. */
export interface Queue {
  readonly run: <T>(job: () => T | Promise<T>) => Promise<T>
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(job) {
      const result = last.then(job)
      last = result.catch(() => undefined)
      return result
    },
  }
}
