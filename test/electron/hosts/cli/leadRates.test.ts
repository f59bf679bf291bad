import { expect, it } from 'vitest'
import { leadEvidenceOf } from '../../../../electron/hosts/cli/model/leadEvidence.ts'
import { leadRatesOf } from '../../../../electron/hosts/cli/model/leadRates.ts'
import { roberge } from '../../../../shared/plan/examples/roberge.ts'
import { LeadRow } from '../../../../shared/plan/leadRow.ts'

const day = (month: number): string =>
  `${2025 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-28`

/** Twenty leads a month for two years; two of each twenty are contacted six months later, as far as the file goes. */
const leads = Array.from({ length: 480 }, (_, index) => {
  const month = Math.floor(index / 20)
  const isContacted = index % 10 === 0 && month < 18
  return LeadRow.parse({
    key: `${index}`,
    segment: 'all-leads',
    reached: { lead: day(month), ...(isContacted ? { contacted: day(month + 6) } : {}) },
    value: null,
    traits: { attributes: { Industry: isContacted ? 'Zinc' : 'Tin' }, behaviours: {} },
  })
})

it('says which share of leads goes on in the end, although the young ones had no time for it yet', () => {
  const [step, ...others] = leadRatesOf(roberge, leads)
  expect(others).toEqual([])
  expect(step).toMatchObject({ segmentId: 'all-leads', from: 'lead', to: 'contacted' })
  expect(step?.rate.kind === 'estimate' && step.rate.mean).toBeCloseTo(0.1, 2)
  expect(step?.rate.kind === 'estimate' && step.rate.trials).toBeLessThan(400)
})

it('says in which month they go on', () => {
  const [step] = leadRatesOf(roberge, leads)
  expect(step?.lag).toMatchObject({ kind: 'lag', shares: [0, 0, 0, 0, 0, 0, 1] })
})

it('has nothing to say without leads, and no scoring where the plan has none', () => {
  expect(leadRatesOf(roberge, [])).toEqual([])
  expect(leadEvidenceOf(roberge, [])).toBeNull()
  expect(leadEvidenceOf(roberge, leads)).toMatchObject({
    count: 480,
    scoring: null,
    fit: [{ attribute: 'Industry' }],
  })
})
