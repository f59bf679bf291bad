import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { Day, Month } from '../../../shared/base/month.ts'
import type { Figures, Finding, Need } from '../../../shared/model/figures.ts'
import { steady } from '../../../shared/plan/drivers.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { roberge } from '../../../shared/plan/examples/roberge.ts'
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
  it('finds the worked example whole: only its promise is more than sales can work', () => {
    const blocking = check({}).filter(({ severity }) => severity === 'blocking')
    expect(codes(blocking).filter((code) => code !== 'promised-above-workable')).toEqual([])
  })

  it('lists what stops a final version before what is only worth a look', () => {
    const findings = checkAgreement(contextOf(emptyPlan('Empty', Month.parse('2027-01'))))
    const severities = findings.map(({ severity }) => severity)
    expect(severities.lastIndexOf('blocking')).toBeLessThan(severities.indexOf('warning'))
    expect(severities.lastIndexOf('warning')).toBeLessThan(severities.indexOf('note'))
    expect(codes(findings)).toEqual(
      expect.arrayContaining([
        'one-sided',
        'signatory-missing',
        'agreement-owner-missing',
        'need-incomplete',
        'no-capacity',
        'review-missing',
        'no-evidence',
      ]),
    )
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

  it('names the months in which the plan expects less than the same minimum asks for in every month', () => {
    const found = only(check({}), 'minimum-above-expected')
    expect(found[0]).toMatchObject({
      severity: 'warning',
      path: ['commitments', 0, 'minimum'],
      message: expect.stringContaining(
        'the minimum of 420 a month is more than the plan expects in Aug 2027: 372.',
      ),
    })
    expect(only(check(commitments({ minimum: 370 })), 'minimum-above-expected')).toHaveLength(
      found.length - 1,
    )
    const quarterly = only(check(commitments({ per: 'quarter', minimum: 1260 })), 'minimum-above-expected')
    expect(quarterly[0]?.message).toContain('more than the plan expects in quarters from Jul 2027: 1,253.')
  })

  it('names the months in which sales has more leads than it can take up in the time that it promises', () => {
    const [, , touch, decided] = only(check({}), 'minimum-above-expected').map(({ message }) => message)
    expect(touch).toMatch(
      /First touch within 4 business hours”: the minimum of 80% a month .* Jan 2027 to May 2027, Oct 2027 to Nov 2027: 1\d(\.\d)?% in Mar 2027\. Sales has more leads there/,
    )
    expect(decided).toContain('Decided within 2 business days')
    const sales = { ...softwareCompany.baseline.sales, leadsPerRep: steady(120) }
    const roomy = check({ baseline: { ...softwareCompany.baseline, sales } })
    expect(only(roomy, 'minimum-above-expected').filter(({ path }) => Number(path[1]) > 2)).toEqual([])
  })

  it('says so when marketing aims for less than the goal needs, be it by two leads', () => {
    expect(only(check({}), 'below-need')[0]?.message).toContain(
      'The goal needs 472 leads from marketing in an average month; 470 are promised.',
    )
    expect(only(check(commitments({ target: 472 })), 'below-need')).toEqual([])
  })

  it('sees that only one side promises something', () => {
    const [finding] = only(
      check({ commitments: softwareCompany.commitments.filter(({ side }) => side === 'sales') }),
      'one-sided',
    )
    expect(finding?.message).toContain('Marketing promises nothing yet.')
  })

  it('holds what is promised against what sales can work', () => {
    const tooMuch = only(check(commitments({ target: 5000, stretch: null })), 'promised-above-workable')
    expect(tooMuch[0]).toMatchObject({ severity: 'blocking', path: ['commitments', 0, 'target'] })
    expect(only(check(commitments({ minimum: 1, target: 2 })), 'promised-above-workable')).toEqual([])
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

  it('warns of rates that few cases or none stand behind, by segment', () => {
    const [small] = only(checkAgreement(contextOf(roberge)), 'small-sample')
    expect(small).toMatchObject({ severity: 'warning', path: ['baseline', 'segments', 'all-leads'] })
    const baseline = structuredClone(softwareCompany.baseline)
    const webinar = Object.entries(baseline.segments).find(([id]) => id === 'webinar')?.[1]
    for (const transition of Object.values(webinar?.transitions ?? {})) transition.evidence = null
    expect(only(check({ baseline }), 'no-evidence')).toMatchObject([
      {
        path: ['baseline', 'segments', 'webinar'],
        message: expect.stringContaining('out of Lead, MQL, SAL'),
      },
    ])
    expect(only(check({}), 'no-evidence')).toEqual([])
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

  it('says when the day to look at the personas again is past, and not on the day itself', () => {
    const lookAgainOn = (day: string) =>
      check({ personas: { ...softwareCompany.personas, reviewOn: Day.parse(day) } })
    expect(only(lookAgainOn('2027-01-04'), 'personas-review-past')).toMatchObject([
      {
        severity: 'warning',
        path: ['personas', 'reviewOn'],
        message: expect.stringContaining('Jan 4, 2027'),
      },
    ])
    expect(only(lookAgainOn('2027-01-05'), 'personas-review-past')).toEqual([])
    expect(only(check({}), 'personas-review-past')).toEqual([])
  })
})
