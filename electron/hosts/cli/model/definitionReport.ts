import type { Format } from '../../../../shared/base/format.ts'
import { definitionTestOf } from '../../../../shared/model/topics/definitionTestOf.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { section } from './section.ts'

/** How far both sides mean the same. */
export function definitionReport(plan: Plan, format: Format): string {
  const test = definitionTestOf(plan)
  if (test.kind === 'incomplete' || test.share === null) return ''
  const kappa =
    test.kappa.kind === 'kappa'
      ? `κ = ${format.number(test.kappa.value, 2)}`
      : 'κ is not defined: all labels are alike'
  return section(
    'Do both sides mean the same?',
    `Both labelled ${format.count(test.leads)} leads, ${format.share(test.share)} of them alike (${kappa}).` +
      (test.disputed.length === 0
        ? ''
        : `\nTo talk about: ${test.disputed.map(({ lead }) => lead).join(', ')}.`),
  )
}
