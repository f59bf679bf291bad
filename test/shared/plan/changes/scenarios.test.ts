import { describe, expect, it } from 'vitest'
import { Month } from '../../../../shared/base/month.ts'
import { evaluate } from '../../../../shared/model/evaluate.ts'
import { driversOf } from '../../../../shared/model/scenario.ts'
import {
  addScenario,
  adoptScenario,
  duplicateScenario,
  freshScenarioId,
  movedDriver,
  removeScenario,
  resetOverride,
  resetOverrides,
  setOverride,
  turnLock,
} from '../../../../shared/plan/changes/scenarios.ts'
import { DriverKey, steady } from '../../../../shared/plan/drivers.ts'
import { applyPatchesToPlan, describeEdit } from '../../../../shared/plan/edits.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { type ScenarioId, SegmentId, StageId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'

const plan = examplePlan('software-company')
const key = (text: string): DriverKey => DriverKey.parse(text)
const webinarRate = key('rate:webinar:lead')
const webinar = SegmentId.parse('webinar')
const lead = StageId.parse('lead')

function edited(from: Plan, recipe: Parameters<typeof describeEdit>[2]): Plan {
  const edit = describeEdit(from, 'Test', recipe)
  const applied = edit && applyPatchesToPlan(from, edit.patches)
  if (!applied?.ok) throw new Error(JSON.stringify(applied?.error ?? 'nothing changed'))
  return applied.value.plan
}

/** The plan with a scenario that has these overrides. */
function withScenario(overrides: Readonly<Record<string, number>>): { plan: Plan; id: ScenarioId } {
  const id = freshScenarioId(plan, 'What if')
  const changed = edited(plan, (draft) => {
    addScenario(draft, 'What if')
    for (const [name, value] of Object.entries(overrides)) setOverride(draft, id, key(name), steady(value))
  })
  return { plan: changed, id }
}

describe('a scenario', () => {
  it('begins as the baseline', () => {
    const { plan: changed, id } = withScenario({})
    expect(evaluate(changed, id)).toEqual(evaluate(plan, null))
  })

  it('gets a name and an id of its own when the name is taken', () => {
    const changed = edited(plan, (draft) => {
      addScenario(draft, 'What if')
      addScenario(draft, 'What if')
    })
    expect(changed.scenarios.slice(-2).map(({ id, name }) => [id, name])).toEqual([
      ['what-if', 'What if'],
      ['what-if-2', 'What if 2'],
    ])
  })

  it('changes the driver that it names, and nothing of the baseline', () => {
    const { plan: changed, id } = withScenario({ [webinarRate]: 0.5 })
    expect(driversOf(changed, id).segments[webinar]?.transitions[lead]?.rate.value).toBe(0.5)
    expect(changed.baseline).toEqual(plan.baseline)
  })

  it('is the baseline again where a driver is taken back', () => {
    const { plan: changed, id } = withScenario({ [webinarRate]: 0.5, reps: 3 })
    const back = edited(changed, (draft) => resetOverride(draft, id, webinarRate))
    expect(Object.keys(back.scenarios.find((scenario) => scenario.id === id)?.overrides ?? {})).toEqual([
      'reps',
    ])
  })
})

describe('a scenario among others', () => {
  it('is copied with what it sets and what was noted, and the copy goes its own way', () => {
    const { plan: changed, id } = withScenario({ [webinarRate]: 0.5 })
    const copyId = freshScenarioId(changed, 'What if')
    const copied = edited(changed, (draft) => {
      duplicateScenario(draft, id)
      setOverride(draft, copyId, webinarRate, steady(0.6))
    })
    const [original, copy] = copied.scenarios.slice(-2)
    expect(copy).toMatchObject({ id: copyId, name: 'What if 2', kind: 'own' })
    expect([original, copy].map((one) => one?.overrides[webinarRate]?.value)).toEqual([0.5, 0.6])
  })

  it('goes, and an agreement that showed it shows the baseline', () => {
    const { plan: changed, id } = withScenario({ reps: 3 })
    const shown = edited(changed, (draft) => {
      draft.agreement.scenarioId = id
    })
    const gone = edited(shown, (draft) => removeScenario(draft, id))
    expect(gone.scenarios).toEqual(plan.scenarios)
    expect(gone.agreement.scenarioId).toBeNull()
  })

  it('keeps what is locked when all is taken back', () => {
    const { plan: changed, id } = withScenario({ [webinarRate]: 0.5, reps: 3 })
    const back = edited(changed, (draft) => {
      turnLock(draft, key('reps'))
      resetOverrides(draft, id)
    })
    expect(Object.keys(back.scenarios.at(-1)?.overrides ?? {})).toEqual(['reps'])
    const free = edited(back, (draft) => {
      turnLock(draft, key('reps'))
      resetOverrides(draft, id)
    })
    expect(free.lockedDrivers).toEqual([])
    expect(free.scenarios.at(-1)?.overrides).toEqual({})
  })
})

describe('adopting a scenario', () => {
  const overrides = {
    [webinarRate]: 0.5,
    'lag:webinar:lead': 3,
    'entries:content': 900,
    'dealValue:content': 30_000,
    leadsPerRep: 80,
    reps: 11,
  }

  it('gives the baseline the figures that the scenario had, and leaves the scenario without overrides', () => {
    const { plan: changed, id } = withScenario(overrides)
    const adopted = edited(changed, (draft) => adoptScenario(draft, id, driversOf(changed, id)))
    // What history says of a rate depends on the baseline's lag, so it may differ.
    const same = { rates: {}, findings: [] }
    expect({ ...evaluate(adopted, null), ...same }).toEqual({ ...evaluate(changed, id), ...same })
    expect(adopted.scenarios.find((scenario) => scenario.id === id)?.overrides).toEqual({})
  })

  it('keeps the evidence of the rates that it does not touch, and none of the one that was set by hand', () => {
    const { plan: changed, id } = withScenario(overrides)
    const adopted = edited(changed, (draft) => adoptScenario(draft, id, driversOf(changed, id)))
    const { transitions } = adopted.baseline.segments[webinar]!
    expect(transitions[lead]?.evidence).toBeNull()
    const others = Object.entries(transitions).filter(([stageId]) => stageId !== lead)
    expect(others.every(([, { evidence }]) => evidence !== null)).toBe(true)
  })

  it('gives every rep an id of their own, also when the team grows again after a loss', () => {
    const few = edited(plan, (draft) => {
      const kept = draft.baseline.sales.reps.slice(0, 1)
      draft.baseline.sales.reps = kept.map((rep) => Object.assign(rep, { id: 'head-3' }))
    })
    const id = freshScenarioId(few, 'What if')
    const more = edited(few, (draft) => {
      addScenario(draft, 'What if')
      setOverride(draft, id, key('reps'), steady(4))
    })
    const adopted = edited(more, (draft) => adoptScenario(draft, id, driversOf(more, id)))
    expect(adopted.baseline.sales.reps).toHaveLength(4)
  })
})

describe('a driver that changes later', () => {
  const july = Month.parse('2027-07')

  it('keeps its course when its first value is moved', () => {
    const rising = { value: 100, changes: [{ from: july, value: 150 }] }
    expect(movedDriver(rising, 120)).toEqual({ value: 120, changes: [{ from: july, value: 180 }] })
  })

  it('never rises above what it may be', () => {
    const rate = { value: 0.5, changes: [{ from: july, value: 0.8 }] }
    expect(movedDriver(rate, 0.75, (later) => Math.min(1, later))).toEqual({
      value: 0.75,
      changes: [{ from: july, value: 1 }],
    })
  })

  it('keeps its later values when it began at nothing', () => {
    const later = { value: 0, changes: [{ from: july, value: 40 }] }
    expect(movedDriver(later, 10)).toEqual({ value: 10, changes: [{ from: july, value: 40 }] })
    const next = { value: Number.MIN_VALUE, changes: [{ from: july, value: 0 }] }
    expect(movedDriver(next, 10)).toEqual({ value: 10, changes: [{ from: july, value: 0 }] })
  })

  it('stays below what a driver may be when it began at next to nothing', () => {
    const later = { value: 1e-9, changes: [{ from: july, value: 40 }] }
    expect(movedDriver(later, 1e6).changes).toEqual([{ from: july, value: 1e12 }])
  })
})
