import { describe, expect, it } from 'vitest'
import { checkAgreement } from '../../../shared/agreement/checks.ts'
import { Day, Month } from '../../../shared/base/month.ts'
import type { Finding } from '../../../shared/model/figures.ts'
import type { AgreementSettings } from '../../../shared/plan/agreementSettings.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import { LeadClassId, TermId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Terms } from '../../../shared/plan/terms.ts'
import type { ClauseEdit } from '../../../shared/plan/wording.ts'
import { contextOf } from './contextOf.ts'

const check = (changes: Partial<Plan>): Finding[] =>
  checkAgreement(contextOf({ ...softwareCompany, ...changes }))
const withTerms = (terms: Partial<Terms>): Finding[] =>
  check({ terms: { ...softwareCompany.terms, ...terms } })
const withSettings = (agreement: Partial<AgreementSettings>): Finding[] =>
  check({ agreement: { ...softwareCompany.agreement, ...agreement } })
const only = (findings: readonly Finding[], code: string): Finding[] =>
  findings.filter((finding) => finding.code === code)
const LEFT_OUT: ClauseEdit = { wording: null, variant: null, included: false, openPoint: '' }
const id = (text: string): TermId => TermId.parse(text)

describe('the same for both sides', () => {
  it('stops an agreement in which what follows a miss holds for one side only', () => {
    expect(only(withSettings({ clauses: { 'sales-misses': LEFT_OUT } }), 'clause-one-sided')).toMatchObject([
      {
        severity: 'blocking',
        path: ['agreement', 'clauses', 'sales-misses'],
        message: expect.stringContaining('holds for marketing and is left out for sales'),
      },
    ])
  })

  it('warns of any other clause that is left out for one side, and not where it is out for both', () => {
    const one = withSettings({ clauses: { 'marketing-warns': LEFT_OUT } })
    expect(only(one, 'clause-one-sided')).toMatchObject([{ severity: 'warning' }])
    const both = withSettings({ clauses: { 'marketing-warns': LEFT_OUT, 'sales-warns': LEFT_OUT } })
    expect(only(both, 'clause-one-sided')).toEqual([])
  })

  it('warns where what follows a miss is reworded for one side', () => {
    const own: ClauseEdit = { ...LEFT_OUT, included: true, wording: [{ kind: 'text', text: 'Nothing.' }] }
    const found = only(withSettings({ clauses: { 'marketing-misses': own } }), 'remedy-differs')
    expect(found.map(({ path }) => path)).toEqual([['agreement', 'clauses', 'marketing-misses']])
  })

  it('warns where nothing says what follows a miss', () => {
    expect(only(withSettings({ without: ['misses'] }), 'consequence-missing')).toHaveLength(1)
    expect(only(check({}), 'consequence-missing')).toEqual([])
  })
})

describe('what the terms leave open', () => {
  it('is named: nobody answers, nobody is told, nothing is guaranteed', () => {
    const findings = withTerms({
      duties: [{ id: id('a'), side: 'sales', words: 'Call back.', owner: '' }],
      escalation: [{ id: id('b'), when: 'A miss', to: ' ', what: 'Talk' }],
      guarantees: [
        { id: id('c'), words: '', businessHours: 8, included: true },
        { id: id('d'), words: '', businessHours: 8, included: false },
      ],
      register: [
        { id: id('e'), kind: 'risk', words: 'Rates fall.', owner: 'Ann', reviewOn: Day.parse('2027-01-04') },
        { id: id('f'), kind: 'risk', words: 'Rates rise.', owner: 'Ann', reviewOn: Day.parse('2027-01-05') },
      ],
    })
    expect(only(findings, 'term-owner-missing').map(({ path }) => path)).toEqual([
      ['terms', 'duties', 0, 'owner'],
    ])
    expect(only(findings, 'escalation-incomplete').map(({ path }) => path)).toEqual([
      ['terms', 'escalation', 0, 'to'],
    ])
    expect(only(findings, 'guarantee-empty')).toMatchObject([
      { severity: 'blocking', path: ['terms', 'guarantees', 0, 'words'] },
    ])
    expect(only(findings, 'register-review-past').map(({ path }) => path)).toEqual([
      ['terms', 'register', 0, 'reviewOn'],
    ])
  })

  it('is a reason to reject a lead, where none is agreed', () => {
    const definitions = { ...softwareCompany.definitions, rejectReasons: [] }
    expect(only(check({ definitions }), 'reject-reasons-missing')).toHaveLength(1)
    expect(only(check({}), 'reject-reasons-missing')).toEqual([])
  })
})

describe('times that cannot be kept', () => {
  it('are named with the people that it would take', () => {
    const response = { respondersOnDuty: 1, touchesAnHour: 3, waitingAtOpening: 0.35, curve: null }
    const [finding] = only(check({ response }), 'first-touch-understaffed')
    expect(finding).toMatchObject({ severity: 'warning', path: ['commitments', 3, 'target'] })
    expect(finding?.message).toMatch(/within 4 business hours is promised for 90%.*Have \d+ on duty/)
    expect(only(check({}), 'first-touch-understaffed')).toEqual([])
  })

  it('are named for a class of leads whose clock runs day and night', () => {
    const leadClass = {
      id: LeadClassId.parse('hot'),
      name: 'Hand-raisers',
      segmentIds: [],
      firstTouchMinutes: 60,
      clock: 'calendar' as const,
      keptFor: 0.9,
      attempts: null,
      withinDays: null,
      channels: '',
      spacing: '',
    }
    expect(only(withTerms({ leadClasses: [leadClass] }), 'class-first-touch-out-of-reach')).toHaveLength(1)
    const business = { ...leadClass, clock: 'business' as const }
    expect(only(withTerms({ leadClasses: [business] }), 'class-first-touch-out-of-reach')).toEqual([])
  })
})

describe('figures and words that contradict each other', () => {
  it('are a term and months of the plan of which one has what the other lacks', () => {
    expect(only(withSettings({}), 'term-outside-horizon')).toEqual([])
    const end = only(withSettings({ end: Day.parse('2028-01-31') }), 'term-outside-horizon')
    expect(end).toMatchObject([
      {
        severity: 'warning',
        path: ['agreement', 'end'],
        message: expect.stringContaining('the plan has goal and figures for Jan 2027 to Dec 2027'),
      },
    ])
    const start = only(withSettings({ start: Day.parse('2026-12-31') }), 'term-outside-horizon')
    expect(start).toMatchObject([{ path: ['agreement', 'start'] }])
  })

  it('are a history and a calendar: months that have not begun cannot have been counted', () => {
    expect(only(check({}), 'history-in-future')).toEqual([])
    const { history } = softwareCompany
    const ahead = { ...history, start: Month.parse('2025-04') }
    expect(only(check({ history: ahead }), 'history-in-future')).toMatchObject([
      { severity: 'warning', path: ['history'], message: expect.stringContaining('Feb 2027 to Mar 2027') },
    ])
  })

  it('are a class of leads and segments that bring none', () => {
    const leadClass = {
      id: LeadClassId.parse('hot'),
      name: 'Hand-raisers',
      segmentIds: softwareCompany.segments.slice(0, 1).map((segment) => segment.id),
      firstTouchMinutes: 60,
      clock: 'business' as const,
      keptFor: 0.9,
      attempts: null,
      withinDays: null,
      channels: '',
      spacing: '',
    }
    expect(only(withTerms({ leadClasses: [leadClass] }), 'class-without-leads')).toEqual([])
    const empty = only(withTerms({ leadClasses: [{ ...leadClass, segmentIds: [] }] }), 'class-without-leads')
    expect(empty).toMatchObject([{ severity: 'warning', path: ['terms', 'leadClasses', 0, 'segmentIds'] }])
  })

  it('are listed stage figures that do not fit the rates', () => {
    const [finding] = only(check({}), 'levels-contradict')
    expect(finding?.message).toMatch(
      /420 MQL where \d+ are needed, for the \d+ SAL after it at a rate of [\d.]+%; /,
    )
    const customers = softwareCompany.stages.at(-1)!.id
    const tooFew = { pipeline: null, revenue: 9_000_000, entries: { [customers]: 24 } }
    expect(only(check({ listedFigures: tooFew }), 'levels-contradict')[0]?.message).toMatch(
      /24 Customer where \d+ are needed, for the listed amount in deals of \$[\d,]+\./,
    )
    const listedFigures = { ...softwareCompany.listedFigures, entries: {} }
    expect(only(check({ listedFigures }), 'levels-contradict')).toEqual([])
  })

  it('are terms that are explained twice, or not at all', () => {
    const glossary = [
      { term: 'Sales accepted lead (SAL)', meaning: 'Another meaning.' },
      { term: 'Contact', meaning: '' },
      { term: 'Hot', meaning: 'Ready to buy.' },
      { term: 'hot', meaning: 'Ready to talk.' },
    ]
    const findings = check({ definitions: { ...softwareCompany.definitions, glossary } })
    expect(only(findings, 'term-twice').map(({ path }) => path[2])).toEqual([0, 3])
    expect(only(findings, 'term-undefined').map(({ path }) => path)).toEqual([
      ['definitions', 'glossary', 1, 'meaning'],
    ])
  })

  it('are short names in a definition that nothing explains', () => {
    const stages = softwareCompany.stages.map((stage, index) =>
      Object.assign({}, stage, { name: index === 2 ? 'Taken on' : stage.name }),
    )
    const definition = { ...stages[3], definition: 'A SAL that sales has spoken with.' }
    const changed = stages.map((stage, index) => (index === 3 ? Object.assign({}, stage, definition) : stage))
    expect(only(check({ stages: changed }), 'term-undefined')).toMatchObject([
      { severity: 'warning', path: ['stages', 3, 'definition'], message: expect.stringContaining('“SAL”') },
    ])
  })

  it('are a term that has ended before the agreement is written', () => {
    const ended = withSettings({ start: Day.parse('2026-01-01'), end: Day.parse('2026-12-31') })
    expect(only(ended, 'term-ended')).toMatchObject([{ severity: 'blocking', path: ['agreement', 'end'] }])
    expect(only(withSettings({ end: Day.parse('2027-01-05') }), 'term-ended')).toEqual([])
  })
})
