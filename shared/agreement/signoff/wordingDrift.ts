import type { SectionId } from '../../plan/agreementSettings.ts'
import type { Plan } from '../../plan/plan.ts'
import { composeAgreement } from '../compose.ts'
import { changeRows } from '../diff/changeRows.ts'
import { compareDocuments, type ComparedBlock } from '../diff/compareDocuments.ts'
import type { Block } from '../document.ts'
import { blockLines } from '../outline.ts'

/** A clause, or another part of the agreement, that is worded otherwise. */
export interface ChangedPart {
  /** Title of its section. */
  readonly section: string
  /** What it is within its section; empty where it is the wording of a clause. */
  readonly part: string
  readonly before: string
  readonly now: string
}

/** Nothing that is compared depends on the moment. */
export const ANY_MOMENT = '2000-01-01T00:00:00Z'

/** What the agreements of the two plans say otherwise, whatever their figures are. */
export function changedParts(then: Plan, now: Plan): ChangedPart[] {
  const [before, after] = [then, now].map((plan) => composeAgreement(plan, ANY_MOMENT))
  if (before === undefined || after === undefined) return []
  const sections = compareDocuments(before, after)
  const worded = sections
    .filter(({ id, before: old, after: fresh }) => !SAID_AGAIN.has(id) || old === null || fresh === null)
    .map((section) =>
      Object.assign({}, section, { blocks: section.blocks.filter((block) => isReworded(block, section.id)) }),
    )
  return changeRows(worded).map(({ section, part, was, is }) => ({ section, part, before: was, now: is }))
}

/** Whether a part says otherwise when all numbers are left out. What is worked out from numbers follows from them, and is told by them. */
function isReworded(block: ComparedBlock, id: SectionId): boolean {
  const shown = block.kind === 'removed' ? block.before : block.after
  if (block.kind === 'kept' || shown.kind === 'figure') return false
  if (WORKED_OUT.has(id) && shown.kind !== 'clause') return false
  return block.kind !== 'changed' || withoutNumbers(block.before) !== withoutNumbers(block.after)
}

function withoutNumbers(block: Block): string {
  return blockLines(block)
    .join('\n')
    .replaceAll(/\d[\d.,]*/g, '#')
}

/** Sections whose tables and lists are worked out from the figures of the plan. */
const WORKED_OUT: ReadonlySet<SectionId> = new Set<SectionId>([
  'goals',
  'baseline',
  'capacity',
  'metrics',
  'register',
])

/** Sections that only say again what others say. */
const SAID_AGAIN: ReadonlySet<SectionId> = new Set<SectionId>(['summary', 'calculation', 'scenarios', 'card'])
