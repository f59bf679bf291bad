/** Drawings that wait, the first to come first. */
const waiting = new Set<() => void>()

/**
 * Draws soon, one drawing at a time: many charts that come at once would otherwise hold up the page together.
 * @returns takes it back, where it has not been drawn
 */
export function drawInTurn(draw: () => void): () => void {
  if (waiting.size === 0) setTimeout(drawNext)
  waiting.add(draw)
  return () => waiting.delete(draw)
}

function drawNext(): void {
  const [draw] = waiting
  if (!draw) return
  waiting.delete(draw)
  if (waiting.size > 0) setTimeout(drawNext)
  draw()
}
