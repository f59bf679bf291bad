/** What goes on a page in one piece: a line, or a row of a table. Lengths are in twips. */
export interface Strip {
  /** Room above it and below it; of two strips that meet, only the larger one. */
  readonly before: number
  readonly after: number
  readonly height: number
  /** Part of its height that it does not need as the last of its page; below zero where it needs more. */
  readonly slack: number
  /** Whether it stays on the page of the strip after it. */
  readonly isKept: boolean
  readonly startsPage: boolean
  /** Height of the rows that are repeated above it where it is the first of its page. */
  readonly repeated: number
  readonly bookmarks: readonly string[]
}

export interface Pages {
  readonly count: number
  /** The page on which each bookmark is, by its name. */
  readonly bookmarks: ReadonlyMap<string, number>
}

/**
 * Puts strips on pages from top to bottom. Strips that are kept together go to the next page together where that has room for all
 * of them.
 * @param room height of a page's text in twips
 */
export function paginate(strips: readonly Strip[], room: number): Pages {
  const bookmarks = new Map<string, number>()
  let count = 1
  let at = 0
  let after = 0
  const startPage = (): void => {
    count += 1
    at = 0
    after = 0
  }
  const place = (strip: Strip): void => {
    if (at > 0 && !fits(at + heightOf([strip], after), strip)) startPage()
    const isTop = at === 0 && count > 1
    at += (isTop ? strip.repeated : Math.max(after, strip.before)) + strip.height
    after = strip.after
    for (const name of strip.bookmarks) bookmarks.set(name, count)
  }
  const fits = (end: number, last: Strip): boolean => end - last.slack <= room + TOLERANCE

  for (const group of keptTogether(strips)) {
    const [first, last] = [group[0], group.at(-1)]
    if (first === undefined || last === undefined) continue
    const fitsHere = fits(at + heightOf(group, after), last)
    const fitsOnNext = fits(first.repeated + heightOf(group, 0) - first.before, last)
    if (at > 0 && (first.startsPage || (!fitsHere && fitsOnNext))) startPage()
    group.forEach(place)
  }
  return { count, bookmarks }
}

const TOLERANCE = 0.2

/** How much further down strips reach, below one that leaves some room. */
function heightOf(strips: readonly Strip[], above: number): number {
  let after = above
  let height = 0
  for (const strip of strips) {
    height += Math.max(after, strip.before) + strip.height
    after = strip.after
  }
  return height
}

/** Strips in groups, each ending with one that need not stay with what follows. */
function keptTogether(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = []
  let group: Strip[] = []
  for (const strip of strips) {
    group.push(strip)
    if (strip.isKept) continue
    groups.push(group)
    group = []
  }
  return [...groups, group]
}
