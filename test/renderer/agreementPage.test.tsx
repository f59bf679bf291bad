import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { differenceOf, shownDifference } from '../../renderer/agreement/compare/difference.ts'
import { DocumentPage } from '../../renderer/agreement/DocumentPage.tsx'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument } from '../../shared/agreement/document.ts'
import { roberge } from '../../shared/plan/examples/roberge.ts'
import { softwareCompany } from '../../shared/plan/examples/softwareCompany.ts'
import { accessFindings, renderScreen } from '../helpers/renderScreen.tsx'
import { outlineOf } from '../helpers/outlineOf.ts'

const COMPOSED_AT = '2027-01-05T14:02:00Z'
const agreement = composeAgreement(softwareCompany, COMPOSED_AT)

/** Every word of the document outside its charts, as text without spaces between the parts. */
function wordsOf(document: AgreementDocument): string[] {
  const withoutCharts = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter(({ kind }) => kind !== 'figure' && kind !== 'signature'),
  }))
  const marks = /^(?:#+ |\d+\. |- |\[|\| )|(?:\]| \|)$/g
  return outlineOf({ ...document, sections: withoutCharts })
    .split('\n')
    .flatMap((line) => line.replaceAll(marks, '').split(' | '))
}

describe('the page of an agreement', () => {
  it('shows every word of the document, in its order', async () => {
    const { container } = await renderScreen(<DocumentPage document={agreement} />)
    const shown = container.textContent.replaceAll(/\s+/g, '')
    let from = 0
    const missing = wordsOf(agreement).filter((words) => {
      const at = shown.indexOf(words.replaceAll(/\s+/g, ''), from)
      if (at >= 0) from = at
      return at < 0
    })
    expect(missing).toEqual([])
  })

  it('leads from a reference to the clause or table that it names', async () => {
    await renderScreen(<DocumentPage document={agreement} />)
    const reference = agreement.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.kind === 'clause' ? block.inlines : []))
      .find((inline) => inline.kind === 'reference')
    await page.getByRole('button', { name: reference!.text, exact: true }).first().click()
    expect(document.activeElement?.id).toBe(`part-${reference!.target}`)
  })

  it('names the source of every figure', async () => {
    const { container } = await renderScreen(<DocumentPage document={agreement} />)
    const goal = [...container.querySelectorAll('[data-source="plan.goal.amounts"]')]
    expect(goal.map(({ textContent }) => textContent)).toContain('$9,200,000')
  })

  it('has a place to decide, sign and date for each signatory', async () => {
    await renderScreen(<DocumentPage document={agreement} />)
    await expect.element(page.getByRole('table', { name: 'For marketing' }).first()).toBeVisible()
    await expect
      .element(page.getByRole('row', { name: /Ines Albrecht, Chief Marketing Officer/ }))
      .toBeVisible()
    expect(page.getByText('Accept with reservation').elements()).toHaveLength(4)
  })

  it('draws the charts, with their figures in words', async () => {
    await renderScreen(<DocumentPage document={agreement} />)
    const chart = page.getByRole('img', { name: /Chart of leads handed over, by month/ })
    await expect.element(chart).toHaveAttribute('data-drawn')
    await expect.element(page.getByRole('heading', { name: /^Figure \d+ · Leads needed/ })).toBeVisible()
  })

  it('keeps its paper at full size where there is room, and shrinks where there is not', async () => {
    const { container } = await renderScreen(<DocumentPage document={agreement} />)
    const paper = container.querySelector('article')
    await page.viewport(1440, 900)
    expect(Math.round(paper?.getBoundingClientRect().width ?? 0)).toBe(816)
    await page.viewport(560, 900)
    expect(paper?.scrollWidth).toBeLessThanOrEqual(560)
    await page.viewport(1440, 900)
  })

  it('marks in a promise what differs from the version before, also where several lines have its label', async () => {
    const commitments = softwareCompany.commitments.map((one, index) =>
      index === 0 ? { ...one, target: 475 } : one,
    )
    const later = composeAgreement({ ...softwareCompany, commitments }, COMPOSED_AT)
    const difference = differenceOf(1, agreement, later)
    const comparison = shownDifference(difference, { showWords: true, onlyChanged: false })
    const { container } = await renderScreen(<DocumentPage document={later} comparison={comparison} />)
    const summary = container.querySelector('[data-section="summary"]')!
    expect([...summary.querySelectorAll('del')].map(({ textContent }) => textContent)).toContainEqual(
      expect.stringMatching(/ 470$/),
    )
    const promises = [...summary.querySelectorAll('tr')].filter((row) =>
      /^(Marketing|Sales) promises/.test(row.textContent),
    )
    expect(promises.length).toBeGreaterThan(4)
    expect(promises.filter((row) => row.querySelector('ins, del') !== null)).toHaveLength(1)
  })

  it('shows hostile text as text', async () => {
    const name = '<img src=x onerror=alert(1)>'
    const plan = { ...roberge, company: { ...roberge.company, name } }
    const { container } = await renderScreen(<DocumentPage document={composeAgreement(plan, COMPOSED_AT)} />)
    expect(container.querySelector('img[src]')).toBeNull()
    expect(container.textContent).toContain(name)
  })

  it.each(['light', 'dark'] as const)('can be used by everybody, %s', async (scheme) => {
    await renderScreen(<DocumentPage document={agreement} />, { scheme })
    await expect.element(page.getByRole('img', { name: /^Chart of leads/ })).toHaveAttribute('data-drawn')
    expect(await accessFindings()).toEqual([])
  })
})
