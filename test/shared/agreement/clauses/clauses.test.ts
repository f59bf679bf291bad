import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordingToWords, wordsToWording } from '../../../../shared/agreement/clauses/wording.ts'
import { checkAgreement } from '../../../../shared/agreement/checks.ts'
import { agreementContext, composeAgreement } from '../../../../shared/agreement/compose.ts'
import type { Words } from '../../../../shared/agreement/draft.ts'
import { refer } from '../../../../shared/agreement/words.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { Plan } from '../../../../shared/plan/plan.ts'
import type { ClauseEdit, Wording } from '../../../../shared/plan/wording.ts'
import { outlineOf } from '../../../helpers/outlineOf.ts'

const plan = examplePlan('software-company')
const COMPOSED_AT = '2027-01-05T14:02:00Z'
const USUAL: ClauseEdit = { wording: null, variant: null, included: true, openPoint: '' }

function outlineWith(agreement: Readonly<Record<string, unknown>>): string {
  return outlineOf(
    composeAgreement(Plan.parse({ ...plan, agreement: { ...plan.agreement, ...agreement } }), COMPOSED_AT),
  )
}
const withEdit = (id: string, edit: Partial<ClauseEdit>): string =>
  outlineWith({ clauses: { [id]: { ...USUAL, ...edit } } })

const line = (outline: string, start: string): string =>
  outline.split('\n').find((text) => text.includes(start)) ?? ''

const findingsWith = (edit: Partial<ClauseEdit>) => {
  const clauses = { term: { ...USUAL, ...edit } }
  const edited = Plan.parse({ ...plan, agreement: { ...plan.agreement, clauses } })
  return checkAgreement(agreementContext(edited, COMPOSED_AT)).filter(({ path }) => path.includes('term'))
}

describe('a clause in words of one’s own', () => {
  const wording: Wording = [
    { kind: 'text', text: 'We keep to this from ' },
    { kind: 'field', source: 'plan.agreement.start', place: 0 },
    { kind: 'text', text: ' on.' },
  ]

  it('says what was written, with fields that stay live', () => {
    expect(line(withEdit('term', { wording }), 'We keep to this')).toMatch(
      /We keep to this from Jan 1, 2027 on\.$/,
    )
    const later = outlineWith({ clauses: { term: { ...USUAL, wording } }, start: '2027-02-01' })
    expect(line(later, 'We keep to this')).toMatch(/from Feb 1, 2027 on\.$/)
  })

  it('says what is missing where a field is no longer there', () => {
    const gone: Wording = [{ kind: 'field', source: 'plan.company.name', place: 7 }]
    expect(withEdit('term', { wording: gone })).toContain('[no longer in this clause]')
  })

  it('can be left out, and the others count on', () => {
    expect(withEdit('change', { included: false })).not.toContain('This agreement changes only in writing')
    const numbers = withEdit('change', { included: false }).match(/^19\.\d+ /gmu) ?? []
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('can be another one of the library', () => {
    expect(withEdit('change', { variant: 'by-owners' })).toContain('no figure and no promise may')
  })
})

describe('a clause that is not settled', () => {
  it('stops a final version while its open point stands', () => {
    expect(findingsWith({ openPoint: 'Until when?' })).toMatchObject([
      { code: 'clause-open', severity: 'blocking', message: expect.stringContaining('Until when?') },
    ])
    expect(findingsWith({})).toEqual([])
  })

  it('stops one while it names a figure that is not there', () => {
    const wording: Wording = [{ kind: 'field', source: 'plan.company.name', place: 7 }]
    expect(findingsWith({ wording })).toMatchObject([{ code: 'clause-field-lost', severity: 'blocking' }])
  })
})

type Hurdle = 'minimum' | 'target' | 'stretch'
const hurdle = (name: Hurdle, commitment = 0) => ({
  kind: 'field' as const,
  source: `plan.commitments.${commitment}.${name}`,
  place: 0,
})
const plainText = (words: string) => ({ kind: 'text' as const, text: words })
const commitmentIn = (wording: Wording, id = 'commitment-mqls') => {
  const clauses = { [id]: { ...USUAL, wording } }
  const edited = Plan.parse({ ...plan, agreement: { ...plan.agreement, clauses } })
  return checkAgreement(agreementContext(edited, COMPOSED_AT)).filter(({ path }) => path[2] === id)
}

describe('a commitment in words of one’s own', () => {
  it('stops a final version when it states figures that were typed in place of its own', () => {
    const typed = commitmentIn([plainText('Marketing hands over at least 900 leads within 1 hour.')])
    expect(typed).toMatchObject([
      {
        code: 'clause-figures-unstated',
        severity: 'blocking',
        message: expect.stringContaining(
          'Clause 9.1 no longer states the commitment’s own figures: 420, 470, 520.',
        ),
      },
      { code: 'clause-figures-typed', severity: 'warning', message: expect.stringContaining('900, 1.') },
    ])
  })

  it('is free in its words while it keeps its figures', () => {
    const words = [
      plainText('Each month sales gets '),
      hurdle('minimum'),
      plainText(' leads or more; we aim for '),
      hurdle('target'),
      plainText(' and hope for '),
      hurdle('stretch'),
      plainText('.'),
    ]
    expect(commitmentIn(words)).toEqual([])
    expect(commitmentIn([...words, plainText(' In December 300 are enough.')])).toMatchObject([
      { code: 'clause-figures-typed', severity: 'warning', message: expect.stringContaining('300.') },
    ])
  })

  it('is asked for the one figure that it lacks', () => {
    const [lacking, ...others] = commitmentIn([
      hurdle('minimum'),
      plainText(' leads; the aim is '),
      hurdle('target'),
    ])
    expect(others).toEqual([])
    expect(lacking?.message).toContain('own figures: 520.')
  })

  it('must keep the time that is promised as well', () => {
    const figures = (['minimum', 'target', 'stretch'] as const).map((name) => hurdle(name, 3))
    expect(commitmentIn(figures, 'commitment-first-touch')).toMatchObject([
      {
        code: 'clause-figures-unstated',
        message: expect.stringContaining('own figures: 4 business hours.'),
      },
    ])
  })
})

describe('sections', () => {
  it('come in the order and under the titles that were chosen, appendices last', () => {
    const outline = outlineWith({
      size: 'full',
      order: ['capacity', 'front', 'calculation'],
      titles: { capacity: 'What sales can do' },
    })
    const headings = outline.split('\n').filter((text) => text.startsWith('# '))
    expect(headings[0]).toBe('# 1 What sales can do')
    expect(headings.findLast((text) => /^# \d/.test(text))).toBe('# 23 Acceptance')
    expect(headings.at(-5)).toMatch(/^# A How the figures/)
  })

  it('have clauses of one’s own after the others', () => {
    const own = [{ id: 'parking', wording: [{ kind: 'text', text: 'Nobody parks on the lawn.' }] }]
    const outline = outlineWith({ ownClauses: { acceptance: own } })
    expect(line(outline, 'Nobody parks')).toMatch(/^\d+\.3 Nobody parks on the lawn\.$/)
  })

  it('of an agreement on one page are the summary and the signatures', () => {
    const headings = outlineWith({ size: 'one-page' }).match(/^# .*/gmu)
    expect(headings).toEqual(['# 1 Summary', '# 2 Acceptance'])
  })
})

describe('the wording of a clause', () => {
  it('gives the same clause when nothing in it was changed', () => {
    const piece = fc.oneof(
      fc.string({ minLength: 1 }).map((text) => ({ kind: 'text' as const, text })),
      fc.record({
        kind: fc.constant('field' as const),
        text: fc.string(),
        source: fc.constantFrom('plan.company.name', 'figures.workable', 'figures.revenue'),
      }),
      fc.constantFrom('joint-outcome', 'terms').map((target) => refer(target, 'elsewhere')),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (words: Words) => {
        expect(wordingToWords(wordsToWording(words), words)).toEqual({ words, lost: [] })
      }),
    )
  })
})
