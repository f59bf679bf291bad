import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { countOf, planDrift } from '../../../../shared/agreement/signoff/planDrift.ts'
import { adoptHistory } from '../../../../shared/model/adoptHistory.ts'
import { addMonths } from '../../../../shared/base/month.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { softwareCompany } from '../../../../shared/plan/examples/softwareCompany.ts'
import { signablePlan } from '../../../helpers/signablePlan.ts'

const signed = signablePlan()
const segment = signed.segments[0]!
const stage = signed.stages[0]!

describe('the drift of a plan from a version', () => {
  it('is none while the plan is as it was', () => {
    expect(countOf(planDrift(signed, { ...signed }))).toBe(0)
  })

  it('lists clauses that were reworded, sections that were left out, and names that were changed', () => {
    const now = produce(signed, (draft) => {
      draft.agreement.clauses['joint-outcome'] = {
        wording: [{ kind: 'text', text: 'Sales alone answers for the goal.' }],
        variant: null,
        included: true,
        openPoint: '',
      }
      draft.agreement.without.push('meetings')
      draft.agreement.owner = 'Somebody Else'
    })
    const { parts, figures, promises, drivers } = planDrift(signed, now)
    expect(parts).toContainEqual({
      section: 'Shared outcome',
      part: '',
      before: expect.stringContaining('neither side has failed the other'),
      now: 'Sales alone answers for the goal.',
    })
    expect(parts).toContainEqual({
      section: 'Meetings',
      part: 'The whole section',
      before: 'There until now',
      now: 'Gone',
    })
    expect(parts).toContainEqual({
      section: 'About this agreement',
      part: expect.stringMatching(/owner/i),
      before: signed.agreement.owner,
      now: 'Somebody Else',
    })
    expect([...figures, ...promises, ...drivers]).toEqual([])
  })

  it('leaves clauses out in which only a number is another one: the figures tell of it', () => {
    const now = produce(signed, (draft) => {
      draft.goal.amounts = draft.goal.amounts.map((amount) => amount * 0.99)
    })
    const { parts, figures } = planDrift(signed, now)
    expect(figures.map(({ label }) => label)).toContain('Revenue goal')
    expect(parts.filter(({ section }) => section === 'Shared goals')).toEqual([])
  })

  it('names the rate that was changed, and every figure that follows it', () => {
    const now = produce(signed, (draft) => {
      draft.baseline.segments[segment.id]!.transitions[stage.id]!.rate.value = 0.41
    })
    const { drivers, figures } = planDrift(signed, now)
    expect(drivers).toEqual([
      {
        label: `${segment.name}: ${stage.name} → ${signed.stages[1]!.name}`,
        before: expect.stringMatching(/%$/),
        now: '41%',
      },
    ])
    expect(figures.map(({ label }) => label)).toContain('New leads a month that the goal needs')
    expect(figures.map(({ label }) => label)).not.toContain('Revenue goal')
  })

  it('tells the months from which a number is another one', () => {
    const from = addMonths(signed.horizon.start, 3)
    const now = produce(signed, (draft) => {
      draft.baseline.segments[segment.id]!.dealValue.changes = [{ from, value: 123 }]
    })
    expect(planDrift(signed, now).drivers).toEqual([
      {
        label: `${segment.name}: Deal value`,
        before: expect.any(String),
        now: expect.stringContaining('$123 from'),
      },
    ])
  })

  it('tells a promise that is higher now, or gone', () => {
    const index = signed.commitments.findIndex(({ metric }) => metric.kind === 'leads-handed-over')
    const higher = produce(signed, (draft) => {
      draft.commitments[index]!.target = 4321
    })
    const gone: Plan = { ...signed, commitments: signed.commitments.filter((_, place) => place !== index) }
    const label = 'Marketing: Leads handed over, target a month'
    const found = (now: Plan) => planDrift(signed, now).promises.find((figure) => figure.label === label)
    expect(found(higher)).toMatchObject({ before: expect.any(String), now: '4,321' })
    expect(found(gone)).toMatchObject({ before: expect.any(String), now: null })
  })

  it('still compares where segments and stages have come and gone since', () => {
    const other: Plan = { ...softwareCompany, agreement: signed.agreement }
    const { drivers } = planDrift(signed, other)
    expect(drivers.some(({ before }) => before === null)).toBe(true)
    expect(drivers.some(({ now }) => now === null)).toBe(true)
  })

  it('names a rate that later months speak against, and none that they fit', () => {
    const agreed = produce(softwareCompany, (draft) => adoptHistory(draft))
    const [own] = agreed.segments
    const [leads, next] = agreed.stages
    const withMonth = (entered: number, wentOn: number): Plan =>
      produce(agreed, ({ history }) => {
        history.months += 6
        for (const byStage of Object.values(history.entries)) {
          for (const counts of Object.values(byStage)) counts.push(...Array<null>(6).fill(null))
        }
        const entries = history.entries[own!.id]!
        for (let month = history.months - 6; month < history.months; month += 1) {
          entries[leads!.id]![month] = entered
          entries[next!.id]![month] = wentOn
        }
      })
    const rate = agreed.baseline.segments[own!.id]!.transitions[leads!.id]!.rate.value
    expect(planDrift(agreed, withMonth(200, Math.round(200 * rate))).rates).toEqual([])
    expect(planDrift(agreed, withMonth(200, 2)).rates).toEqual([
      {
        label: `${own!.name}: ${leads!.name} → ${next!.name}`,
        agreed: expect.stringMatching(/%$/),
        seen: expect.stringMatching(/ of .* since /),
      },
    ])
  })
})
