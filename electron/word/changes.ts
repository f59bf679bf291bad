import { diffArrays } from 'diff'
import type { Change } from '../../shared/agreement/verdict.ts'
import { isBlank, isSeen, type Item, joined, madeInvisible, readable } from './read/content.ts'

/** Beyond this many differences a file is another document, and a list of them says nothing. */
const DIFFERENCES_MOST = 500

/** What differs between what a file should show and what it shows, in the order of the file. */
export function changesBetween(expected: readonly Item[], inFile: readonly Item[]): Change[] {
  const found = inFile.filter(({ where, pieces }) => where === 'table cell' || !isBlank(pieces))
  const unseen = new Set(
    inFile.flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.kind === 'unseen' ? [piece.words] : []))),
  )
  const differences = diffArrays(expected.map(keyOf), found.map(keyOf), { maxEditLength: DIFFERENCES_MOST })
  if (differences === undefined) {
    return [
      { where: 'text', was: null, now: 'Almost everything differs: this is the text of another document.' },
    ]
  }
  const changes: Change[] = []
  let gone: Item[] = []
  let added: Item[] = []
  let before = 0
  let after = 0
  const settle = (): void => {
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      const was = gone[index]
      const now = added[index]
      const said = was === undefined ? null : readable(was.pieces)
      const isUnseen = now === undefined && said !== null && unseen.has(said)
      changes.push({
        where: (was ?? now)?.where ?? 'text',
        was: said,
        now: now === undefined ? (isUnseen ? madeInvisible(said) : null) : readable(now.pieces),
      })
    }
    gone = []
    added = []
  }
  for (const { removed, added: isAdded, value } of differences) {
    if (removed) {
      gone = expected.slice(before, before + value.length)
    } else if (isAdded) {
      added = found.slice(after, after + value.length)
    } else {
      settle()
    }
    if (!isAdded) before += value.length
    if (!removed) after += value.length
  }
  settle()
  return changes
}

function keyOf({ where, column, pieces }: Item): string {
  return JSON.stringify([where, column, joined(pieces.filter(isSeen))])
}
