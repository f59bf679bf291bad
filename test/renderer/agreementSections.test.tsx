import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { AgreementScreen } from '../../renderer/features/agreement/AgreementScreen.tsx'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { Moment } from '../../shared/base/moment.ts'
import { Day } from '../../shared/base/month.ts'
import { ok } from '../../shared/base/result.ts'
import { softwareCompany } from '../../shared/plan/examples/softwareCompany.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { createFakeApplication } from '../helpers/fakeApplication.ts'
import { accessFindings, renderWithPlan, type ScreenOptions } from '../helpers/renderScreen.tsx'
import { ANN } from '../helpers/signablePlan.ts'

const sheet = page.getByRole('region', { name: 'The agreement as it will print' })
const documentTab = page.getByRole('tab', { name: 'Document' })
const full: Plan = { ...softwareCompany, agreement: { ...softwareCompany.agreement, size: 'full' } }

const open = (plan: Plan = softwareCompany, options: ScreenOptions = {}) =>
  renderWithPlan(<AgreementScreen />, plan, options)

const feed = (name: string | RegExp) => page.getByRole('button', { name })

describe('the sections of the agreement', () => {
  it('are moved by their arrows, renamed, and brought back to their usual titles', async () => {
    const { app, planId } = await open()
    await documentTab.click()
    await page.getByRole('button', { name: 'Move “Summary” down' }).click()
    await expect.element(sheet.getByRole('heading', { name: '1 Scope and parties' })).toBeVisible()
    await feed(/^What feeds this section.* 2 Summary/).click()
    await page.getByRole('textbox', { name: 'Title' }).fill('In short')
    await userEvent.keyboard('{Enter}')
    await expect.element(sheet.getByRole('heading', { name: '2 In short' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Title' }).fill('')
    await userEvent.keyboard('{Enter}')
    await expect.element(sheet.getByRole('heading', { name: '2 Summary' })).toBeVisible()
    expect(app.stored(planId).agreement.titles).toEqual({})
  })

  it('become as many as the size has', async () => {
    await open()
    await documentTab.click()
    await page.getByText('One page', { exact: true }).click()
    await expect.element(sheet.getByRole('heading', { name: '2 Acceptance' })).toBeVisible()
    await expect.element(sheet.getByRole('heading', { name: /Baseline/ })).not.toBeInTheDocument()
  })

  it('take terms of one’s own in place of our usual words', async () => {
    const { app, planId } = await open(full)
    await feed(/^What feeds this section.* \d+ Misses/).click()
    await page.getByRole('button', { name: 'Add a step' }).click()
    const step = page.getByRole('group', { name: 'step 1' })
    await step.getByRole('textbox', { name: 'When' }).fill('After three missed weeks')
    await step.getByRole('textbox', { name: 'Goes to' }).fill('The managing director')
    await userEvent.keyboard('{Tab}')
    await expect.element(sheet.getByText('The managing director')).toBeVisible()
    await page.getByRole('button', { name: 'Remove step 1' }).click()
    await expect.poll(() => app.stored(planId).terms.escalation).toEqual([])
  })

  it('offer guarantees, none of which holds until it is switched on', async () => {
    const { app, planId } = await open(full)
    await documentTab.click()
    await feed('What feeds “Guarantees”').click()
    await page.getByRole('button', { name: 'Offer our list' }).click()
    await expect.poll(() => app.stored(planId).terms.guarantees.length).toBe(7)
    expect(app.stored(planId).terms.guarantees.filter(({ included }) => included)).toEqual([])
    await page.getByRole('group', { name: 'guarantee 1' }).getByRole('switch').click()
    await expect.element(sheet.getByText(/who does what by when are sent round/)).toBeVisible()
  })

  it('show what is in them and how likely each hurdle is while it is typed', async () => {
    const { app, planId } = await open()
    await feed(/^What feeds this section.* \d+ Marketing’s commitments/).click()
    const promise = page.getByRole('group', { name: 'Leads handed over', exact: true })
    const target = promise.getByRole('textbox', { name: 'Target' })
    await expect
      .element(promise.getByText(/^reached in [3-7]\sin\s10/).first(), { timeout: 20_000 })
      .toBeVisible()
    await target.fill('2000')
    await expect.element(promise.getByText('reached in less than 1 in 100')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(promise.getByText('reached in less than 1 in 100')).not.toBeInTheDocument()
    await promise.getByRole('button', { name: 'Suggest from the model' }).click()
    await expect
      .poll(() => app.stored(planId).commitments[0]?.target)
      .not.toBe(softwareCompany.commitments[0]?.target)
    const { minimum, target: aim, stretch } = app.stored(planId).commitments[0]!
    expect([minimum, aim, stretch].toSorted((a, b) => a! - b!)).toEqual([minimum, aim, stretch])
    expect(Number.isInteger(aim)).toBe(true)
  })

  it('can be fed by everybody', async () => {
    await open(full, { scheme: 'dark' })
    await feed(/^What feeds this section.* \d+ Misses/).click()
    await page.getByRole('button', { name: 'Add a step' }).click()
    expect(await accessFindings()).toEqual([])
  })
})

const choose = (name: string, type: string, content: BlobPart): Promise<void> =>
  userEvent.upload(page.getByLabelText('Logo file'), new File([content], name, { type }))

describe('the look of the agreement', () => {
  it('takes a logo, made smaller where it is large', async () => {
    const { app, planId } = await open()
    await documentTab.click()
    const canvas = new OffscreenCanvas(1800, 300)
    canvas.getContext('2d')?.fillRect(0, 0, 1800, 300)
    await choose('logo.png', 'image/png', await canvas.convertToBlob({ type: 'image/png' }))
    await expect.element(sheet.getByRole('img', { name: 'Logo of Halden Software' })).toBeVisible()
    const logo = await createImageBitmap(
      await (await fetch(app.stored(planId).agreement.appearance.logo!)).blob(),
    )
    expect([logo.width, logo.height]).toEqual([600, 100])
  })

  it('refuses what is no picture, in words', async () => {
    await open()
    await documentTab.click()
    await choose('logo.png', 'image/png', 'no picture at all')
    await expect.element(page.getByText(/“logo\.png” cannot be used/)).toBeVisible()
    await choose('logo.svg', 'image/svg+xml', '<svg/>')
    await expect.element(page.getByText(/“logo\.svg” is no PNG or JPEG picture/)).toBeVisible()
  })

  it('says when a colour is too light to be read', async () => {
    await open()
    await documentTab.click()
    await page.getByRole('textbox', { name: 'Colour of headings' }).fill('#ffee00')
    await userEvent.keyboard('{Tab}')
    await expect.element(page.getByText(/Too light for words on white/)).toBeVisible()
    await page.getByRole('button', { name: 'Back to black' }).click()
    await expect.element(page.getByText(/Too light/)).not.toBeInTheDocument()
  })
})

describe('a draft after a version was signed', () => {
  const proposedAt = Moment.parse('2026-12-01T09:00:00.000Z')
  const signed = {
    record: {
      version: {
        number: 1,
        fingerprint: 'a'.repeat(64),
        proposedAt,
        zone: softwareCompany.calendar.timeZone,
        proposedBy: 'Ann',
        note: '',
        planRevision: 0,
        start: Day.parse('2020-01-01'),
        end: Day.parse('2040-12-31'),
        signatories: [{ personId: ANN, name: 'Ann Ost', title: '', side: 'marketing' as const }],
      },
      events: [
        {
          kind: 'signed' as const,
          at: proposedAt,
          personId: ANN,
          reservation: '',
          mark: { kind: 'typed' as const, name: 'Ann Ost' },
          fingerprint: 'a'.repeat(64),
        },
      ],
    },
    tree: composeAgreement(softwareCompany, proposedAt, { kind: 'version', number: 1 }),
    plan: softwareCompany,
  }

  it('is marked where it differs, and shows which words on demand', async () => {
    const app = createFakeApplication({
      overrides: {
        'agreements.versions': () => Promise.resolve(ok({ records: [signed.record] })),
        'agreements.version': () => Promise.resolve(ok(signed)),
      },
    })
    const company = { ...softwareCompany.company, unit: 'Europe' }
    await open({ ...softwareCompany, company }, { app })
    await expect.element(sheet.getByText('Changed since version 1:').first()).toBeInTheDocument()
    await expect.element(sheet.getByRole('insertion').first()).not.toBeInTheDocument()
    await page.getByRole('checkbox', { name: 'Words changed since version 1' }).click()
    await expect.element(sheet.getByRole('insertion').filter({ hasText: 'Europe' }).first()).toBeVisible()
    await expect.element(sheet.getByRole('deletion').filter({ hasText: 'Mid-market' }).first()).toBeVisible()
    expect(await accessFindings()).toEqual([])
  })
})
