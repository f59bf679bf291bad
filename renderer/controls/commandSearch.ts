import Fuse from 'fuse.js'
import type { Command, CommandGroup } from './command.ts'

const MOST = 200
/** Of one kind, so that a hundred alike leave room for others; another word finds the rest. */
const MOST_OF_A_GROUP = 7

/**
 * Searches commands by all words of a text, in any order, with a letter missing or wrong; the nearest group comes first.
 * An empty text finds what is not quiet, as it is ordered.
 */
export function createCommandSearch(commands: readonly Command[]): (text: string) => readonly CommandGroup[] {
  const fuse = new Fuse(commands, {
    keys: [
      { name: 'label', weight: 3 },
      { name: 'words', weight: 1 },
    ],
    useTokenSearch: true,
    tokenMatch: 'all',
    threshold: 0.3,
    ignoreLocation: true,
    ignoreDiacritics: true,
  })
  const atFirst = commands.filter(({ isQuiet }) => !isQuiet)
  return (text) =>
    text.trim() === ''
      ? grouped(atFirst)
      : grouped(fuse.search(text, { limit: MOST }).map(({ item }) => item)).map(
          ({ name, commands: found }) => ({
            name,
            commands: found.slice(0, MOST_OF_A_GROUP),
          }),
        )
}

function grouped(commands: readonly Command[]): readonly CommandGroup[] {
  const byName = Map.groupBy(commands, ({ group }) => group)
  return [...byName].map(([name, found]) => ({ name, commands: found }))
}
