import type { Finding } from '../../model/figures.ts'
import { chosenWords } from '../clauses/applyEdits.ts'
import { wordingToWords } from '../clauses/wording.ts'
import { writeSection } from '../composeSections.ts'
import type { SectionContext } from '../context.ts'
import { shownSections } from '../sectionOrder.ts'

/** What is not settled about a clause, and wordings of one's own that name what their clause no longer has. */
export function clauseFindings(context: SectionContext): Finding[] {
  const { agreement } = context.plan
  if (Object.keys(agreement.clauses).length === 0) return []
  return shownSections(context.plan).flatMap((sectionId) => {
    const section = writeSection(sectionId, context)
    return section.blocks.flatMap((block): Finding[] => {
      const edit = block.kind === 'clause' ? agreement.clauses[block.id] : undefined
      if (block.kind !== 'clause' || edit?.included !== true) return []
      const place = `A clause of “${agreement.titles[sectionId] ?? section.title}”`
      const point = edit.openPoint.trim()
      const lost =
        edit.wording === null ? [] : wordingToWords(edit.wording, chosenWords(block, edit, context)).lost
      const blocking = (code: string, message: string): Finding => ({
        code,
        severity: 'blocking',
        message,
        path: ['agreement', 'clauses', block.id],
      })
      return [
        point === ''
          ? null
          : blocking('clause-open', `${place} has an open point: ${point} Settle it and clear it.`),
        lost.length === 0
          ? null
          : blocking(
              'clause-field-lost',
              `${place} has a field that is no longer there. Take it out of your wording, or go back to the usual one.`,
            ),
      ].filter((finding) => finding !== null)
    })
  })
}
