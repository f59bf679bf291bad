import { SectionId } from '../../plan/agreementSettings.ts'
import type { ClauseEdit } from '../../plan/wording.ts'
import { writeSection, writeSections } from '../composeSections.ts'
import type { SectionContext } from '../context.ts'
import type { DraftBlock, DraftSection, Words } from '../draft.ts'
import { plain } from '../words.ts'
import { belongsTo, shownSections } from '../sectionOrder.ts'
import { chosenWords } from './applyEdits.ts'
import { wordingToWords } from './wording.ts'

/** A clause that the users have worded, which is kept in the plan although the agreement does not show it. */
export interface UnshownClause {
  /** Of a clause of ours its id in the document, of one of the users' own its id in the plan. */
  readonly id: string
  readonly kind: 'usual' | 'own'
  /** Null where no section has the clause any more. */
  readonly sectionId: SectionId | null
  /**
   * Why it is not shown: agreements of this size do not have it, its section was left out or has nothing to say, or the plan no
   * longer has what it was about; or the clause became rows of a table, whose words cannot be changed.
   */
  readonly why: 'size' | 'left-out' | 'nothing-to-say' | 'gone' | 'in-table'
  readonly words: Words
}

/** What the users have worded and the agreement in its present size does not show, by its sections in their usual order. */
export function unshownClauses(context: SectionContext): UnshownClause[] {
  const { clauses, ownClauses } = context.plan.agreement
  const shown = writeSections(context)
  const inPage = new Set(shown.flatMap((section) => clausesOf(section).map((clause) => clause.id)))
  const missing = Object.entries(clauses).filter(
    ([id, edit]) => !inPage.has(id) && (isWorded(edit) || isInTable(id)),
  )
  const unshown = SectionId.options.filter((id) => !shown.some((section) => section.id === id))
  const own = unshown.flatMap((sectionId) =>
    (ownClauses[sectionId] ?? []).map(({ id, wording }): UnshownClause => ({
      id,
      kind: 'own',
      sectionId,
      why: whyUnshown(sectionId, context),
      words: wordingToWords(wording, []).words,
    })),
  )
  // To find where they belong, every section is written, which most agreements do not need.
  return missing.length === 0 ? own : [...missing.map(whereItBelongs(context)), ...own]
}

function whereItBelongs(context: SectionContext): (edited: readonly [string, ClauseEdit]) => UnshownClause {
  const { agreement } = context.plan
  const full = { ...context, plan: { ...context.plan, agreement: { ...agreement, size: 'full' as const } } }
  const homes = new Map(
    SectionId.options.flatMap((sectionId) =>
      clausesOf(writeSection(sectionId, full)).map((usual) => [usual.id, { sectionId, usual }] as const),
    ),
  )
  return ([id, edit]) => {
    const home = homes.get(id)
    if (isInTable(id)) {
      const words =
        edit.wording === null
          ? plain('A clause on how a figure is measured')
          : wordingToWords(edit.wording, []).words
      return { id, kind: 'usual', sectionId: 'metrics', why: 'in-table', words }
    }
    const usual = home === undefined ? [] : chosenWords(home.usual, edit, full)
    return {
      id,
      kind: 'usual',
      sectionId: home?.sectionId ?? null,
      why: home === undefined ? 'gone' : whyUnshown(home.sectionId, context),
      words: edit.wording === null ? usual : wordingToWords(edit.wording, usual).words,
    }
  }
}

function whyUnshown(sectionId: SectionId, { plan }: SectionContext): UnshownClause['why'] {
  const { size, without } = plan.agreement
  if (without.includes(sectionId)) return 'left-out'
  if (!belongsTo(size, sectionId) || shownSections(plan).includes(sectionId)) return 'size'
  return 'nothing-to-say'
}

/** How each figure is measured was said in clauses of their own before it was in a table. */
function isInTable(clauseId: string): boolean {
  return clauseId.startsWith('measure-')
}

/** Whether somebody has put words into it, which are lost when it is. */
function isWorded({ wording, variant, included, openPoint }: ClauseEdit): boolean {
  return included && (wording !== null || variant !== null || openPoint.trim() !== '')
}

type DraftClause = Extract<DraftBlock, { kind: 'clause' }>

function clausesOf({ blocks }: DraftSection): readonly DraftClause[] {
  return blocks.filter((block) => block.kind === 'clause')
}
