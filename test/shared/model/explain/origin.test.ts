import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateFigures } from '../../../../shared/model/evaluate.ts'
import { FIGURE_WORDS, figureWords, type FigureName } from '../../../../shared/model/explain/figureWords.ts'
import { originOf, type Origin } from '../../../../shared/model/explain/origin.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { anyModelPlan } from '../anyModelPlan.ts'
import { planOf, segmentId, WHAT_IF } from '../planOf.ts'

const NAMES = Object.keys(FIGURE_WORDS).filter((name): name is FigureName => name in FIGURE_WORDS)

/** The tree as far down as it goes, one line a node; the same node again is left out. */
function treeOf(origin: Origin): Origin[] {
  const seen = new Map<string, Origin>()
  const visit = (node: Origin): void => {
    const name = `${node.label} ${node.value}`
    if (seen.has(name)) return
    seen.set(name, node)
    for (const input of node.inputs()) visit(input)
  }
  visit(origin)
  return [...seen.values()]
}

const lines = (origins: readonly Origin[]) => origins.map(({ label, value, how }) => [label, value, how])

describe('where a figure comes from', () => {
  const plan = planOf({
    months: 2,
    goal: { amounts: [60_000], sourcedShare: 0.5 },
    historyMonths: 1,
    reps: [{}, { availability: 0.5 }],
    leadsPerRep: 80,
    segments: [{ entries: 100, rates: [0.5, 0.2], dealValue: 1000, history: [[90], [45]] }],
    overrides: { 'rate:segment-0:stage-1': 0.3 },
  })

  it('goes step by step from revenue to what people set', () => {
    const revenue = originOf(plan, null, 'revenue')
    expect(revenue).toMatchObject({ label: 'Revenue', value: 20_000, unit: 'money', path: null })
    const [ofSegment] = revenue.inputs()
    expect(lines(ofSegment!.inputs())).toEqual([
      ['Leads that reach a stage: segment-0, Stage 2', 20, expect.stringContaining('times the rate')],
      ['segment-0: Deal value', 1000, 'Adopted by both sides'],
    ])
    const [customers] = ofSegment!.inputs()
    expect(customers!.inputs().map(({ label, value }) => [label, value])).toEqual([
      ['Leads that reach a stage: segment-0, Stage 1', 100],
      ['segment-0: Stage 1 → Stage 2', 0.2],
      ['segment-0: Days Stage 1 → Stage 2', 0],
      ['segment-0: recorded entries to Stage 1', 45],
    ])
  })

  it('says which scenario has set a driver, and where', () => {
    const [, , rate] = originOf(plan, WHAT_IF, 'leadValue', { segmentId: segmentId(0), stage: 0 }).inputs()
    expect(rate).toMatchObject({
      value: 0.3,
      how: 'Set in the scenario “What if”',
      path: ['scenarios', 0, 'overrides', 'rate:segment-0:stage-1'],
    })
  })

  it('says that a rate was adopted from history, and from which counts', () => {
    const adopted = examplePlan('software-company')
    const rates = adopted.segments.flatMap((segment) =>
      treeOf(originOf(adopted, null, 'leadValue', { segmentId: segment.id, stage: 0 })),
    )
    const fromHistory = rates.filter(({ how }) => how === 'Adopted from history')
    expect(fromHistory.length).toBeGreaterThan(0)
    for (const rate of fromHistory) {
      const [successes, trials] = rate.inputs()[0]?.inputs() ?? []
      expect([successes?.label, trials?.label]).toEqual([
        expect.stringMatching(/^Leads that went on: /),
        expect.stringMatching(/^Leads that had the time to go on: /),
      ])
      const counts = [successes, trials].flatMap((counted) => counted?.inputs() ?? [])
      expect(counts).toHaveLength(2)
      expect(counts.every(({ path }) => path?.[0] === 'history')).toBe(true)
    }
  })

  it('takes what sales can work apart into reps and leads a rep', () => {
    const workable = originOf(plan, null, 'workable', { month: 0 })
    expect(workable.value).toBe(120)
    expect(lines(workable.inputs()).map(([label, value]) => [label, value])).toEqual([
      ['Reps at work', 1.5],
      ['Leads a rep a month', 80],
    ])
    expect(
      workable
        .inputs()[0]
        ?.inputs()
        .map(({ value }) => value),
    ).toEqual([1, 0.5])
  })

  it('has inputs of the need from which it can be worked out', () => {
    const need = originOf(plan, null, 'need')
    const [goal, carried, each] = need.inputs().map(({ value }) => value ?? Number.NaN)
    expect(need.value).toBeCloseTo((goal! - carried!) / each!, 8)
  })

  it('is null, not a number, where the figure does not exist', () => {
    const none = planOf({ segments: [{ entries: 0, rates: [0, 0] }] })
    for (const figure of ['need', 'need.steadyEntriesAMonth', 'need.revenueALead', 'utilisation'] as const) {
      expect(originOf(none, null, figure).value).toBeNull()
    }
  })
})

/** Without those of trials, which take a second each: they have a test of their own. */
const QUICK = NAMES.filter((name) => !name.startsWith('trials.'))

it('leads from every figure of any plan to inputs that have a place in the plan', () => {
  fc.assert(
    fc.property(anyModelPlan(), fc.constantFrom(...QUICK), fc.boolean(), (plan, name, isMonth) => {
      fc.pre(plan.segments.length > 0 && (plan.baseline.sales.reps.length > 0 || name !== 'repsWorking.rep'))
      const at = { stage: 0, ...(isMonth ? { month: 0 } : {}) }
      const origin = originOf(plan, null, name, name === 'entries' ? { ...at, stage: 1 } : at)
      for (const node of treeOf(origin)) {
        expect(node.value === null || Number.isFinite(node.value)).toBe(true)
        const isLeaf = node.inputs().length === 0
        expect(node.path !== null || !isLeaf || node.value === null || node.value === 0).toBe(true)
        expect(`${node.label} ${node.how}`).not.toMatch(/undefined|null|NaN/)
      }
    }),
    { numRuns: 100 },
  )
})

it('has words for every field of the figures', () => {
  const fields = Object.keys(evaluateFigures(planOf({ segments: [{ entries: 1, rates: [1, 1] }] }), null))
  expect(fields.filter((field) => field !== 'months' && figureWords(field) === null)).toEqual([])
  expect(figureWords('need.handoff')?.label).toBe('Need of leads at the hand-off')
  expect(figureWords('need.entriesAMonth')?.label).toBe('Need of new leads a month')
  expect(figureWords('needle')).toBeNull()
})
