import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { planOf, segmentId, WHAT_IF } from './planOf.ts'
import { findingsOf, found, healthy } from './healthyPlan.ts'

/** What is found when marketing promises so many leads a period. */
function promised(target: number, per: 'week' | 'month' | 'quarter') {
  return found('promised-above-workable', {
    commitments: [{ metric: { kind: 'leads-handed-over', segmentId: null }, target, per }],
  })
}

it('finds nothing in a plan that adds up', () => {
  expect(findingsOf({})).toEqual([])
})

it('puts first what blocks, then what is worth a look, then what explains', () => {
  const severities = findingsOf({
    goal: { amounts: [1000] },
    commitments: [{ metric: { kind: 'leads-handed-over', segmentId: null }, target: 120 }],
    historyMonths: 3,
    segments: [{ entries: 300, rates: [0.5, 0.5], history: [[9, null, 9]] }],
  }).map(({ severity }) => severity)
  expect(severities).toEqual(
    severities.toSorted(
      (a, b) => ['blocking', 'warning', 'note'].indexOf(a) - ['blocking', 'warning', 'note'].indexOf(b),
    ),
  )
  expect(new Set(severities)).toEqual(new Set(['blocking', 'warning', 'note']))
})

describe('more leads than sales can work', () => {
  it('are one finding, with its months and the worst of them', () => {
    const reps = [
      {},
      { left: Month.parse('2027-02') },
      { hired: Month.parse('2027-04'), left: Month.parse('2027-05') },
    ]
    const [first, ...others] = found('planned-above-workable', {
      reps,
      goal: { amounts: [1] },
      segments: [{ entries: 240, rates: [0.5, 0.5] }],
    })
    expect(others).toEqual([])
    expect(first?.message).toBe(
      'Feb 2027 to Mar 2027, May 2027 to Jun 2027: more leads are planned than sales can work, 120 against 100 in Feb 2027. Spread them over the months, add reps in time, or agree which leads wait.',
    )
  })

  it('are told of the goal that needs them', () => {
    const [finding] = found('needed-above-workable', { goal: { amounts: [6 * 90] } })
    expect(finding?.message).toContain('the goal needs more leads than sales can work, 180 against 100')
  })

  it('are told of the promise, whatever its period, at its place', () => {
    expect(promised(110, 'month')[0]).toMatchObject({
      severity: 'blocking',
      message: expect.stringContaining('110 against 100'),
      path: ['commitments', 0, 'target'],
    })
    expect(promised(330, 'quarter')[0]?.message).toContain('110 against 100')
    expect(promised(30, 'week')[0]?.message).toContain('130 against 100')
    expect(promised(100, 'month')).toEqual([])
  })

  it('add up over promises for single segments', () => {
    const ofSegment = { metric: { kind: 'leads-handed-over' as const, segmentId: segmentId() }, target: 60 }
    expect(found('promised-above-workable', { commitments: [ofSegment, ofSegment] })[0]?.message).toContain(
      '120 against 100',
    )
  })

  it('count for a promise of sales as well', () => {
    expect(
      found('promised-above-workable', {
        commitments: [{ side: 'sales', metric: { kind: 'leads-worked' }, minimum: 101, target: null }],
      }),
    ).toHaveLength(1)
  })

  it('are not told month by month where nobody works at all', () => {
    expect(findingsOf({ reps: [] }).map(({ code }) => code)).toEqual(['no-capacity'])
    expect(found('no-capacity', { leadsPerRep: 0 })[0]?.path).toEqual(['baseline', 'sales', 'leadsPerRep'])
  })
})

describe('the goal', () => {
  it('is missed by the plan when more leads are needed than planned', () => {
    expect(found('goal-missed', { goal: { amounts: [6 * 45] } })[0]?.message).toContain(
      'marketing plans 160 leads a month, and 180 are needed',
    )
  })

  it('is out of reach when the lag is longer than the plan', () => {
    const late = { segments: [{ entries: 160, rates: [0.5, 0.5], lagDays: [100, 150] }] }
    expect(found('goal-out-of-reach', late)[0]?.message).toContain(
      'No lead that enters from Jan 2027 on brings revenue by Jun 2027; the first can in Aug 2027.',
    )
    expect(found('lag-beyond-horizon', late)[0]?.message).toContain('it takes 250 days')
  })

  it('is out of reach for its first periods', () => {
    const messages = found('period-out-of-reach', {
      goal: { period: 'quarter', amounts: [120, 120] },
      segments: [{ entries: 160, rates: [0.5, 0.5], lagDays: [100, 0] }],
    }).map(({ message }) => message)
    expect(messages).toEqual([
      'The goal to the end of Mar 2027 is missed whatever enters now: the first new revenue can land in Apr 2027. Move some of it to later months.',
    ])
  })

  it('is unreachable through a rate of 0, which is named', () => {
    expect(found('goal-unreachable', { segments: [{ entries: 9, rates: [0.5, 0] }] })[0]).toMatchObject({
      message: expect.stringContaining('“segment-0” is stopped first by its rate Stage 1 → Stage 2'),
      path: ['baseline', 'segments', 'segment-0', 'transitions', 'stage-1'],
    })
  })

  it.each([
    ['a revenue goal', ['goal', 'amounts'], { goal: { amounts: [0] } }],
    ['a segment that marketing sources', ['segments'], { segments: [] }],
    ['a number of leads that enter', ['baseline', 'segments'], { segments: [{ entries: 0, rates: [1, 1] }] }],
  ])('cannot be computed without %s', (missing, path, parts) => {
    expect(found('need-incomplete', parts)[0]).toMatchObject({
      severity: 'blocking',
      message: `What the goal needs cannot be computed yet: ${missing} is missing.`,
      path,
    })
  })
})

describe('a first touch promised day and night', () => {
  it('is out of reach for more leads than come in time for somebody to be there', () => {
    expect(said(5, 'calendar', 0.9)).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('for 24.1% at most'),
      path: ['commitments', 0, 'target'],
    })
  })

  it('is within reach for few leads, with much time, and on the business clock', () => {
    expect(said(5, 'calendar', 0.2)).toBeUndefined()
    expect(said(64 * 60, 'calendar', 1)).toBeUndefined()
    expect(said(5, 'business', 0.9)).toBeUndefined()
  })
})

/** What is said of a promise of a first touch. */
function said(minutes: number, clock: 'calendar' | 'business', target: number): Finding | undefined {
  return evaluate(
    planOf({
      segments: [{ entries: 10, rates: [0.5, 0.5] }],
      commitments: [{ side: 'sales', metric: { kind: 'first-touch-within', minutes, clock }, target }],
    }),
    null,
  ).findings.find(({ code }) => code === 'first-touch-out-of-reach')
}

describe('a value outside of what is likely', () => {
  const history = [
    [100, 100, 100, 100, 100, 100],
    [50, 50, 50, 50, 50, 50],
    [25, 25, 25, 25, 25, 25],
  ]

  it('is noted quietly where history shows another rate, all of a kind of lead at once, at the first of them', () => {
    const [finding, ...others] = found('outside-history', {
      historyMonths: 6,
      segments: [{ entries: 160, rates: [0.7, 0.2], history }],
    })
    expect(others).toEqual([])
    expect(finding).toMatchObject({
      severity: 'note',
      path: ['baseline', 'segments', 'segment-0', 'transitions', 'stage-0', 'rate'],
    })
    expect(finding?.message).toContain('Stage 0 → Stage 1 70% (history: 46.')
    expect(finding?.message).toContain('Stage 1 → Stage 2 20% (history: 45.')
  })

  it('is none where the rate is as likely as history shows, or history says nothing', () => {
    const segment = { entries: 160, rates: [0.5, 0.5] }
    expect(found('outside-history', { historyMonths: 6, segments: [{ ...segment, history }] })).toEqual([])
    expect(found('outside-history', { segments: [{ ...segment, rates: [0.9, 0.1] }] })).toEqual([])
  })

  it('is held against the own range instead, where somebody gave one', () => {
    const parts = {
      historyMonths: 6,
      segments: [{ entries: 160, rates: [0.7, 0.5], history }],
      driverRanges: {
        'rate:segment-0:stage-0': { low: 0.6, high: 0.8 },
        'entries:segment-0': { low: 170, high: 200 },
        leadsPerRep: { low: 80, high: 99.5 },
      },
    }
    expect(found('outside-history', parts)).toEqual([])
    expect(found('outside-own-range', parts)).toMatchObject([
      {
        severity: 'note',
        message:
          'segment-0: New leads a month is 160, outside of your own range from 170 to 200. Change the one or the other.',
        path: ['baseline', 'segments', 'segment-0', 'entries'],
      },
      {
        message:
          'Leads a rep a month is 100, outside of your own range from 80 to 99.5. Change the one or the other.',
        path: ['baseline', 'sales', 'leadsPerRep'],
      },
    ])
  })

  it('is looked for in the scenario that is shown', () => {
    const plan = planOf({
      ...healthy,
      historyMonths: 6,
      segments: [{ entries: 160, rates: [0.5, 0.5], history }],
      overrides: { 'rate:segment-0:stage-1': 0.9 },
    })
    const noted = (scenarioId: typeof WHAT_IF | null) =>
      evaluate(plan, scenarioId).findings.filter(({ code }) => code === 'outside-history')
    expect(noted(null)).toEqual([])
    expect(noted(WHAT_IF)[0]?.message).toContain('Stage 1 → Stage 2 90%')
  })
})
