import { diffArrays } from 'diff'
import type { Change } from '../../shared/agreement/verdict.ts'
import { type Item, readable } from './read/content.ts'

/** Beyond this many differences a file is another document, and a list of them says nothing. */
const DIFFERENCES_MOST = 500

/** What differs between what a file should show and what it shows, in the order of the file. */
export function changesBetween(expected: readonly Item[], found: readonly Item[]): Change[] {
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
      changes.push({
        where: (was ?? now)?.where ?? 'text',
        was: was === undefined ? null : readable(was.pieces),
        now: now === undefined ? null : readable(now.pieces),
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
  return JSON.stringify([where, column, pieces])
}
