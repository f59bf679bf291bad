import type { Finding } from '../../model/figures.ts'
import { levelCheckOf } from '../../model/topics/levelCheckOf.ts'
import type { SectionContext } from '../context.ts'

/** Listed figures of stages, such as those of an earlier plan, that the rates of the agreement's scenario contradict. */
export function levelFindings({ plan, format }: SectionContext): Finding[] {
  const check = levelCheckOf(plan, plan.agreement.scenarioId)
  if (check.kind !== 'levels') return []
  const short = check.stages.flatMap(({ stageId, short: missing, listed, needed, rate }, index) => {
    const stage = plan.stages[index]
    if (stage === undefined || listed === null || needed === null || (missing ?? 0) < 0.5) return []
    const below = check.stages[index + 1]?.needed ?? null
    // At the last stage, and where a listed amount asks for more, it is the amount and no rate that says it.
    const isByRate = rate !== null && below !== null && Math.abs(below / rate - needed) < 0.5
    const why = isByRate
      ? `, for the ${format.count(below)} ${plan.stages[index + 1]?.name ?? ''} after it at a rate of ${format.share(rate)}`
      : `, for the listed amount in deals of ${format.money(check.dealValue)}`
    return [
      {
        stageId,
        words: `${format.count(listed)} ${stage.name} where ${format.count(needed)} are needed${why}`,
      },
    ]
  })
  const [first] = short
  if (first === undefined) return []
  return [
    {
      code: 'levels-contradict',
      severity: 'warning',
      message: `The listed figures do not fit the rates: ${short.map(({ words }) => words).join('; ')}. Change the listed figures, or the rates that the agreement states.`,
      path: ['listedFigures', 'entries', first.stageId],
    },
  ]
}
