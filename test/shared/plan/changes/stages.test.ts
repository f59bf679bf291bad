import { produce, type Draft } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { addStage, removeStage } from '../../../../shared/plan/changes/stages.ts'
import { steady } from '../../../../shared/plan/drivers.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { DriverKey } from '../../../../shared/plan/drivers.ts'
import { SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const webinar = SegmentId.parse('webinar')
const example = examplePlan('software-company')
const [lead, mql, sal, sql, opportunity, customer] = example.stages.map((stage) => stage.id)

/** The example with round figures for webinars, in the baseline and in one scenario. */
const before = change(example, (draft) => {
  const drivers = draft.baseline.segments[webinar]!
  drivers.entries = steady(400)
  drivers.transitions[lead!]!.rate = steady(0.3)
  drivers.transitions[mql!] = {
    rate: steady(0.8),
    lagDays: steady(4),
    evidence: { trials: 10, successes: 8 },
  }
  drivers.transitions[sal!] = { rate: steady(0.5), lagDays: steady(14), evidence: null }
  draft.scenarios[1]!.overrides = {
    [DriverKey.parse('rate:webinar:sal')]: steady(0.6),
    [DriverKey.parse('entries:webinar')]: steady(500),
  }
})

const transition = (plan: Plan, from: StageId) => plan.baseline.segments[webinar]!.transitions[from]!

describe('a stage put between two others', () => {
  const after = change(before, (draft) => addStage(draft, 3, 'Meeting held'))
  const added = StageId.parse('meeting-held')

  it('stands where it was put and belongs to the side of the next stage', () => {
    expect(after.stages.map((stage) => stage.id)).toEqual([lead, mql, sal, added, sql, opportunity, customer])
    expect(after.stages[3]).toMatchObject({ name: 'Meeting held', owner: 'sales' })
  })

  it('lets all leads through at once, so that no figure changes', () => {
    expect(transition(after, added)).toEqual({ rate: steady(1), lagDays: steady(0), evidence: null })
    expect(transition(after, sal!)).toEqual(transition(before, sal!))
  })

  it('has an id of its own when its name is there twice', () => {
    const twice = change(after, (draft) => addStage(draft, 3, 'Meeting held'))
    expect(twice.stages[3]?.id).toBe('meeting-held-2')
  })

  it('leaves the history of the others as it is', () => {
    expect(after.history).toEqual(before.history)
  })
})

describe('a stage taken out of the middle', () => {
  const after = change(before, (draft) => removeStage(draft, sal!))

  it('keeps the history of every other stage', () => {
    const { [sal!]: gone, ...kept } = before.history.entries[webinar]!
    expect(gone).toHaveLength(24)
    expect(after.history.entries[webinar]).toEqual(kept)
  })

  it('joins the rates and lags around it', () => {
    expect(transition(after, mql!).rate.value).toBeCloseTo(0.4, 12)
    expect(transition(after, mql!).lagDays.value).toBe(18)
    expect(transition(after, mql!).evidence).toBeNull()
  })

  it('joins what a scenario had set on either side with the baseline of the other', () => {
    const { overrides } = after.scenarios[1]!
    expect(overrides[DriverKey.parse('rate:webinar:mql')]?.value).toBeCloseTo(0.48, 12)
    expect(Object.keys(overrides)).not.toContain('rate:webinar:sal')
  })

  it('joins rates that change from a month on', () => {
    const march = Month.parse('2027-03')
    const changing = change(before, (draft) => {
      draft.baseline.segments[webinar]!.transitions[sal!]!.rate.changes = [{ from: march, value: 0.25 }]
      removeStage(draft, sal!)
    })
    expect(transition(changing, mql!).rate.changes).toEqual([{ from: march, value: 0.2 }])
  })
})

describe('a stage taken out at an end', () => {
  it('lets as many leads enter at the second stage as reached it before', () => {
    const after = change(before, (draft) => removeStage(draft, lead!))
    expect(after.stages[0]?.id).toBe(mql)
    expect(after.baseline.segments[webinar]!.entries.value).toBeCloseTo(120, 9)
    const { overrides } = after.scenarios[1]!
    expect(overrides[DriverKey.parse('entries:webinar')]?.value).toBeCloseTo(150, 9)
  })

  it('ends the funnel one stage earlier', () => {
    const after = change(before, (draft) => removeStage(draft, customer!))
    expect(after.stages.at(-1)?.id).toBe(opportunity)
    expect(Object.keys(after.baseline.segments[webinar]!.transitions)).toEqual([lead, mql, sal, sql])
  })
})

describe('the hand-off', () => {
  it('goes to the stage that takes the place of the one taken out', () => {
    expect(change(before, (draft) => removeStage(draft, mql!)).handoffStageId).toBe(sal)
  })

  it('stays where it is when another stage goes', () => {
    expect(change(before, (draft) => removeStage(draft, lead!)).handoffStageId).toBe(mql)
  })

  it('is never the last stage', () => {
    const late = change(before, (draft) => {
      draft.handoffStageId = opportunity!
      removeStage(draft, customer!)
    })
    expect(late.handoffStageId).toBe(sql)
  })
})

function change(plan: Plan, recipe: (draft: Draft<Plan>) => void): Plan {
  return Plan.parse(
    produce(plan, (draft) => {
      recipe(draft)
    }),
  )
}
