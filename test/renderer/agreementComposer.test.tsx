import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AgreementScreen } from '../../renderer/features/agreement/AgreementScreen.tsx'
import type { Plan } from '../../shared/plan/plan.ts'
import { softwareCompany } from '../../shared/plan/examples/softwareCompany.ts'
import { accessFindings, renderWithPlan, type ScreenOptions } from '../helpers/renderScreen.tsx'

const sheet = page.getByRole('region', { name: 'The agreement as it will print' })
const panel = page.getByRole('complementary', { name: 'What feeds the agreement' })
const words = page.getByRole('textbox', { name: 'Words of the clause' })
const checks = page.getByRole('tab', { name: 'Checks' })

const open = (plan: Plan = softwareCompany, options: ScreenOptions = {}) =>
  renderWithPlan(<AgreementScreen />, plan, options)

/** The clause with the revenue goal as a live field, as it stands on the page. */
const goalClause = () => document.getElementById('part-goal')?.textContent ?? null

async function openGoalClause() {
  const opened = await open()
  await page.getByRole('button', { name: 'Clause 3.1' }).click()
  await expect.element(words).toBeVisible()
  return opened
}

describe('a clause of the agreement', () => {
  it('is reworded beside the page, and its figures stay live', async () => {
    const { app, planId } = await openGoalClause()
    await words.click()
    await userEvent.keyboard('{Control>}{End}{/Control} Both sides stand by it.')
    await checks.click()
    await expect.poll(goalClause).toMatch(/\$9,200,000.*of the deals won\. Both sides stand by it\.$/)
    const [edited] = Object.values(app.stored(planId).agreement.clauses)
    expect(edited?.wording).toContainEqual({ kind: 'field', source: 'plan.goal.amounts', place: 0 })
    expect(edited?.wording?.at(-1)).toMatchObject({ kind: 'text' })
  })

  it('loses a live figure only as a whole, and it can be put back', async () => {
    await openGoalClause()
    await words.getByText('$9,200,000').click()
    await userEvent.keyboard('{Delete}')
    await expect.element(words).not.toMatchTextContent('9,200')
    await page.getByRole('button', { name: 'Put back $9,200,000' }).click()
    await expect.element(words).toMatchTextContent('$9,200,000')
  })

  it('gets bold words by button, which Escape takes back before they are kept', async () => {
    const { app, planId } = await openGoalClause()
    await words.click()
    await userEvent.keyboard('{Control>}a{/Control}')
    await page.getByRole('button', { name: 'Bold' }).click()
    await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'false')
    await checks.click()
    expect(app.stored(planId).agreement.clauses).toEqual({})
  })

  it('says where its figures come from', async () => {
    await openGoalClause()
    const fields = page.getByRole('list', { name: 'Live in this clause' })
    await expect.element(fields.getByText('Revenue goal').first()).toBeVisible()
    await expect.element(fields.getByRole('button', { name: 'Go to Plan for $9,200,000' })).toBeVisible()
  })

  it('is left out and brought back', async () => {
    const { app, planId } = await openGoalClause()
    await page.getByRole('button', { name: 'Leave this clause out' }).click()
    await expect.poll(goalClause).toBeNull()
    await page.getByRole('button', { name: /^What feeds this section.* 3 Shared/ }).click()
    await page.getByRole('button', { name: /^Bring back: The goal is/ }).click()
    await expect.poll(goalClause).toContain('The goal is')
    await expect.poll(() => app.stored(planId).agreement.clauses).toEqual({})
  })

  it('takes another wording of our library', async () => {
    await open()
    await sheet.getByText(/This agreement changes only in writing/).click()
    await page.getByRole('combobox', { name: 'Wording' }).selectOptions('Small changes by the owners')
    await expect.element(sheet.getByText(/may be changed by the owners of both sides/)).toBeVisible()
  })

  it('bears an open point, which is on the page and stops a final version until it is cleared', async () => {
    const { app, planId } = await openGoalClause()
    await page.getByRole('textbox', { name: 'Open point' }).fill('Does the board agree?')
    await checks.click()
    await expect.poll(goalClause).toMatch(/Open point: Does the board agree\?$/)
    await page.getByRole('button', { name: /has an open point: Does the board agree/ }).click()
    await expect.element(words).toHaveFocus()
    await page.getByRole('textbox', { name: 'Open point' }).fill('')
    await checks.click()
    await expect.element(panel.getByText(/has an open point/)).not.toBeInTheDocument()
    await expect.poll(() => app.stored(planId).agreement.clauses).toEqual({})
  })

  it('of one’s own is written, kept for other plans, and offered in every section', async () => {
    const { app, planId } = await open()
    await page.getByRole('button', { name: /^What feeds this section.* 3 Shared/ }).click()
    await page.getByRole('button', { name: 'Write a clause' }).click()
    await words.click()
    await userEvent.keyboard('{Control>}a{/Control}No lead is sold twice.')
    await page.getByRole('button', { name: 'Keep for other plans' }).click()
    await expect.element(sheet.getByText('No lead is sold twice.')).toBeVisible()
    await page.getByRole('button', { name: /^What feeds this section.* 4 Baseline/ }).click()
    await page.getByRole('button', { name: 'Add: No lead is sold twice.' }).click()
    await expect
      .poll(() => Object.keys(app.stored(planId).agreement.ownClauses))
      .toEqual(['goals', 'baseline'])
    await page.getByRole('button', { name: 'Remove this clause' }).click()
    await expect.poll(() => Object.keys(app.stored(planId).agreement.ownClauses)).toEqual(['goals'])
    await page.getByRole('button', { name: /^What feeds this section.* 4 Baseline/ }).click()
    await page.getByRole('button', { name: 'Remove the kept clause “No lead is sold twice.”' }).click()
    await expect.element(page.getByRole('list', { name: 'Kept clauses' })).not.toBeInTheDocument()
  })

  it('of one’s own begins empty, is an open point until it is written, and is not kept without words', async () => {
    const { app, planId } = await open()
    await page.getByRole('button', { name: /^What feeds this section.* 3 Shared/ }).click()
    await page.getByRole('button', { name: 'Write a clause' }).click()
    await expect.element(words).toMatchTextContent(/^$/)
    await expect.poll(() => app.stored(planId).agreement.ownClauses.goals).toMatchObject([{ wording: [] }])
    await expect.element(sheet.getByText('This clause is not written yet.')).toBeVisible()
    await page.getByRole('button', { name: 'Keep for other plans' }).click()
    await expect.element(page.getByText(/There are no words to keep yet/)).toBeVisible()
    await checks.click()
    await expect.element(panel.getByText(/has no words yet\. Write it, or remove it\./)).toBeVisible()
  })

  it('keeps what was typed when it is refused, and says what is wrong with it', async () => {
    const { app, planId } = await openGoalClause()
    await words.click()
    await userEvent.keyboard('{Control>}a{/Control}')
    document.execCommand('insertText', false, `Too long ${'x'.repeat(10_001)}`)
    await panel.getByRole('heading', { name: 'Clause 3.1' }).click()
    await expect.element(panel.getByRole('alert')).toMatchTextContent(/At most 10000 characters/)
    await expect.element(words).toMatchTextContent(/^Too long x+$/)
    await words.click()
    await userEvent.keyboard('{Escape}')
    await expect.element(words).toMatchTextContent(/^The goal is/)
    expect(app.stored(planId).agreement.clauses).toEqual({})
  })

  it('keeps refused words while other parts are looked at, until they are put right', async () => {
    const { app, planId } = await openGoalClause()
    await words.click()
    await userEvent.keyboard('{Control>}a{/Control}')
    document.execCommand('insertText', false, `Too long ${'x'.repeat(10_001)}`)
    await checks.click()
    await page.getByRole('tab', { name: 'Clause' }).click()
    await expect.element(panel.getByRole('alert')).toMatchTextContent(/At most 10000 characters/)
    await page.getByRole('button', { name: 'Clause 2.1' }).click()
    await expect.element(words).not.toMatchTextContent(/^Too long/)
    await expect.element(panel.getByRole('alert')).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Clause 3.1' }).click()
    await expect.element(words).toMatchTextContent(/^Too long x+$/)
    await words.click()
    await userEvent.keyboard('{Control>}a{/Control}The goal stands.')
    await checks.click()
    await expect.poll(goalClause).toMatch(/The goal stands\.$/)
    await page.getByRole('tab', { name: 'Clause' }).click()
    await expect.element(words).toMatchTextContent('The goal stands.')
    await expect.element(panel.getByRole('alert')).not.toBeInTheDocument()
    await expect.poll(() => Object.keys(app.stored(planId).agreement.clauses)).toHaveLength(1)
  })

  it('is taken over when it is left by going elsewhere, without leaving its words first', async () => {
    const { app, planId, unmount } = await openGoalClause()
    await words.click()
    await userEvent.keyboard('{Control>}{End}{/Control} Both sides stand by it.')
    await unmount()
    await expect
      .poll(() => Object.values(app.stored(planId).agreement.clauses)[0]?.wording?.at(-1))
      .toMatchObject({ text: expect.stringMatching(/Both sides stand by it\.$/) })
  })

  it('is reached by keyboard alone', async () => {
    await open()
    sheet.element().focus()
    await userEvent.keyboard('{Enter}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    await expect.element(panel.getByRole('heading', { name: 'Clause 2.1' })).toBeVisible()
  })

  it.each(['light', 'dark'] as const)('can be worked on by everybody, %s', async (scheme) => {
    await open(softwareCompany, { scheme })
    await page.getByRole('button', { name: 'Clause 3.1' }).click()
    await expect.element(words).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})
