import { describe, expect, it } from 'vitest'
import { accountWords, promiseWords } from '../../../shared/agreement/promises/commitmentWords.ts'
import { metricWords } from '../../../shared/agreement/promises/metricWords.ts'
import type { Words } from '../../../shared/agreement/draft.ts'
import { Commitment, Metric } from '../../../shared/plan/commitments.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import { contextOf } from './contextOf.ts'

const base = {
  id: 'promise',
  side: 'sales',
  metric: { kind: 'leads-worked' },
  per: 'month',
  minimum: 300,
  target: null,
  stretch: null,
  owner: 'Jonas Keller',
  source: 'CRM report',
}

function promiseOf(changes: object): string {
  const commitment = Commitment.parse({ ...base, ...changes })
  const plan = { ...softwareCompany, commitments: [commitment] }
  return textOf(promiseWords({ commitment, index: 0 }, contextOf(plan)))
}

function textOf(words: Words): string {
  return words.map((inline) => (inline.kind === 'link' ? '' : inline.text)).join('')
}

describe('a commitment in words', () => {
  const share = { minimum: 0.8 }

  it.each([
    [{}, 'Sales works at least 300 leads each month.'],
    [
      {
        side: 'marketing',
        metric: { kind: 'leads-handed-over', segmentId: null },
        per: 'quarter',
        minimum: 1260.2,
      },
      'Marketing hands over at least 1,261 leads each quarter.',
    ],
    [
      { side: 'marketing', metric: { kind: 'leads-handed-over', segmentId: 'webinar' } },
      'Marketing hands over at least 300 leads of the segment Webinar each month.',
    ],
    [
      { side: 'marketing', metric: { kind: 'lead-value-handed-over' }, minimum: 540_000 },
      'Marketing hands over leads worth at least $540,000 in lead value each month.',
    ],
    [
      { side: 'marketing', metric: { kind: 'data-complete' }, ...share },
      'Marketing fills in every required field on at least 80% of the leads handed over in a month.',
    ],
    [
      { metric: { kind: 'first-touch-within', minutes: 30, clock: 'business' }, ...share, per: 'week' },
      'Sales makes the first touch within 30 business minutes on at least 80% of the leads handed over in a week.',
    ],
    [
      { metric: { kind: 'attempts-within', attempts: 5, days: 14 }, ...share },
      'Sales makes at least 5 attempts within 14 days on at least 80% of the leads of a month that it has not reached.',
    ],
    [
      { metric: { kind: 'decided-within', minutes: 960 }, ...share },
      'Sales accepts or rejects within 2 business days at least 80% of the leads handed over in a month.',
    ],
  ])('reads %j as a plain sentence', (changes, sentence) => {
    expect(promiseOf(changes)).toBe(sentence)
  })

  it('states the hurdles that are set, and only those', () => {
    expect(promiseOf({ target: 350, stretch: 400 })).toBe(
      'Sales works at least 300 leads each month. The target is 350, the stretch 400.',
    )
    expect(promiseOf({ stretch: 400 })).toBe('Sales works at least 300 leads each month. The stretch is 400.')
    expect(promiseOf({ minimum: null, target: 350 })).toBe('Sales aims to work 350 leads each month.')
    expect(promiseOf({ minimum: null, stretch: 400 })).toBe(
      'Sales aims, as a stretch, to work 400 leads each month.',
    )
  })

  it('says so where no figure, owner or source is agreed', () => {
    expect(promiseOf({ minimum: null })).toBe('Sales works [figure to be agreed] leads each month.')
    const commitment = Commitment.parse({ ...base, owner: '', source: '' })
    const words = accountWords(
      { commitment, index: 0 },
      contextOf({ ...softwareCompany, commitments: [commitment] }),
    )
    expect(textOf(words)).toBe(
      'Who answers for it is not named yet. Where the figure is read is not agreed yet.',
    )
  })

  it('reads the same promise in the same words whichever side makes it', () => {
    expect(promiseOf({ side: 'marketing' })).toBe(promiseOf({ side: 'sales' }).replace('Sales', 'Marketing'))
  })

  it('says of every metric how it is computed', () => {
    const kinds = Metric.options.map((option) => option.shape.kind.value)
    const measures = kinds.map((kind) => {
      const commitment = Commitment.parse({ ...base, metric: sampleMetric(kind) })
      return textOf(metricWords({ commitment, index: 0 }, contextOf(softwareCompany)).measure)
    })
    expect(new Set(measures).size).toBe(kinds.length)
    expect(measures.every((measure) => measure.endsWith('.'))).toBe(true)
  })
})

function sampleMetric(kind: Metric['kind']): object {
  const extras = {
    'leads-handed-over': { segmentId: null },
    'lead-value-handed-over': {},
    'data-complete': {},
    'first-touch-within': { minutes: 60, clock: 'business' },
    'attempts-within': { attempts: 5, days: 14 },
    'decided-within': { minutes: 60 },
    'leads-worked': {},
  }
  return { kind, ...extras[kind] }
}
