import type { AgreementDocument } from '../document.ts'
import type { SectionContext } from '../context.ts'
import type { DraftFact, Words } from '../draft.ts'
import { CHANGES_LABEL } from '../tellsOfVersion.ts'
import { fact, listed, plain, say, see } from '../words.ts'
import { type ComparedSection, isChanged } from './compareDocuments.ts'
import { changeRows } from './changeRows.ts'

/** An agreement beside the version before it. */
export interface Changes {
  readonly previous: AgreementDocument
  readonly sections: readonly ComparedSection[]
}

/** Parts that are named one by one. */
const NAMED_MOST = 5

/** The line of the front matter that tells what has changed since the version before; none where there is none before. */
export function changesFact(changes: Changes | null, context: SectionContext): DraftFact[] {
  return changes === null ? [] : [fact(CHANGES_LABEL, changesInShort(changes, context))]
}

function changesInShort({ previous, sections }: Changes, { fields }: SectionContext): Words {
  const name = fields.text(previous.version, 'previous')
  const changed = sections.filter(isChanged)
  if (changed.length === 0) return say`None since ${name}`
  const isNew = changed.filter(({ before }) => before === null)
  const isGone = changed.filter(({ after }) => after === null)
  const otherwise = changed.filter(({ before, after }) => before !== null && after !== null)
  const parts: Words[] = [
    named('changed', isOnOnePage(sections) ? linesOf(otherwise) : titlesOf(otherwise)),
    named('new', titlesOf(isNew)),
    named('gone', titlesOf(isGone)),
  ].filter((words) => words.length > 0)
  return say`Since ${name} · ${listedParts(parts)}${see('changes-since')}`

  function named(how: string, what: readonly string[]): Words {
    if (what.length === 0) return []
    const rest = what.length - NAMED_MOST
    const shown = what.slice(0, rest > 1 ? NAMED_MOST : what.length)
    const words = shown.map((title) => say`${fields.text(title, 'previous')}`)
    const more = rest > 1 ? [say`${fields.text(String(rest), 'previous')} more`] : []
    return say`${plain(how)}: ${listed([...words, ...more], '; ')}`
  }
}

function titlesOf(sections: readonly ComparedSection[]): string[] {
  return sections.map(({ before, after }) => (after ?? before)?.title ?? '')
}

function listedParts(parts: readonly Words[]): Words {
  return parts.flatMap((words, index) => (index === 0 ? words : [...plain(' · '), ...words]))
}

/** Where the whole agreement is its summary, the lines of it that differ tell more than its title. */
function isOnOnePage(sections: readonly ComparedSection[]): boolean {
  return sections.every(({ id, after }) => after === null || id === 'summary' || id === 'acceptance')
}

function linesOf(sections: readonly ComparedSection[]): string[] {
  const rows = changeRows(sections)
  return [...new Set(rows.map(({ section, part }) => (part === '' ? section : part)))]
}
