import { useEffect, useEffectEvent } from 'react'

let waiting: readonly File[] = []
const listeners = new Set<() => void>()

/** Leaves files that were dropped on the window for the screen that imports them, whether it is open yet or not. */
export function handOver(files: readonly File[]): void {
  waiting = files
  for (const listener of listeners) listener()
}

/** Takes files that were dropped on the window; each is given once. */
export function useHandedFiles(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(() => {
    if (waiting.length === 0) return
    const files = waiting
    waiting = []
    onFiles(files)
  })
  useEffect(() => {
    const listener = (): void => take()
    listeners.add(listener)
    take()
    return () => {
      listeners.delete(listener)
    }
  }, [])
}
