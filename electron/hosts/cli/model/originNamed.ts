import { monthsBetween, Month } from '../../../../shared/base/month.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { FIGURE_WORDS, type FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { originOf, type FigurePlace, type Origin } from '../../../../shared/model/explain/origin.ts'
import { driversOf } from '../../../../shared/model/scenario.ts'
import type { ModelRequest } from './request.ts'

/**
 * The origin of a figure that is written as NAME, with ids of what it is of after colons and a month after an at, such as
 * `entries:webinar:mql@2027-03`.
 */
export function originNamed(
  request: Pick<ModelRequest, 'plan' | 'scenarioId'>,
  written: string,
): Result<Origin, string> {
  const [before = '', month] = written.split('@')
  const [name = '', ...ids] = before.split(':')
  if (!isFigure(name)) {
    return fail(`There is no figure "${name}". There are: ${Object.keys(FIGURE_WORDS).join(', ')}.`)
  }
  const inTime = month === undefined ? ok({}) : monthIn(request, month)
  if (!inTime.ok) return inTime
  const { plan, scenarioId } = request
  const { reps } = driversOf(plan, scenarioId).sales
  const known = new Set<string>(
    [...plan.segments, ...plan.stages, ...reps, ...plan.commitments].map(({ id }) => id),
  )
  const unknown = ids.find((id) => !known.has(id))
  if (unknown !== undefined) {
    return fail(`This plan has no segment, stage, rep or promise with the id "${unknown}".`)
  }
  const segment = plan.segments.find(({ id }) => ids.includes(id))
  const stage = plan.stages.findIndex(({ id }) => ids.includes(id))
  const rep = reps.findIndex(({ id }) => ids.includes(id))
  const commitment = plan.commitments.find(({ id }) => ids.includes(id))
  const at: FigurePlace = {
    ...inTime.value,
    ...(segment && { segmentId: segment.id }),
    ...(stage >= 0 && { stage }),
    ...(rep >= 0 && { rep }),
    ...(commitment && { commitmentId: commitment.id }),
  }
  if (plan.segments.length === 0) return fail('This plan has no segment, so nothing is computed in it.')
  if (name === 'repsWorking.rep' && reps.length === 0) return fail('This plan has no rep.')
  const isOfStep = name === 'rates' || name === 'borrowedRates.rate'
  if (isOfStep && stage === plan.stages.length - 1) return fail('No lead leaves the last stage.')
  return ok(originOf(plan, scenarioId, name, at))
}

function isFigure(name: string): name is FigureName {
  return Object.hasOwn(FIGURE_WORDS, name)
}

function monthIn({ plan }: Pick<ModelRequest, 'plan'>, written: string): Result<FigurePlace, string> {
  const { start, months } = plan.horizon
  const month = Month.safeParse(written)
  const index = month.success ? monthsBetween(start, month.data) : -1
  if (index >= 0 && index < months) return ok({ month: index })
  return fail(`"${written}" is no month of the plan, which has ${months} from ${start} on.`)
}
