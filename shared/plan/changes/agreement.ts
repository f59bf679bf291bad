import type { Draft } from 'immer'
import type { AgreementSettings, SectionId } from '../agreementSettings.ts'
import { TermId } from '../ids.ts'
import type { ClauseEdit, OwnClause, Wording } from '../wording.ts'
import { freshId } from './freshId.ts'

type Settings = Draft<AgreementSettings>

/** A clause that nobody has touched. */
export const UNEDITED: ClauseEdit = { wording: null, variant: null, included: true, openPoint: '' }

/** Changes what the users have made of a clause; one that is as it was goes back to being untouched. */
export function editClause(agreement: Settings, id: string, change: Partial<ClauseEdit>): void {
  const edit: ClauseEdit = { ...(agreement.clauses[id] ?? UNEDITED), ...change }
  const isUntouched =
    edit.wording === null && edit.variant === null && edit.included && edit.openPoint.trim() === ''
  if (isUntouched) delete agreement.clauses[id]
  else agreement.clauses[id] = { ...edit, wording: edit.wording === null ? null : copyOf(edit.wording) }
}

/** Takes back whatever the users have made of a clause. */
export function resetClause(agreement: Settings, id: string): void {
  delete agreement.clauses[id]
}

/** Adds a clause of one's own at the end of a section. */
export function addOwnClause(agreement: Settings, sectionId: SectionId, wording: Wording): OwnClause['id'] {
  const taken = Object.values(agreement.ownClauses).flatMap((own) => own.map(({ id }) => id))
  const id = TermId.parse(freshId(textOf(wording).slice(0, 24) || 'clause', taken))
  agreement.ownClauses[sectionId] = [
    ...(agreement.ownClauses[sectionId] ?? []),
    { id, wording: copyOf(wording) },
  ]
  return id
}

/** Puts other words into a clause of one's own, where it is still there. */
export function rewordOwnClause(
  agreement: Settings,
  sectionId: SectionId,
  id: OwnClause['id'],
  wording: Wording,
): void {
  const own = agreement.ownClauses[sectionId]?.find((clause) => clause.id === id)
  if (own) own.wording = copyOf(wording)
}

export function removeOwnClause(agreement: Settings, sectionId: SectionId, id: OwnClause['id']): void {
  const left = (agreement.ownClauses[sectionId] ?? []).filter((clause) => clause.id !== id)
  if (left.length > 0) agreement.ownClauses[sectionId] = left
  else delete agreement.ownClauses[sectionId]
}

/** Takes a section into the agreement, or leaves it out. */
export function includeSection(agreement: Settings, id: SectionId, included: boolean): void {
  const others = agreement.without.filter((other) => other !== id)
  agreement.without = included ? others : [...others, id]
}

/** Gives a section a title of one's own; an empty one brings the usual title back. */
export function nameSection(agreement: Settings, id: SectionId, title: string): void {
  if (title.trim() === '') delete agreement.titles[id]
  else agreement.titles[id] = title.trim()
}

/**
 * Moves a section past another one, to the side on which it did not stand.
 * @param order all sections as they stand now, also those that this size of the agreement does not have
 */
export function moveSection(
  agreement: Settings,
  order: readonly SectionId[],
  id: SectionId,
  past: SectionId,
): void {
  const [from, to] = [order.indexOf(id), order.indexOf(past)]
  if (from < 0 || to < 0) return
  agreement.order = order.toSpliced(from, 1).toSpliced(to, 0, id)
}

/** The words of a wording, without its fields and references. */
export function textOf(wording: Wording): string {
  return wording.map((part) => (part.kind === 'text' ? part.text : '')).join('')
}

/** Whether a clause of one's own still has no words. */
export function isUnwritten(wording: Wording): boolean {
  return textOf(wording).trim() === ''
}

function copyOf(wording: Wording): Wording {
  return wording.map((part) => ({ ...part }))
}
