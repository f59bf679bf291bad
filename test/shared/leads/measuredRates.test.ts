import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { Month } from '../../../shared/base/month.ts'
import { historySource } from '../../../shared/leads/importEffects.ts'
import type { ImportMapping } from '../../../shared/leads/mapping/mapping.ts'
import { adoptLags, putLeadsIntoPlan } from '../../../shared/leads/putLeadsIntoPlan.ts'
import { adoptHistory } from '../../../shared/model/adoptHistory.ts'
import { ratesAcross, recordedSteps } from '../../../shared/model/rateAcross.ts'
import { setHistoryCells } from '../../../shared/plan/changes/history.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { SegmentId, StageId } from '../../../shared/plan/ids.ts'
import { Plan } from '../../../shared/plan/plan.ts'
import { importLeads } from './files.ts'
import { madeUpLeads, type MadeUp } from './madeUpLeads.ts'

const empty = emptyPlan('Ours', Month.parse('2025-07'))
const web = SegmentId.parse('web')
const mql = StageId.parse('mql')
const customer = StageId.parse('customer')

/** Leads most of which need a few days and some the better part of a year, in a file that is cut off at both ends. */
const skewed: MadeUp = {
  start: '2024-01',
  volumes: [100, 100, 100, 100, 100, 300, 300, 300, 300, 300, 300, 300],
  rate: 0.13,
  lags: [2, 5, 7, 9, 12, 14, 20, 25, 40, 60, 90, 150, 240],
  customersFrom: '2024-06-03',
  end: '2025-06-30',
}

const adopt = async (made: MadeUp, correct?: (mapping: ImportMapping) => ImportMapping): Promise<Plan> => {
  const prepared = await importLeads(empty, [madeUpLeads(made)], correct)
  const source = historySource(prepared, '2025-07-01T10:00:00.000Z', null)
  return Plan.parse(
    produce(empty, (draft) => {
      putLeadsIntoPlan(draft, { ...prepared, source })
      adoptLags(draft, prepared)
      adoptHistory(draft)
    }),
  )
}

const stepOf = (plan: Plan) => plan.baseline.segments[web]?.transitions[mql]

/** What the history of a plan says of its one step. */
const rateOf = (plan: Plan): number => {
  const [estimate] = ratesAcross(plan, recordedSteps(plan, web))[web] ?? []
  return estimate?.kind === 'estimate' ? estimate.mean : Number.NaN
}

describe('rates of a lead list whose lags are skewed', () => {
  it('are those of the leads that had their chance, whatever both ends leave out', async () => {
    const plan = await adopt(skewed)
    expect(stepOf(plan)?.rate.value).toBeGreaterThan(0.122)
    expect(stepOf(plan)?.rate.value).toBeLessThan(0.138)
  })

  it('count the leads from the month on in which the later stage was recorded', async () => {
    const prepared = await importLeads(empty, [madeUpLeads(skewed)])
    expect(prepared.measured.steps).toMatchObject([
      { from: 'MQL', to: 'Customer', since: '2024-06', leads: 2100 },
    ])
  })

  it('are lower where the user knows that nothing is cut off', async () => {
    const whole = await adopt(skewed, (mapping) =>
      mapping.kind === 'leads'
        ? { ...mapping, recordedFrom: { [customer]: Month.parse('2024-01') } }
        : mapping,
    )
    expect(rateOf(whole)).toBeLessThan(rateOf(await adopt(skewed)) - 0.005)
  })

  it('come with the time that leads took, month by month', async () => {
    const { lagShares = [], lagDays } = stepOf(await adopt(skewed)) ?? {}
    expect(lagShares[0]).toBeGreaterThan(0.4)
    expect(lagShares.length).toBeGreaterThan(5)
    expect(lagDays?.value).toBeGreaterThan(40)
  })

  it('are what the history says from then on, until its counts are changed', async () => {
    const plan = await adopt(skewed)
    expect(rateOf(plan)).toBeCloseTo(stepOf(plan)?.rate.value ?? 0, 10)
    const changed = Plan.parse(
      produce(plan, (draft) =>
        setHistoryCells(draft, [
          {
            series: { kind: 'entries', segmentId: web, stageId: customer },
            month: Month.parse('2024-12'),
            content: 500,
          },
        ]),
      ),
    )
    expect(changed.history.leadEvidence).toEqual([])
    expect(rateOf(changed)).toBeGreaterThan(rateOf(plan) + 0.05)
  })
})

it('takes over the lags for segments that the plan had already', async () => {
  const first = await adopt(skewed)
  const prepared = await importLeads(first, [madeUpLeads({ ...skewed, lags: [3] })])
  const again = Plan.parse(produce(first, (draft) => adoptLags(draft, prepared)))
  expect(stepOf(again)?.lagShares?.[0]).toBeGreaterThan(0.85)
})

it('leaves a rate open where all leads are too young', async () => {
  const prepared = await importLeads(empty, [
    madeUpLeads({ ...skewed, volumes: [40], end: '2024-02-15', customersFrom: '' }),
  ])
  expect(prepared.measured.evidence).toEqual([])
  expect(prepared.measured.steps).toMatchObject([{ rate: null }])
})
