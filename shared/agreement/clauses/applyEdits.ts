import { isUnwritten } from '../../plan/changes/agreement.ts'
import type { ClauseEdit, OwnClause } from '../../plan/wording.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { missing } from '../words.ts'
import { variantsOf } from './clauseLibrary.ts'
import { wordingToWords } from './wording.ts'

type DraftClause = Extract<DraftBlock, { kind: 'clause' }>

/** A section as the users have made it: with their title, their wordings, without the clauses that they leave out, and with their own. */
export function applyEdits(section: DraftSection, context: SectionContext): DraftSection {
  const { titles, clauses, ownClauses } = context.plan.agreement
  const blocks = section.blocks.flatMap((block): DraftBlock[] => {
    const edit = block.kind === 'clause' ? clauses[block.id] : undefined
    if (block.kind !== 'clause' || edit === undefined) return [block]
    return edit.included ? [editedClause(block, edit, context)] : []
  })
  return {
    ...section,
    title: titles[section.id] ?? section.title,
    blocks: withOwnClauses(blocks, ownClauses[section.id] ?? []),
  }
}

/** The usual wording of a clause, or the one of the library that was chosen instead. */
export function chosenWords(usual: DraftClause, edit: ClauseEdit, context: SectionContext): Words {
  const variant = variantsOf(usual.id).find(({ id }) => id === edit.variant)
  return variant === undefined ? usual.words : variant.words(context)
}

function editedClause(usual: DraftClause, edit: ClauseEdit, context: SectionContext): DraftBlock {
  const chosen = chosenWords(usual, edit, context)
  const words = edit.wording === null ? chosen : wordingToWords(edit.wording, chosen).words
  return { ...usual, words, ...(edit.openPoint === '' ? {} : { openPoint: edit.openPoint }) }
}

/** The id that a clause of the users' own has in the document. */
export function ownClauseId({ id }: Pick<OwnClause, 'id'>): string {
  return `own-${id}`
}

/** They come after the last clause of the section, before tables and signatures that may follow. */
function withOwnClauses(blocks: readonly DraftBlock[], own: readonly OwnClause[]): readonly DraftBlock[] {
  if (own.length === 0) return blocks
  const after = blocks.findLastIndex(({ kind }) => kind === 'clause') + 1
  const added = own.map(({ id, wording }): DraftBlock => ({
    kind: 'clause',
    id: ownClauseId({ id }),
    words: isUnwritten(wording)
      ? missing('This clause is not written yet.')
      : wordingToWords(wording, []).words,
  }))
  return [
    ...blocks.slice(0, after === 0 ? blocks.length : after),
    ...added,
    ...blocks.slice(after === 0 ? blocks.length : after),
  ]
}
