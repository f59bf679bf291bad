import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { Known } from '../../../shared/agreement/context.ts'
import { addMonths, Month } from '../../../shared/base/month.ts'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import { LeadClassId, TermId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import type { Terms } from '../../../shared/plan/terms.ts'
import { COMPOSED_AT } from './contextOf.ts'
import { blocksOf } from './treeOf.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const inSize = (plan: Plan, size: AgreementSize): Plan => ({
  ...plan,
  agreement: { ...plan.agreement, size },
})
const compose = (plan: Plan, size: AgreementSize, known: Known = {}) =>
  composeAgreement(inSize(plan, size), COMPOSED_AT, { kind: 'draft' }, known)
const idsOf = (plan: Plan, size: AgreementSize): string[] => compose(plan, size).sections.map(({ id }) => id)
const outline = (plan: Plan, size: AgreementSize = 'full', known: Known = {}): string =>
  outlineOf(compose(plan, size, known))
const withTerms = (terms: Partial<Terms>): Plan => ({
  ...softwareCompany,
  terms: { ...softwareCompany.terms, ...terms },
})
const id = (text: string): TermId => TermId.parse(text)
const money = (text: string | undefined): number => Number((text ?? '').replaceAll(/[$,|\s]/g, ''))
const mapValues = <T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]))
const empty = emptyPlan('Empty', Month.parse('2027-01'))

describe('the three sizes of an agreement', () => {
  it('are a page to sign, what most teams need, and everything with its appendices', () => {
    expect(idsOf(softwareCompany, 'one-page')).toEqual(['summary', 'acceptance'])
    const standard = idsOf(softwareCompany, 'standard')
    expect(standard).toEqual(
      expect.arrayContaining(['targets', 'stages', 'scoring', 'handoff', 'rejection', 'misses', 'review']),
    )
    const full = idsOf(softwareCompany, 'full')
    expect(standard.filter((one) => !full.includes(one))).toEqual([])
    expect(full.slice(-6)).toEqual(['acceptance', 'calculation', 'scenarios', 'calendar', 'changes', 'card'])
  })

  it('leave out what nothing is known of, which only the full one prints with what is missing', () => {
    expect(idsOf(empty, 'standard')).not.toEqual(expect.arrayContaining(['targets']))
    expect(idsOf(empty, 'standard')).not.toContain('rejection')
    expect(idsOf(empty, 'full')).toEqual(
      expect.arrayContaining(['targets', 'scoring', 'rejection', 'register']),
    )
    expect(outline(empty)).toContain('Which companies both sides want as customers is not described yet.')
    expect(outline(empty)).toContain('For which reasons sales may give a lead back is not agreed yet.')
  })

  it('explain a mark under a table only where the table has it', () => {
    expect(outline(softwareCompany, 'standard')).not.toContain('dagger')
    const { history } = softwareCompany
    const start = addMonths(history.start, history.months - 1)
    const entries = mapValues(history.entries, (stages) => mapValues(stages, (counts) => counts.slice(-1)))
    const young = { ...softwareCompany, history: { ...history, start, months: 1, entries } }
    expect(outline(young, 'standard')).toContain('A dagger (†) marks a rate')
  })

  it('leave what is looked up rather than read to the full one', () => {
    const standard = outline(softwareCompany, 'standard')
    expect(standard.match(/^Figure \d/gm)).toHaveLength(1)
    expect(standard).not.toContain('| Trigger event |')
    expect(outline(softwareCompany)).toContain('| Trigger event |')
    expect(standard).not.toContain('Each month sales reports how many leads it has rejected')
  })

  it('say once who answers for a figure and where it is read', () => {
    const text = outline(softwareCompany)
    expect(text).toContain(
      '| Decided within 2 business days | Leads accepted, or rejected with a reason, within 2 business days of the hand-off, divided by all leads handed over in the period. | CRM report “Accepted or rejected” |',
    )
    expect(text.match(/CRM report “Accepted or rejected”/g)).toHaveLength(1)
    const without = { ...softwareCompany.agreement, without: ['metrics' as const] }
    expect(outline({ ...softwareCompany, agreement: without })).toContain(
      'Sara Nolan answers for it. The figure is read from: CRM report “Accepted or rejected”.',
    )
  })

  it('explain no word twice under two names', () => {
    const text = outline(softwareCompany)
    expect(text.match(/^\| (Hand-off|Handed over)\b/gm)).toHaveLength(1)
    expect(text.match(/^\| (Capacity|What sales can work)\b/gm)).toHaveLength(1)
  })

  it.each([
    [0, 'A lead that was given back is not handed over again.'],
    [1, 'It may come back once; after that it is closed.'],
    [2, 'It may come back twice; after that it is closed.'],
    [5, 'It may come back at most 5 times; after that it is closed.'],
  ])('say how often a lead may come back: %d', (mostRecycles, sentence) => {
    const definitions = { ...softwareCompany.definitions, mostRecycles }
    expect(outline({ ...softwareCompany, definitions })).toContain(sentence)
  })

  it('list things that hold commas or clauses of their own clearly', () => {
    expect(outline(softwareCompany, 'standard')).toContain(
      'Basics (Fit A with low interest, and fit B with low or medium interest); Later this year',
    )
  })

  it('say term, reviews and changes on the page to sign where no section does', () => {
    const page = outline(softwareCompany, 'one-page')
    expect(page).toContain('Term of this agreement: Jan 1, 2027 to Dec 31, 2027.')
    expect(page).toContain('This agreement changes only in writing')
    expect(outline(softwareCompany).match(/Term of this agreement/g)).toHaveLength(1)
  })

  it('draw five pictures in full', () => {
    const figures = blocksOf(compose(softwareCompany, 'full')).filter(({ kind }) => kind === 'figure')
    expect(figures).toHaveLength(5)
  })
})

describe('what has no place in an agreement', () => {
  const plan: Plan = {
    ...softwareCompany,
    definitions: {
      ...softwareCompany.definitions,
      blindLabels: [{ lead: 'Odd lead', note: 'We never agreed', marketing: true, sales: false }],
    },
  }
  const text = outline(plan)

  it('is the name of a rep, also in rules by which leads are routed', () => {
    const reps = plan.baseline.sales.reps.map(({ name }) => name)
    const takers = plan.definitions.routing?.takers.map(({ name }) => name) ?? []
    expect([...reps, ...takers].filter((name) => text.includes(name))).toEqual([])
    expect(text).not.toContain('go to Ada')
    expect(text).toContain('Industry is Facility management, and Employees at least 500')
  })

  it('is what marketing spends, and what the sides did not agree on', () => {
    expect(text).not.toMatch(/spend|cost per lead/i)
    expect(text).not.toContain('Odd lead')
  })
})

describe('what the terms say', () => {
  it('stands in place of the usual wording, and the usual wording where they say nothing', () => {
    expect(outline(softwareCompany)).toContain('Owners of both sides | Talk within two business days')
    const own = outline(
      withTerms({
        sharedOutcome: 'We sit down together',
        makeGood: 'Twice as many next month.',
        noticeDays: null,
        reviewTriggers: 'A new boss\n\nA new price',
        escalation: [{ id: id('step'), when: 'At once', to: 'The board', what: 'Decides' }],
      }),
    )
    expect(own).toContain('We sit down together.')
    expect(own).toContain('Twice as many next month.')
    expect(own).toContain('- A new boss\n- A new price')
    expect(own).toContain('| At once | The board | Decides |')
    expect(own).not.toContain('Talk within two business days')
    expect(own).toContain('end it early, to the end of a month')
  })

  it('gives guarantees, duties, initiatives and notes a place of their own', () => {
    const plan = withTerms({
      guarantees: [
        { id: id('recap'), words: 'A recap follows each meeting', businessHours: 8, included: true },
        { id: id('never'), words: 'Never shown.', businessHours: null, included: false },
      ],
      duties: [{ id: id('calls'), side: 'sales', words: 'Sales joins the webinar.', owner: 'Jonas Keller' }],
      initiatives: [
        {
          id: id('site'),
          name: 'New price page',
          side: 'marketing',
          owner: 'Tom Okafor',
          effect: 'More demos',
        },
      ],
      register: [
        { id: id('risk'), kind: 'risk', words: 'Search traffic falls.', owner: 'Tom Okafor', reviewOn: null },
      ],
    })
    const text = outline(plan, 'standard')
    expect(text).toContain('A recap follows each meeting. Time: within 1 business day.')
    expect(text).not.toContain('Never shown.')
    expect(text).toContain('Sales joins the webinar. Jonas Keller answers for it.')
    expect(outline(plan)).toContain('| New price page | Marketing | Tom Okafor | More demos |')
    expect(outline(plan)).toContain('| Risk | Search traffic falls. | Tom Okafor | at each review |')
    expect(idsOf(softwareCompany, 'full')).not.toContain('guarantees')
  })

  it('tells how a class of leads is worked, in the commitments and on the card', () => {
    const plan = withTerms({
      leadClasses: [
        {
          id: LeadClassId.parse('hot'),
          name: 'Hand-raisers',
          segmentIds: softwareCompany.segments.slice(0, 1).map((segment) => segment.id),
          firstTouchMinutes: 60,
          clock: 'business',
          keptFor: 0.95,
          attempts: 6,
          withinDays: 10,
          channels: 'Telephone first',
          spacing: 'Never twice a day',
        },
      ],
    })
    expect(outline(plan)).toContain(
      '| Hand-raisers | Demo request | within 1 business hour, for 95% of them | 6 attempts within 10 days | Telephone first; Never twice a day |',
    )
    expect(outline(plan)).toContain(
      '| Hand-raisers | First touch within 1 business hour, for 95% of them. 6 attempts within 10 days. Channels: Telephone first. |',
    )
  })

  it('decides what silence means', () => {
    expect(outline(withTerms({ silence: 'accepted' }))).toContain('the lead counts as accepted, and all')
    expect(outline(withTerms({ silence: 'returned' }))).toContain('the lead goes back to marketing')
  })
})

describe('a term', () => {
  it('is explained once, in the words of the glossary where it has any', () => {
    const terms = compose(softwareCompany, 'full').sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'facts' && block.id === 'terms' ? block.items : [])),
    )
    const labels = terms.map(({ label }) => label.toLowerCase())
    expect(new Set(labels).size).toBe(labels.length)
    expect(labels).not.toContain('mql')
    const attempt = terms.find(({ label }) => label === 'Attempt')
    expect(attempt?.value[0]).toMatchObject({
      kind: 'field',
      source: expect.stringMatching(/^plan\.definitions\.glossary/),
    })
  })
})

describe('the appendices', () => {
  it('sum what makes the difference between two scenarios to the whole difference', () => {
    const lines = outline(softwareCompany).split('\n')
    const rows = lines.filter((line) => line.startsWith('| Best | ')).map((line) => line.split(' | '))
    const revenue = (name: string): number =>
      money(lines.find((line) => line.startsWith(`| ${name} | $`))?.split(' | ')[1])
    const parts = rows
      .filter((cells) => cells.length === 3 && cells[2]?.includes('$') === true)
      .map((cells) => money(cells[2]))
    const difference = revenue('Best') - revenue('Base')
    expect(parts.length).toBeGreaterThan(1)
    expect(Math.abs(parts.reduce((sum, part) => sum + part, 0) - difference)).toBeLessThan(5)
  })

  it('say so where there is no other scenario', () => {
    const { agreement } = softwareCompany
    const plan = { ...softwareCompany, scenarios: [], agreement: { ...agreement, scenarioId: null } }
    expect(outline(plan)).toContain('There is no other to compare it with.')
  })
})
