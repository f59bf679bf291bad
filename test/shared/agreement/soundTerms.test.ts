import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { Block } from '../../../shared/agreement/document.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import { evaluate } from '../../../shared/model/evaluate.ts'
import { paceOf } from '../../../shared/model/topics/paceOf.ts'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import { SegmentId } from '../../../shared/plan/ids.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { outlineOf } from '../../helpers/outlineOf.ts'

const AT = '2026-11-22T14:02:00Z'

describe('the terms of an agreement do not contradict each other', () => {
  it('excludes leads by one list, to which the score and the count of leads refer', () => {
    const blocks = blocksOf(softwareCompany)
    const at = blocks.findIndex((block) => block.kind === 'clause' && block.id === 'exclusions')
    const list = blocks[at + 1]
    expect(list?.kind === 'list' ? list.items.map(plainText) : []).toEqual([
      'Fewer than 20 people: too small for the price',
      'Student, consultant or competitor',
      'Under contract with another supplier for more than 18 months',
    ])
    expect(clauseIn(softwareCompany, 'scoring')).toMatch(
      /Exclusions apply whatever the score \(see \d+\.\d\)/,
    )
    expect(clauseIn(softwareCompany, 'marketing-counts')).toMatch(/excluded leads \(see \d+\.\d\)/)
  })

  it('keeps the list with the score where the agreement says nothing of whom it targets', () => {
    const agreement = { ...softwareCompany.agreement, without: ['targets' as const] }
    expect(clauseIn({ ...softwareCompany, agreement }, 'exclusions')).toContain('any of these applies')
  })

  it('says which rule decides whether a lead is handed over', () => {
    const words = clauseIn(softwareCompany, 'precedence')
    expect(words).toMatch(
      /An excluded lead .* asks to be contacted .* entry rule of the stage MQL and has at least 50 points/,
    )
    const definitions = { ...softwareCompany.definitions, scoring: null, matrix: null }
    expect(clauseIn({ ...softwareCompany, definitions }, 'precedence')).toBe('')
  })

  it('has one order of work, which holds as well when there are too many leads', () => {
    expect(clauseIn(softwareCompany, 'too-many')).toMatch(/in the agreed order \(see \d+\.\d+\)/)
    const plain: Plan = {
      ...softwareCompany,
      terms: { ...softwareCompany.terms, leadClasses: [] },
      definitions: { ...softwareCompany.definitions, matrix: null },
    }
    expect(clauseIn(plain, 'sales-pace')).toContain(
      'on each business day, in the order in which they arrive.',
    )
    const { sales } = plain.baseline
    const ranked: Plan = {
      ...plain,
      baseline: {
        ...plain.baseline,
        sales: {
          ...sales,
          backlog: { maxAgeMonths: 1, priority: [SegmentId.parse('webinar'), SegmentId.parse('content')] },
        },
      },
    }
    expect(clauseIn(ranked, 'sales-pace')).toContain('the segments in the order Webinar and Content download')
  })

  it('counts for marketing only leads that marketing sources', () => {
    expect(outline(softwareCompany)).toContain(
      'The number of marketing’s leads that enter the stage MQL in the period; leads that marketing does not source (Partner referral) do not count.',
    )
  })

  it('remedies a missed share in the next period, and a missed number of leads by more of them', () => {
    expect(clauseIn(softwareCompany, 'cure')).toMatch(
      /For a missed share.* names one corrective action.*cured when the figure of the next period is at or above the minimum/,
    )
    expect(clauseIn(softwareCompany, 'make-good')).toContain('A missed number or value of leads is made up')
  })
})

describe('what marketing promises', () => {
  it('keeps a pace whose corridor is the one that the model draws', () => {
    const [first] = paceOf(softwareCompany, softwareCompany.agreement.scenarioId).months
    const lastDay = first?.corridor.at(-1)
    const slack = ((lastDay?.high ?? 0) - (lastDay?.low ?? 0)) / 2
    expect(clauseIn(softwareCompany, 'marketing-pace')).toContain(
      `with 470 leads in the ${first?.days} business days of Jan 2027`,
    )
    expect(clauseIn(softwareCompany, 'marketing-pace')).toContain(
      `up to ${Math.round(slack * 10) / 10} leads ahead or behind`,
    )
  })

  it('is planned by month and kind, and the kinds of a month are all of its leads', () => {
    const table = blocksOf(softwareCompany).find(
      (block) => block.kind === 'table' && block.id === 'lead-months-table',
    )
    const rows = table?.kind === 'table' ? table.rows.map((row) => row.slice(1).map(numberIn)) : []
    expect(rows).toHaveLength(13)
    for (const row of rows) expect(row.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(row.at(-1))
    const { marketing } = evaluate(softwareCompany, softwareCompany.agreement.scenarioId).handoff
    expect(rows[0]?.at(-1)).toBe(Math.round(marketing[0] ?? 0))
  })

  it('has a least share of leads of high intent where such leads stand apart', () => {
    expect(clauseIn(softwareCompany, 'high-intent')).toContain('at least 23.8% of the leads')
  })
})

describe('what sales works by', () => {
  it('states channels, spacing, research and records for all leads', () => {
    const words = clauseIn(
      { ...softwareCompany, terms: { ...softwareCompany.terms, leadClasses: [] } },
      'sales-attempts',
    )
    for (const part of [
      'at least two channels',
      'one business day between attempts',
      'Before the first attempt',
      'outcome of each attempt',
    ])
      expect(words).toContain(part)
  })

  it('states the selling hours of a rep and the minutes of a lead where capacity is by hours', () => {
    const { sales } = softwareCompany.baseline
    const hours = {
      sellingShare: 0.5,
      attempts: 4,
      contactChances: [0.25],
      minutesAnAttempt: 10,
      minutesAConversation: 20,
      minutesByStage: {},
    }
    const plan: Plan = {
      ...softwareCompany,
      baseline: { ...softwareCompany.baseline, sales: { ...sales, hours } },
    }
    // 10 minutes for each of 1 + ¾ + ¾² + ¾³ attempts, and 20 for a contact with a chance of 1 − ¾⁴.
    expect(clauseIn(plan, 'capacity')).toContain('A lead takes 41 minutes on average')
    expect(clauseIn(plan, 'capacity')).toMatch(
      /A full rep has [\d.]+ selling hours for leads in an average month, 50% of/,
    )
  })
})

it('points to no list that is empty, and to ranges only where history gives some', () => {
  const terms = { ...softwareCompany.terms, register: [] }
  expect(clauseIn({ ...softwareCompany, terms }, 'register')).toBe(
    'The assumptions and risks of the plan are in the summary. Both sides go through them at each review.',
  )
  expect(outline(softwareCompany, 'standard')).toMatch(/outside its range in Table \d+/)
  const young = {
    ...softwareCompany,
    history: { ...softwareCompany.history, months: 0, entries: {}, spend: {} },
  }
  expect(outline(young, 'standard')).toContain('by more than a fifth')
})

function sized(plan: Plan, size: AgreementSize): Plan {
  return { ...plan, agreement: { ...plan.agreement, size } }
}

function blocksOf(plan: Plan): readonly Block[] {
  return composeAgreement(sized(plan, 'full'), AT).sections.flatMap(({ blocks }) => blocks)
}

function clauseIn(plan: Plan, id: string): string {
  const found = blocksOf(plan).find((block) => block.kind === 'clause' && block.id === id)
  return found?.kind === 'clause' ? plainText(found.inlines) : ''
}

function outline(plan: Plan, size: AgreementSize = 'full'): string {
  return outlineOf(composeAgreement(sized(plan, size), AT))
}

function numberIn(cell: Parameters<typeof plainText>[0]): number {
  return Number(plainText(cell).replaceAll(',', ''))
}
