import { describe, expect, it } from 'vitest'
import { composeAgreement } from '../../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../../shared/agreement/document.ts'
import { plainText } from '../../../shared/agreement/outline.ts'
import type { AgreementSize } from '../../../shared/plan/agreementSettings.ts'
import { softwareCompany } from '../../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { COMPOSED_AT } from './contextOf.ts'

const plan = softwareCompany
const inSize = (of: Plan, size: AgreementSize): Plan => ({ ...of, agreement: { ...of.agreement, size } })
const first = (size: AgreementSize): AgreementDocument =>
  composeAgreement(inSize(plan, size), COMPOSED_AT, { kind: 'version', number: 1 })
const after = (previous: AgreementDocument | undefined, of: Plan, size: AgreementSize): AgreementDocument =>
  composeAgreement(
    inSize(of, size),
    COMPOSED_AT,
    { kind: 'version', number: 2 },
    { ...(previous && { previous }) },
  )
const longerNotice: Plan = { ...plan, terms: { ...plan.terms, noticeDays: 60 } }
const dearer: Plan = {
  ...plan,
  goal: { ...plan.goal, amounts: plan.goal.amounts.map((amount) => amount * 1.1) },
}

/** What the front matter or the summary says of the changes; null where it says nothing. */
function inShort(document: AgreementDocument): string | null {
  const facts = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'facts' ? block.items : [])),
  )
  const found = facts.find(({ label }) => label === 'Changes')
  return found === undefined ? null : plainText(found.value)
}

/** Rows of the appendix; of a row without a section the one above it. */
function changesOf(document: AgreementDocument): string[][] {
  const blocks = document.sections.find(({ id }) => id === 'changes')?.blocks ?? []
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
  let section = ''
  return rows.map((row) => {
    const texts = row.map(plainText)
    section = texts[0] || section
    return texts.with(0, section)
  })
}

function said(document: AgreementDocument): string {
  return (document.sections.find(({ id }) => id === 'changes')?.blocks ?? [])
    .map((block) => (block.kind === 'clause' ? plainText(block.inlines) : ''))
    .join('')
}

describe('a version after another one', () => {
  it('says in its front matter in short what has changed', () => {
    expect(inShort(after(first('full'), longerNotice, 'full'))).toBe(
      'Since Version 1 · changed: Term (see D.1)',
    )
    expect(inShort(after(first('standard'), longerNotice, 'standard'))).toBe(
      'Since Version 1 · changed: Term',
    )
    expect(inShort(after(first('full'), plan, 'full'))).toBe('None since Version 1')
    expect(inShort(after(undefined, plan, 'full'))).toBeNull()
  })

  it('says it in its summary where it has one page, by what the lines of it are called', () => {
    expect(inShort(after(first('one-page'), dearer, 'one-page'))).toBe(
      'Since Version 1 · changed: Goal; Shared outcome; and Risks',
    )
  })

  it('lists a reworded clause once, with what it said and says', () => {
    const rows = changesOf(after(first('full'), longerNotice, 'full')).filter(([title]) => title === 'Term')
    expect(rows).toEqual([
      [
        'Term',
        expect.stringMatching(/^\d+\.\d$/),
        expect.stringContaining('30 days’ notice in writing'),
        expect.stringContaining('60 days’ notice in writing'),
      ],
    ])
  })

  it('lists a table by the cells that differ, and no more than some of its rows', () => {
    const rows = changesOf(after(first('full'), dearer, 'full'))
    expect(rows).toContainEqual([
      'Shared goals',
      'Table 2: Mar 2027',
      'Goal: $1,900,000; Difference: $398,041',
      'Goal: $2,090,000; Difference: $208,041',
    ])
    expect(rows.filter(([title]) => title === 'Capacity').length).toBeLessThan(12)
    expect(rows.flat().filter((text) => text.includes('|'))).toEqual([])
  })

  it('lists what another size brings in one line each: no row of a new table is printed again', () => {
    const rows = changesOf(after(first('standard'), plan, 'full'))
    expect(rows).toContainEqual(['Reporting', 'The whole section', '–', 'New'])
    expect(rows.filter(([title]) => title === 'Reporting')).toHaveLength(1)
    const scoring = rows.filter(([title]) => title === 'Lead scoring')
    expect(scoring.map(([, , , now]) => now)).toContainEqual(
      expect.stringMatching(/^Points of a lead, \d+ rows$/),
    )
    expect(Math.max(...rows.flat().map((text) => text.length))).toBeLessThanOrEqual(260)
  })

  it('does not list what only has another number by now', () => {
    const without: Plan = { ...plan, agreement: { ...plan.agreement, without: ['scope'] } }
    const rows = changesOf(after(first('full'), without, 'full'))
    expect(rows[0]).toEqual(['Scope and parties', 'The whole section', 'There until now', 'Gone'])
    expect(rows.slice(1).map(([title]) => title)).toEqual([])
  })

  it('says so where nothing differs, or no version was signed before', () => {
    expect(said(after(first('full'), plan, 'full'))).toBe('Nothing says otherwise than in Version 1.')
    expect(said(after(undefined, plan, 'full'))).toMatch(/^No version was signed before this one/)
  })
})
