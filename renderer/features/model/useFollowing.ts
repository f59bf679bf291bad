import { useEffect, useRef, useState } from 'react'

/** The hand has come to rest when nothing has moved for so long, in milliseconds. */
const REST = 100
/** While it keeps moving, what follows catches up so often, in milliseconds. */
const CATCH_UP = 600

/**
 * A value a moment later: as soon as it has come to rest, and now and then while it keeps changing. For what takes too long to
 * be computed and drawn again in every frame in which a slider moves.
 * @param catchUp so often at least, in milliseconds; infinity for what is wanted only once it rests
 */
export function useFollowing<T>(value: T, catchUp = CATCH_UP): T {
  const [following, setFollowing] = useState(value)
  const movedAt = useRef<number | null>(null)
  useEffect(() => {
    if (following === value) {
      movedAt.current = null
      return undefined
    }
    const now = performance.now()
    movedAt.current ??= now
    const wait = Math.min(REST, Math.max(0, movedAt.current + catchUp - now))
    const waiting = setTimeout(() => {
      movedAt.current = null
      setFollowing(value)
    }, wait)
    return () => clearTimeout(waiting)
  }, [value, following, catchUp])
  return following
}
