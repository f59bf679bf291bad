import type { Finding } from '../../model/figures.ts'
import { levelCheckOf } from '../../model/topics/levelCheckOf.ts'
import type { SectionContext } from '../context.ts'

/** Listed figures of stages, such as those of an earlier plan, that the rates of the agreement's scenario contradict. */
export function levelFindings({ plan, format }: SectionContext): Finding[] {
  const check = levelCheckOf(plan, plan.agreement.scenarioId)
  if (check.kind !== 'levels') return []
  const short = check.stages.flatMap(({ stageId, short: missing, listed, needed }) => {
    const stage = plan.stages.find(({ id }) => id === stageId)
    if (stage === undefined || listed === null || needed === null || (missing ?? 0) < 0.5) return []
    return [
      { stageId, words: `${format.count(listed)} ${stage.name} where ${format.count(needed)} are needed` },
    ]
  })
  const [first] = short
  if (first === undefined) return []
  return [
    {
      code: 'levels-contradict',
      severity: 'warning',
      message: `The listed figures do not fit the rates: ${short.map(({ words }) => words).join(', ')}. Change the listed figures, or the rates that the agreement states.`,
      path: ['listedFigures', 'entries', first.stageId],
    },
  ]
}
