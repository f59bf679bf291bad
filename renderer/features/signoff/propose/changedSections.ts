import { isChanged } from '../../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument } from '../../../../shared/agreement/document.ts'
import { comparedSections } from '../comparedSections.ts'

/** Titles of the sections that say something else than before, by what has become of them. */
export interface ChangedSections {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export function changedSections(before: AgreementDocument, after: AgreementDocument): ChangedSections {
  const sections = comparedSections(before, after)
  return {
    changed: sections
      .filter((section) => section.before !== null && section.after !== null && isChanged(section))
      .flatMap((section) => section.after?.title ?? []),
    added: sections
      .filter((section) => section.before === null)
      .flatMap((section) => section.after?.title ?? []),
    removed: sections
      .filter((section) => section.after === null)
      .flatMap((section) => section.before?.title ?? []),
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
