import type { DraftBlock, DraftFact, DraftInline, Link, Words } from './draft.ts'

/**
 * Writes a sentence with fields and links in it: say`Sales can work ${leads} leads a month.`
 * Figures and names never stand in the words themselves: they are fields, so that each can say where it comes from.
 */
export function say(
  parts: TemplateStringsArray,
  ...values: readonly (DraftInline | Words)[]
): readonly DraftInline[] {
  return parts.flatMap((text, index) => {
    const value = values[index]
    const words: readonly DraftInline[] = text === '' ? [] : [{ kind: 'text', text }]
    if (value === undefined) return words
    return [...words, ...('kind' in value ? [value] : value)]
  })
}

/** Words of our own that are chosen by a condition. */
export function plain(text: string): Words {
  return text === '' ? [] : [{ kind: 'text', text }]
}

/** Sentences after one another, with a space between; empty ones are left out. */
export function sentences(...all: readonly (Words | null)[]): Words {
  const written: DraftInline[] = []
  for (const words of all) {
    if (words === null || words.length === 0) continue
    if (written.length > 0) written.push(space)
    written.push(...words)
  }
  return written
}

const space: DraftInline = { kind: 'text', text: ' ' }

/** Several things in one sentence: a, b and c. Things with commas in them, such as dates, are set apart by semicolons: a; b; and c. */
export function listed(
  items: readonly Words[],
  separator: ', ' | '; ' = ', ',
  last: 'and' | 'or' = 'and',
): Words {
  const beforeLast = separator === '; ' && (items.length > 2 || last === 'or') ? `; ${last} ` : ` ${last} `
  return items.flatMap((item, index) => {
    if (index === 0) return item
    const between = index === items.length - 1 ? beforeLast : separator
    return [
      { kind: 'text' as const, text: isRightToLeft(items[index - 1]) ? MARK + between : between },
      ...item,
    ]
  })
}

/** Keeps what follows at the right of a name that is written from right to left, so that a list is read in its order. */
const MARK = '\u200E'

function isRightToLeft(words: Words | undefined): boolean {
  const text = words?.at(-1)
  return text !== undefined && 'text' in text && /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(text.text)
}

/** A reference in brackets after a statement, such as " (see 4.1)"; nothing where the target is left out. */
export function see(target: string): Link {
  return { kind: 'link', target, before: ' (see ', after: ')', otherwise: '' }
}

/** A reference as a part of the sentence, with what to say where the target is left out. */
export function refer(target: string, otherwise: string): Link {
  return { kind: 'link', target, before: '', after: '', otherwise }
}

/** Words that say that something is still missing from the plan. */
export function missing(text: string): Words {
  return [{ kind: 'text', text, emphasis: true }]
}

export function strong(text: string): Words {
  return [{ kind: 'text', text, strong: true }]
}

export function clause(id: string, words: Words): DraftBlock {
  return { kind: 'clause', id, words }
}

export function paragraph(words: Words): DraftBlock {
  return { kind: 'paragraph', words }
}

/** A remark in smaller print. */
export function note(words: Words): DraftBlock {
  return { kind: 'paragraph', words, note: true }
}

export function fact(label: string, value: Words): DraftFact {
  return { label, value }
}
