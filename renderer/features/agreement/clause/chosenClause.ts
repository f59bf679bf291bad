import { chosenWords, ownClauseId } from '../../../../shared/agreement/clauses/applyEdits.ts'
import { writeSection } from '../../../../shared/agreement/composeSections.ts'
import type { SectionContext } from '../../../../shared/agreement/context.ts'
import type { Words } from '../../../../shared/agreement/draft.ts'
import type { SectionId } from '../../../../shared/plan/agreementSettings.ts'
import { UNEDITED } from '../../../../shared/plan/changes/agreement.ts'
import type { ClauseEdit, OwnClause } from '../../../../shared/plan/wording.ts'

/** A clause as it can be worked on: one of ours, with what was made of it, or one of the users' own. */
export type ChosenClause =
  | { readonly kind: 'usual'; readonly edit: ClauseEdit; readonly words: Words }
  | { readonly kind: 'own'; readonly clause: OwnClause }

/** @returns null where the section has no such clause any more */
export function findClause(
  sectionId: SectionId,
  clauseId: string,
  context: SectionContext,
): ChosenClause | null {
  const { clauses, ownClauses } = context.plan.agreement
  const own = ownClauses[sectionId]?.find((clause) => ownClauseId(clause) === clauseId)
  if (own !== undefined) return { kind: 'own', clause: own }
  const usual = usualClauses(sectionId, context).find(({ id }) => id === clauseId)
  if (usual === undefined) return null
  const edit = clauses[clauseId] ?? UNEDITED
  return { kind: 'usual', edit, words: chosenWords(usual, edit, context) }
}

/** The clauses of a section in the usual wording, also those that are left out. */
export function usualClauses(sectionId: SectionId, context: SectionContext) {
  return writeSection(sectionId, context).blocks.filter((block) => block.kind === 'clause')
}

/** The first words of a clause, to be recognised by. */
export function beginningOf(words: Words): string {
  const text = words.map((inline) => ('text' in inline ? inline.text : inline.otherwise)).join('')
  return text.length > BEGINNING_MAX ? `${text.slice(0, BEGINNING_MAX).toWellFormed().trimEnd()} …` : text
}

const BEGINNING_MAX = 90
