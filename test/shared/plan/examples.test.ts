import { describe, expect, it } from 'vitest'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { EXAMPLE_NAMES } from '../../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../../shared/plan/examples/examplePlan.ts'
import { present } from '../../../shared/base/invariant.ts'
import { addMonths, Month, monthOf } from '../../../shared/base/month.ts'
import { Plan } from '../../../shared/plan/plan.ts'

describe('the worked examples', () => {
  it.each(EXAMPLE_NAMES)('%s is a whole and consistent plan', (name) => {
    expect(Plan.safeParse(JSON.parse(JSON.stringify(examplePlan(name)))).error).toBeUndefined()
  })

  it('the software company has 4 segments, 6 stages, 24 months of history and 8 reps, two of them ramping', () => {
    const plan = examplePlan('software-company')
    expect(plan.segments).toHaveLength(4)
    expect(plan.stages).toHaveLength(6)
    expect(plan.history.months).toBe(24)
    expect(plan.baseline.sales.reps).toHaveLength(8)
    expect(plan.baseline.sales.reps.filter((rep) => rep.rampMonths > 0)).toHaveLength(2)
  })

  it.each(EXAMPLE_NAMES)('%s has its history behind it, and its term in the months of its goal', (name) => {
    const { history, horizon, agreement } = examplePlan(name)
    const lastMonth = addMonths(horizon.start, horizon.months - 1)
    expect(addMonths(history.start, history.months) <= horizon.start).toBe(true)
    const days = [agreement.start, agreement.end, ...agreement.reviews].flatMap((day) => day ?? [])
    expect(days.filter((day) => monthOf(day) < horizon.start || monthOf(day) > lastMonth)).toEqual([])
  })

  it('an empty plan is a valid plan too', () => {
    const plan = emptyPlan('Ours', Month.parse('2027-01'))
    expect(Plan.safeParse(plan).success).toBe(true)
    expect(plan.agreement.end).toBe('2027-12-31')
  })
})

describe('the software company agrees with itself', () => {
  const plan = examplePlan('software-company')
  const { definitions, terms, commitments, people, agreement, personas } = plan
  const matrix = present(definitions.matrix, 'a matrix')
  const scoring = present(definitions.scoring, 'a scoring')
  const meaningOf = (word: string): string =>
    definitions.glossary.find(({ term }) => term === word)?.meaning ?? ''

  it('hands over the cells that its entry rule names, and all of them have the points of the score', () => {
    const { entryRule } = present(
      plan.stages.find(({ id }) => id === plan.handoffStageId),
      'the hand-off',
    )
    const handed = matrix.treatments.flatMap((row, fit) =>
      row.flatMap((treatment, interest) => (treatment.startsWith('Hand over') ? [[fit, interest]] : [])),
    )
    const names = handed.map(([fit = 0, interest = 0]) => [
      matrix.fit[fit]?.name[0],
      matrix.interest[interest]?.name.toLowerCase(),
    ])
    expect(names).toEqual([
      ['B', 'high'],
      ['A', 'medium'],
      ['A', 'high'],
    ])
    expect(entryRule).toBe('Fit A with medium or high interest, or fit B with high interest.')
    for (const [fit = 0, interest = 0] of handed) {
      const least = (matrix.fit[fit]?.from ?? -Infinity) + (matrix.interest[interest]?.from ?? -Infinity)
      expect(least).toBeGreaterThanOrEqual(scoring.threshold)
    }
  })

  it('says in its glossary from how many points fit and interest reach each level', () => {
    for (const [word, levels] of [
      ['Fit', matrix.fit],
      ['Interest', matrix.interest],
    ] as const) {
      const numbers = levels.flatMap(({ from }) => from ?? []).map(String)
      expect(numbers.filter((from) => !meaningOf(word).includes(from))).toEqual([])
    }
  })

  it('excludes by the score what its profile excludes, in the same words', () => {
    const profile = personas.profile.disqualifiers.flatMap(({ name, condition }) =>
      condition === null ? [] : [{ name, condition }],
    )
    expect(scoring.disqualifiers).toEqual(profile)
  })

  it('works each class of leads at least as fast and as often as it has promised for all', () => {
    const touch = commitments.find(({ metric }) => metric.kind === 'first-touch-within')
    const attempts = commitments.find(({ metric }) => metric.kind === 'attempts-within')
    expect(terms.leadClasses.flatMap(({ segmentIds }) => segmentIds).toSorted()).toEqual(
      plan.segments.map(({ id }) => id).toSorted(),
    )
    for (const one of terms.leadClasses) {
      expect(one.keptFor).toBe(touch?.minimum)
      expect(touch?.metric).toMatchObject({ clock: one.clock })
      expect(one.firstTouchMinutes).toBeLessThanOrEqual(
        touch?.metric.kind === 'first-touch-within' ? touch.metric.minutes : 0,
      )
      expect(one.attempts).toBeGreaterThanOrEqual(
        attempts?.metric.kind === 'attempts-within' ? attempts.metric.attempts : Infinity,
      )
    }
    expect(terms.leadClasses[0]?.firstTouchMinutes).toBe(60)
    expect(matrix.handRaiserTreatment).toContain('first touch within 1 business hour')
  })

  it('has somebody who answers for each initiative and entry of the register, and a day to look again', () => {
    const names = new Set(people.map(({ name }) => name))
    const owners = [...terms.initiatives, ...terms.register].map(({ owner }) => owner)
    expect(owners.filter((owner) => !names.has(owner))).toEqual([])
    expect(new Set(terms.register.map(({ kind }) => kind)).size).toBe(3)
    const days = terms.register.map(({ reviewOn }) => reviewOn)
    expect(days.filter((day) => day === null || !agreement.reviews.includes(day))).toEqual([])
    expect(terms.responsibilities.length).toBeGreaterThan(5)
  })
})
