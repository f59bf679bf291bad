import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { Day, Month } from '../../../shared/base/month.ts'
import type { Figures, Finding, Need } from '../../../shared/model/figures.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { contextOf } from './contextOf.ts'

const check = (changes: Partial<Plan>, figures: Partial<Figures> = {}): Finding[] =>
  checkAgreement(contextOf({ ...softwareCompany, ...changes }, figures))
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code)
const only = (findings: readonly Finding[], code: string): Finding[] =>
  findings.filter((finding) => finding.code === code)
const commitments = (changes: object): Partial<Plan> => ({
  commitments: softwareCompany.commitments.map((commitment, index) =>
    index === 0 ? { ...commitment, ...changes } : commitment,
  ),
})

describe('the check of an agreement', () => {
  it('finds nothing that stops the worked example', () => {
    expect(check({}).filter(({ severity }) => severity === 'blocking')).toEqual([])
  })

  it('lists what stops a final version before what is only worth a look', () => {
    const findings = checkAgreement(contextOf(emptyPlan('Empty', Month.parse('2027-01'))))
    expect(codes(findings)).toEqual([
      'one-sided',
      'one-sided',
      'signatory-missing',
      'signatory-missing',
      'agreement-owner-missing',
      'review-missing',
      'no-evidence',
    ])
  })

  it('names the commitment that has no owner, no source or no figure, and the field', () => {
    expect(only(check(commitments({ owner: '' })), 'owner-missing')).toMatchObject([
      {
        path: ['commitments', 0, 'owner'],
        message: expect.stringContaining('Marketing, “Leads handed over”'),
      },
    ])
    expect(only(check(commitments({ source: '' })), 'source-missing')).toHaveLength(1)
    const none = { minimum: null, target: null, stretch: null }
    expect(only(check(commitments(none)), 'hurdle-missing')).toHaveLength(1)
    expect(only(check(commitments({ minimum: null })), 'minimum-missing')).toHaveLength(1)
  })

  it('sees that only one side promises something', () => {
    const [finding] = only(
      check({ commitments: softwareCompany.commitments.filter(({ side }) => side === 'sales') }),
      'one-sided',
    )
    expect(finding?.message).toContain('Marketing promises nothing yet.')
  })

  it('says in which month more leads are promised than sales can work, and by how much', () => {
    const handoff = { marketing: Array(12).fill(470), all: Array(12).fill(500) }
    const workable = Array.from({ length: 12 }, (_, month) => (month === 3 ? 400 : 600))
    const [finding] = only(check(commitments({ target: 470 }), { handoff, workable }), 'above-capacity')
    expect(finding).toMatchObject({ severity: 'warning', path: ['commitments', 0, 'target'] })
    expect(finding?.message).toContain('500 leads are promised in Apr 2027, with those from other sources')
    expect(finding?.message).toContain('sales can work 400')
  })

  it('is content when promise and capacity meet', () => {
    const handoff = { marketing: Array(12).fill(470), all: Array(12).fill(470) }
    const findings = check(commitments({ target: 470 }), { handoff, workable: Array(12).fill(470) })
    expect(only(findings, 'above-capacity')).toEqual([])
  })

  it('also holds what sales promises to work against what it can', () => {
    const worked = { side: 'sales', metric: { kind: 'leads-worked' }, target: 900, stretch: null }
    const findings = only(check(commitments(worked)), 'above-capacity')
    expect(findings.map(({ path }) => path)).toContainEqual(['commitments', 0, 'target'])
    expect(findings.map(({ message }) => message).join(' ')).toContain('900 leads are promised')
  })

  it('sees a promise that is too small for the goal', () => {
    const need: Need = {
      kind: 'reachable',
      entriesAMonth: 2000,
      steadyEntriesAMonth: null,
      handoff: Array(12).fill(600.2),
      outOfReach: [],
    }
    const [finding] = only(check(commitments({ target: 470 }), { need }), 'below-need')
    expect(finding?.message).toContain(
      'The goal needs 601 leads from marketing in an average month; 470 are promised.',
    )
  })

  it('warns of rates from few leads or few successes, by segment', () => {
    const baseline = structuredClone(softwareCompany.baseline)
    const webinar = Object.entries(baseline.segments).find(([id]) => id === 'webinar')?.[1]
    const [first, second] = Object.values(webinar?.transitions ?? {})
    if (!first || !second) throw new Error('the example has a webinar segment with two steps')
    first.evidence = { trials: 29, successes: 20 }
    second.evidence = { trials: 200, successes: 4 }
    expect(only(check({ baseline }), 'small-sample')).toMatchObject([
      {
        path: ['baseline', 'segments', 'webinar'],
        message: expect.stringContaining('the rate out of Lead, MQL'),
      },
    ])
    first.evidence = { trials: 30, successes: 5 }
    second.evidence = { trials: 30, successes: 5 }
    expect(only(check({ baseline }), 'small-sample')).toEqual([])
  })

  it('sees a review that is past on the day of writing, and none that is today', () => {
    const reviews = [Day.parse('2027-01-04'), Day.parse('2027-01-05'), Day.parse('2027-06-30')]
    const findings = only(check({ agreement: { ...softwareCompany.agreement, reviews } }), 'review-past')
    expect(findings.map(({ path }) => path)).toEqual([['agreement', 'reviews', 0]])
  })

  it('sees a term that is missing or ends before it starts', () => {
    const { agreement } = softwareCompany
    expect(codes(check({ agreement: { ...agreement, end: null } }))).toContain('term-missing')
    expect(codes(check({ agreement: { ...agreement, end: Day.parse('2026-12-31') } }))).toContain(
      'term-backwards',
    )
  })

  it('sees words that are used and not defined, or that mean two things', () => {
    const stages = softwareCompany.stages.map((stage, index) =>
      index === 2 ? { ...stage, definition: ' ' } : { ...stage, name: index === 3 ? 'mql ' : stage.name },
    )
    const findings = check({ stages })
    expect(only(findings, 'term-undefined').map(({ path }) => path)).toEqual([['stages', 2, 'definition']])
    expect(only(findings, 'term-twice').map(({ path }) => path)).toEqual([['stages', 3, 'name']])
    const calendar = { ...softwareCompany.calendar, windows: [] }
    expect(codes(check({ calendar }))).toContain('clock-undefined')
  })

  it('asks for somebody who signs for each side', () => {
    const people = softwareCompany.people.filter(({ side }) => side === 'marketing')
    expect(only(check({ people }), 'signatory-missing').map(({ message }) => message)).toEqual([
      'Nobody signs for sales. Name a person of sales who signs.',
    ])
  })
})
