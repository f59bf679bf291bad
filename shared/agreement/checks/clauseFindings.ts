import type { Finding } from '../../model/figures.ts'
import type { ClauseEdit, Wording } from '../../plan/wording.ts'
import { chosenWords } from '../clauses/applyEdits.ts'
import { wordingToWords } from '../clauses/wording.ts'
import { composeSections, writeSections } from '../composeSections.ts'
import type { SectionContext } from '../context.ts'
import type { Words } from '../draft.ts'

/**
 * What is not settled about a clause; wordings of one's own that name what their clause no longer has, that no longer state the
 * figures of a commitment, or that state figures of their own beside those of the plan.
 */
export function clauseFindings(context: SectionContext): Finding[] {
  const { agreement } = context.plan
  if (Object.keys(agreement.clauses).length === 0) return []
  return writeSections(context).flatMap(({ id, title, blocks }) => {
    const place = `A clause of “${agreement.titles[id] ?? title}”`
    return blocks.flatMap((block): Finding[] => {
      const edit = block.kind === 'clause' ? agreement.clauses[block.id] : undefined
      if (block.kind !== 'clause' || edit?.included !== true) return []
      return findingsOf(block.id, edit, chosenWords(block, edit, context), place, context)
    })
  })
}

function findingsOf(
  clauseId: string,
  { wording, openPoint }: ClauseEdit,
  usual: Words,
  place: string,
  context: SectionContext,
): Finding[] {
  const finding = (
    code: string,
    message: string,
    severity: Finding['severity'] = 'blocking',
  ): readonly Finding[] => [{ code, severity, message, path: ['agreement', 'clauses', clauseId] }]
  const name = (): string => numberOf(clauseId, context) ?? place
  const point = openPoint.trim()
  const open =
    point === '' ? [] : finding('clause-open', `${place} has an open point: ${point} Settle it and clear it.`)
  if (wording === null) return [...open]
  const { lost } = wordingToWords(wording, usual)
  const unstated = unstatedFigures(wording, usual)
  const typed = typedFigures(wording, usual)
  return [
    ...open,
    ...(lost.length === 0
      ? []
      : finding(
          'clause-field-lost',
          `${place} has a field that is no longer there. Take it out of your wording, or go back to the usual one.`,
        )),
    ...(unstated.length === 0
      ? []
      : finding(
          'clause-figures-unstated',
          `${name()} no longer states the commitment’s own figures: ${unstated.join(', ')}. Put them in again as fields, or go back to the usual wording; what is promised is changed with the hurdles.`,
        )),
    ...(typed.length === 0
      ? []
      : finding(
          'clause-figures-typed',
          `${name()} has typed figures beside those of the plan: ${typed.join(', ')}. They stay as they are whatever the plan says. Use the fields of the clause, or see that they fit.`,
          'warning',
        )),
  ]
}

/** Where hurdles and measure of a commitment come from. */
const OF_COMMITMENT = /^plan\.commitments\.\d+\.(minimum|target|stretch|metric)$/

/** Fields of a commitment that the usual wording has and the wording has not, as they read. */
function unstatedFigures(wording: Wording, usual: Words): string[] {
  const kept = new Set(wording.flatMap((part) => (part.kind === 'field' ? [part.source] : [])))
  return usual.flatMap((inline) =>
    inline.kind === 'field' && OF_COMMITMENT.test(inline.source) && !kept.has(inline.source)
      ? [inline.text]
      : [],
  )
}

/** Numbers that were typed into a clause whose figures come from the plan, without those that its usual wording has too. */
function typedFigures(wording: Wording, usual: Words): string[] {
  if (!usual.some(({ kind }) => kind === 'field')) return []
  const known = new Set(usual.flatMap((inline) => (inline.kind === 'text' ? numbersIn(inline.text) : [])))
  const typed = wording.flatMap((part) => (part.kind === 'text' ? numbersIn(part.text) : []))
  return [...new Set(typed)].filter((number) => !known.has(number))
}

function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,\u00a0\u202f]\d+)*%?/gu) ?? []
}

/** Such as "Clause 9.1". */
function numberOf(clauseId: string, context: SectionContext): string | null {
  for (const { blocks } of composeSections(context)) {
    for (const block of blocks) {
      if (block.kind === 'clause' && block.id === clauseId) return `Clause ${block.number}`
    }
  }
  return null
}
