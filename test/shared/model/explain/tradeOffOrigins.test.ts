import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import type { FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { originOf, type FigurePlace } from '../../../../shared/model/explain/origin.ts'
import { rateAfterResponse } from '../../../../shared/model/speedToLead.ts'
import { paceOf } from '../../../../shared/model/topics/paceOf.ts'
import { tradeOffOf } from '../../../../shared/model/topics/tradeOffOf.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { inHours } from '../../../helpers/inHours.ts'

const example = examplePlan('software-company')
const byHours = produce(inHours(example, 0.1), (draft) => {
  if (draft.response) {
    const points = [
      { minutes: 60, oddsRatio: 1 },
      { minutes: 1440, oddsRatio: 0.5 },
    ]
    draft.response.curve = { source: 'Ours', points }
  }
})
const found = tradeOffOf(byHours, null)
if (found.kind !== 'trade-off' || found.honoured === null) throw new Error('both are promised')

const at = (figure: FigureName, place: FigurePlace = {}) => {
  const origin = originOf(byHours, null, figure, place)
  const inputs = origin.inputs()
  return { origin, inputs, value: origin.value ?? Number.NaN, values: inputs.map(({ value }) => value!) }
}

describe('the leads that sales can honour', () => {
  it('are the fewer of two, of the promises of today or of those that are tried', () => {
    const today = at('tradeOff.leads')
    expect(today.value).toBeCloseTo(found.honoured!.leads, 8)
    expect(today.value).toBeCloseTo(Math.min(...today.values), 8)
    const tried = at('tradeOff.leads', { attempts: 3, minutes: 15 })
    const column = found.times.findIndex(({ withinMinutes }) => withinMinutes === 15)
    expect(tried.value).toBeCloseTo(found.cells[2]![column]!.leads, 8)
    expect(tried.inputs.map(({ label }) => label)).toEqual([
      'Leads that the hours are enough for',
      'Leads that the responders are enough for: in 15 minutes',
    ])
  })

  it('come from hours of a month and those of a lead', () => {
    const { value, values, inputs } = at('tradeOff.byHours', { attempts: 3 })
    expect(value).toBeCloseTo(found.attempts[2]!.leads, 8)
    expect(value).toBeCloseTo(values[0]! / values[1]!, 8)
    const [all, months] = inputs[0]!.inputs()
    expect(values[0]).toBeCloseTo(all!.value! / months!.value!, 8)
    expect(at('tradeOff.reached', { attempts: 3 }).value).toBeCloseTo(1 - 0.8 ** 3, 10)
  })

  it('lack those of the promise that are more', () => {
    const { value, values } = at('tradeOff.short')
    expect(values[0]).toBe(470)
    expect(value).toBeCloseTo(470 - found.honoured!.leads, 8)
    const withoutResponders = { ...byHours, response: null }
    const [, leads] = originOf(withoutResponders, null, 'tradeOff.short').inputs()
    expect(leads?.label).toBe('Leads that the hours are enough for')
  })
})

it('takes what is promised of single kinds of leads together, where that is more than what is promised of all', () => {
  const [first, second] = byHours.segments
  const plan = produce(byHours, (draft) => {
    const leads = draft.commitments.filter(({ metric }) => metric.kind === 'leads-handed-over')
    leads.forEach((commitment, index) => {
      const segmentId = [first, second][index]?.id ?? null
      commitment.metric = { kind: 'leads-handed-over', segmentId }
    })
  })
  const origin = originOf(plan, null, 'tradeOff.promised')
  expect(origin.value).toBe(470 + 115)
  expect(origin.inputs().map(({ label, value }) => [label, value])).toEqual([
    [`Target that is promised a month: ${first!.name}`, 470],
    [`Target that is promised a month: ${second!.name}`, 115],
  ])
  const [ofAll, ...others] = originOf(byHours, null, 'tradeOff.promised').inputs()
  expect([ofAll?.label, ofAll?.value, others]).toEqual(['Target that is promised a month', 470, []])
})

it('tells a rate after a late first touch from the plan’s rate and the odds of the curve', () => {
  const segmentId = byHours.segments[0]!.id
  const place = { segmentId, minutes: 240 }
  const { value, values, inputs } = at('response.rate', place)
  const [rate, odds] = values
  expect(value).toBeCloseTo((odds! * rate!) / (1 - rate!) / (1 + (odds! * rate!) / (1 - rate!)), 10)
  expect(value).toBe(rateAfterResponse(rate!, byHours.response!.curve!.points, 240))
  expect(inputs[1]!.inputs()[0]).toMatchObject({ value: 2, path: ['response', 'curve'] })
  expect(originOf(example, null, 'response.rate', place).value).toBeNull()
})

it('tells the leads of a day from those of the month, and those that wait from the day before', () => {
  const { arriving, result, dailyCapacity } = paceOf(byHours, null).months[2]!
  const { value, values } = at('pace.waiting', { month: 2, day: 4 })
  expect(value).toBe(result.waiting[4])
  expect(values).toEqual([result.waiting[3], arriving[4], dailyCapacity])
  expect(value).toBeCloseTo(Math.max(0, values[0]! + values[1]! - values[2]!), 8)
  const low = at('pace.corridorLow', { month: 2, day: 4 })
  const [promised, days, tolerated] = low.values
  expect(low.value).toBeCloseTo(
    Math.max(0, (promised! * 5) / days! - (tolerated! * promised! * 5) / days!),
    8,
  )
})

it('tells what another number of responders would touch in time', () => {
  const place = { month: 0, responders: 3 }
  const { value, inputs } = at('firstTouch.within', place)
  const withThree = produce(byHours, (draft) => {
    if (draft.response) draft.response.respondersOnDuty = 3
  })
  expect(value).toBe(originOf(withThree, null, 'firstTouch.within', { month: 0 }).value)
  expect(inputs).toContainEqual(
    expect.objectContaining({ value: 3, how: 'Tried here, whatever the plan says' }),
  )
  expect(inputs[0]!.value).toBe(originOf(withThree, null, 'firstTouch.waiting', { month: 0 }).value)
})
