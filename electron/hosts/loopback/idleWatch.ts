/** Calls `onIdle` once nothing has been under way for a while. Returns what tells the beginning of something. */
export function createIdleWatch(milliseconds: number, onIdle: () => void): () => () => void {
  let underWay = 0
  let timer = setTimeout(onIdle, milliseconds)
  return () => {
    underWay += 1
    clearTimeout(timer)
    return () => {
      underWay -= 1
      if (underWay === 0) timer = setTimeout(onIdle, milliseconds)
    }
  }
}
