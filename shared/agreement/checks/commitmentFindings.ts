import type { Finding } from '../../model/figures.ts'
import type { Side } from '../../plan/company.ts'
import type { SectionContext } from '../context.ts'
import {
  commitmentsOf,
  placedCommitments,
  SIDE_NAMES,
  type PlacedCommitment,
} from '../promises/placedCommitment.ts'
import { promiseName } from '../promises/promiseName.ts'

/** Whether both sides promise something, and whether each promise has its figure, its owner and its source. */
export function commitmentFindings(context: SectionContext): Finding[] {
  return [
    ...oneSided(context),
    ...placedCommitments(context.plan).flatMap((placed) => gapsOf(placed, context)),
  ]
}

function oneSided({ plan }: SectionContext): Finding[] {
  const sides: readonly Side[] = ['marketing', 'sales']
  return sides
    .filter((side) => commitmentsOf(plan, side).length === 0)
    .map((side) => ({
      code: 'one-sided',
      severity: 'blocking',
      message: `${SIDE_NAMES[side]} promises nothing yet. An agreement needs a commitment from each side: add one for ${side}.`,
      path: ['commitments'],
    }))
}

function gapsOf(placed: PlacedCommitment, context: SectionContext): Finding[] {
  const { commitment, index } = placed
  const { minimum, target, stretch, owner, source } = commitment
  const name = promiseName(placed, context)
  const gap = (code: string, part: string, message: string): Finding => ({
    code,
    severity: 'blocking',
    message: `${name}: ${message}`,
    path: ['commitments', index, part],
  })
  return [
    ...(minimum === null && target === null && stretch === null
      ? [gap('hurdle-missing', 'minimum', 'no figure is set. Set at least the minimum.')]
      : []),
    ...(minimum === null && (target !== null || stretch !== null)
      ? [gap('minimum-missing', 'minimum', 'without a minimum nobody can say when it is missed. Set one.')]
      : []),
    ...(owner === '' ? [gap('owner-missing', 'owner', 'nobody answers for it. Name an owner.')] : []),
    ...(source === ''
      ? [gap('source-missing', 'source', 'it is not said where the figure is read. Name a report.')]
      : []),
  ]
}
