import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastLeads } from '../../../../shared/model/leads/pastLeads.ts'
import { scoreLead } from '../../../../shared/model/leads/scoreLead.ts'
import { attributeValues, traitNames } from '../../../../shared/model/leads/traitNames.ts'
import { rowAtThreshold, tryScoring, trySuggestion } from '../../../../shared/model/leads/tryScoring.ts'
import { present } from '../../../../shared/base/invariant.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { LeadRow } from '../../../../shared/plan/leadRow.ts'
import { scoredLeads } from '../../../helpers/scoredLeads.ts'

const plan = examplePlan('software-company')
const scoring = present(plan.definitions.scoring, 'the scoring of the example')
const matrix = present(plan.definitions.matrix, 'the matrix of the example')

const row = (key: string, reached: Record<string, string>, behaviours: Record<string, string> = {}) =>
  LeadRow.parse({ key, segment: 'webinar', reached, value: null, traits: { attributes: {}, behaviours } })

describe('past leads', () => {
  it('are looked at on the day of the hand-off, or on the last day on which they did something', () => {
    const { leads } = pastLeads(
      [
        row('handed over', { lead: '2026-01-01', mql: '2026-02-01' }, { Demo: '2026-03-01' }),
        row('skipped the hand-off', { lead: '2026-01-01', sql: '2026-02-05' }),
        row('never handed over', { lead: '2026-01-01' }, { Demo: '2026-03-01' }),
      ],
      plan,
    )
    expect(leads.map(({ key, on }) => [key, on])).toEqual([
      ['handed over', '2026-02-01'],
      ['skipped the hand-off', '2026-02-05'],
      ['never handed over', '2026-03-01'],
    ])
  })

  it('leave out those who entered too late to be won by now, won or not', () => {
    const { leads, young, daysToWin } = pastLeads(
      [
        row('won', { lead: '2026-01-01', customer: '2026-04-11' }),
        row('lost', { lead: '2026-01-01' }),
        row('won early', { lead: '2026-07-01', customer: '2026-07-11' }),
        row('young', { lead: '2026-07-02' }),
      ],
      plan,
    )
    expect(leads.map(({ key, won }) => [key, won])).toEqual([
      ['won', true],
      ['lost', false],
    ])
    expect({ young, daysToWin }).toEqual({ young: 2, daysToWin: 100 })
  })

  it('are all there where none was won, and none where none has a day', () => {
    expect(pastLeads([row('a', { lead: '2026-01-01' })], plan)).toMatchObject({ young: 0, daysToWin: null })
    expect(pastLeads([row('a', {})], plan).leads).toEqual([])
  })
})

describe('a scoring tried on past leads', () => {
  const past = pastLeads(scoredLeads(), plan).leads
  const tried = tryScoring(scoring, matrix, past)

  it('says of any threshold what each lead scored alone would say', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 160 }), (threshold) => {
        const passing = past.filter(
          ({ traits, on }) => scoreLead({ ...scoring, threshold }, traits, on).passes,
        )
        const found = rowAtThreshold(tried, threshold)
        expect(found.passing).toBeCloseTo(passing.length / past.length, 12)
        expect(found.above).toMatchObject(
          passing.length === 0
            ? { kind: 'no-leads' }
            : { leads: passing.length, won: passing.filter(({ won }) => won).length },
        )
      }),
    )
  })

  it('lets nobody pass above the highest points', () => {
    const top = rowAtThreshold(tried, 100_000)
    expect(top).toMatchObject({ passing: 0, recall: 0, above: { kind: 'no-leads' } })
    expect(top.below).toMatchObject({ leads: tried.leads, won: tried.won })
  })

  it('ranks leads from most points to fewest, disqualified ones last', () => {
    const points = tried.ranked.map((lead) => lead.points ?? -Infinity)
    expect(points).toEqual(points.toSorted((a, b) => b - a))
    expect(tried.ranked.at(-1)?.points).toBeNull()
  })

  it('puts hand-raisers beside the cells, by what they did before they were looked at', () => {
    const asked = past.filter(({ traits, on }) => {
      const day = traits.behaviours['Asked for a demo']
      return day !== undefined && day <= on
    })
    expect(tried.matrix?.handRaisers.closeRate).toMatchObject({ leads: asked.length })
  })

  it('needs no leads', () => {
    const none = tryScoring(scoring, matrix, [])
    expect(none).toMatchObject({ leads: 0, table: [], roc: { kind: 'one-outcome' } })
    expect(rowAtThreshold(none, 10).passing).toBe(0)
  })
})

describe('points that past leads suggest', () => {
  const past = pastLeads(scoredLeads(), plan).leads

  it('tell wins from losses better than the points as they are', () => {
    const { suggested, before, after } = trySuggestion(scoring, past)
    expect(suggested.kind).toBe('points')
    const auc = ({ kind, ...roc }: typeof before) => ('auc' in roc ? roc.auc : kind)
    expect(auc(after)).toBeGreaterThan(Number(auc(before)))
  })

  it('are none where all leads ended alike', () => {
    const lost = past.filter(({ won }) => !won)
    expect(trySuggestion(scoring, lost).suggested).toEqual({ kind: 'one-outcome' })
  })
})

describe('what is known of leads', () => {
  it('is listed by name, and the values of an attribute by how often they occur', () => {
    const leads = scoredLeads(200)
    expect(traitNames(leads).behaviours).toEqual([
      'Asked for a demo',
      'Attended a webinar',
      'Downloaded a paper',
      'Visited the price page',
    ])
    expect(attributeValues(leads, 'Country', 8)).toEqual(['United States', 'Canada'])
    expect(attributeValues(leads, 'Country', 1)).toEqual(['United States'])
    expect(attributeValues(leads, 'Shoe size', 8)).toEqual([])
  })
})
