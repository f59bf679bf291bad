import type { Difference } from '../../../agreement/compare/difference.ts'

/** Titles of the sections that say something else than before, by what has become of them. */
export interface ChangedSections {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export function changedSections({ changed }: Difference): ChangedSections {
  return {
    changed: changed.flatMap(({ before, after }) => (before === null ? [] : (after?.title ?? []))),
    added: changed.flatMap(({ before, after }) => (before === null ? (after?.title ?? []) : [])),
    removed: changed.flatMap(({ before, after }) => (after === null ? (before?.title ?? []) : [])),
  }
}

/** A first wording of what is new, to be made better by whoever proposes; empty where nothing is. */
export function suggestedNote({ changed, added, removed }: ChangedSections): string {
  return [sentence('Changed', changed), sentence('Added', added), sentence('Left out', removed)]
    .filter((words) => words !== '')
    .join(' ')
}

function sentence(verb: string, titles: readonly string[]): string {
  return titles.length === 0 ? '' : `${verb}: ${titles.join(', ')}.`
}
