import {
  compareDocuments,
  isChanged,
  type ComparedSection,
} from '../../../shared/agreement/diff/compareDocuments.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'

/** What a document says otherwise than a version before it. */
export interface Difference {
  /** Number of the version before. */
  readonly from: number
  /** Every section of the later one, and those that it has no more. */
  readonly sections: readonly ComparedSection[]
  /** Those that say something else. */
  readonly changed: readonly ComparedSection[]
}

/** How much of a difference is shown. */
export interface DifferenceView {
  /** Whether words that are gone and new ones are shown, not only that something differs. */
  readonly showWords: boolean
  readonly onlyChanged: boolean
}

/** What a page is compared with. */
export interface Comparison {
  /** Such as "version 2". */
  readonly with: string
  readonly sections: readonly ComparedSection[]
  readonly showWords: boolean
}

export function differenceOf(from: number, before: AgreementDocument, after: AgreementDocument): Difference {
  const sections = compareDocuments(before, after).flatMap(asRead)
  return { from, sections, changed: sections.filter(isChanged) }
}

export function shownDifference(
  { from, sections, changed }: Difference,
  { showWords, onlyChanged }: DifferenceView,
): Comparison {
  return { with: `version ${from}`, sections: onlyChanged ? changed : sections, showWords }
}

/** The section that lists what differs from the version before differs by itself, which nobody asks for. */
function asRead(section: ComparedSection): ComparedSection[] {
  const { id, after } = section
  if (id !== 'changes') return [section]
  if (after === null) return []
  const blocks = after.blocks.map((block) => ({ kind: 'kept' as const, before: block, after: block }))
  return [{ ...section, before: after, blocks }]
}
