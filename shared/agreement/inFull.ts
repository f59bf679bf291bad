import type { SectionContext } from './context.ts'
import type { DraftBlock } from './draft.ts'

/** Blocks that only the full size of the agreement has. */
export function inFull(
  { plan }: Pick<SectionContext, 'plan'>,
  blocks: () => readonly DraftBlock[],
): readonly DraftBlock[] {
  return plan.agreement.size === 'full' ? blocks() : []
}
