import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { freshId } from '../../../../shared/plan/changes/freshId.ts'
import { addSegment, removeSegment } from '../../../../shared/plan/changes/segments.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { SegmentId } from '../../../../shared/plan/ids.ts'
import { Plan } from '../../../../shared/plan/plan.ts'

const before = examplePlan('software-company')

describe('a kind of lead that is added', () => {
  const after = Plan.parse(produce(before, (draft) => void addSegment(draft, 'Trade fair')))
  const id = SegmentId.parse('trade-fair')

  it('comes last and is marketing’s, with drivers of 0', () => {
    expect(after.segments.at(-1)).toEqual({ id, name: 'Trade fair', marketingSourced: true })
    expect(after.baseline.segments[id]?.entries.value).toBe(0)
  })
})

describe('a kind of lead that is removed', () => {
  const gone = SegmentId.parse('demo-request')
  const after = Plan.parse(produce(before, (draft) => removeSegment(draft, gone)))

  it('takes its history, drivers and overrides along', () => {
    expect(after.segments.map(({ id }) => id)).toEqual(['webinar', 'content', 'partner'])
    expect(Object.keys(after.history.entries)).toEqual(['webinar', 'content', 'partner'])
    expect(Object.keys(after.baseline.segments)).toEqual(['webinar', 'content', 'partner'])
    const overridden = after.scenarios.flatMap(({ overrides }) => Object.keys(overrides))
    expect(overridden.length).toBeGreaterThan(0)
    expect(overridden.filter((key) => key.includes('demo-request'))).toEqual([])
  })

  it('takes the promise about it along and leaves the others', () => {
    expect(after.commitments.map(({ id }) => id)).toEqual([
      'mqls',
      'data-complete',
      'first-touch',
      'attempts',
      'decided',
    ])
  })
})

it.each([
  ['Demo request', [], 'demo-request'],
  ['Café & Büro', [], 'cafe-buro'],
  ['Webinar', ['webinar'], 'webinar-2'],
  ['Webinar', ['webinar', 'webinar-2'], 'webinar-3'],
  ['会議', [], 'item'],
  ['x'.repeat(200), [], 'x'.repeat(48)],
])('the id for %s beside %j is %s', (name, taken, id) => {
  expect(freshId(name, taken)).toBe(id)
})
