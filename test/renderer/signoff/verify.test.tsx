import { describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { FilledIn, Verdict } from '../../../shared/agreement/verdict.ts'
import { ok } from '../../../shared/base/result.ts'
import { PlanId } from '../../../shared/plan/ids.ts'
import { drop } from '../../helpers/drop.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { valueOf } from '../../helpers/replies.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'
import { proposeNow, runningPlan } from '../../helpers/signoffSteps.ts'

const agreement = {
  title: 'Service level agreement',
  company: 'Halden',
  version: 'Version 1',
  composedAt: '2027-01-05T14:02:00.000Z',
  fingerprint: 'c'.repeat(64),
  standing: null,
  excerptOf: null,
}
const none = { filledIn: [], comments: [] }
const byHand = (name: string, label: string, value: string): FilledIn => ({
  name,
  label,
  value,
  how: 'by hand',
})

const file = (name = 'returned.docx') => new File(['abc'], name)
const choose = (chosen = file()) => userEvent.upload(page.getByLabelText('Word file'), chosen)
const answer = (words: RegExp) => page.getByRole('heading', { level: 2, name: words })

/** The page that verifies, in an application that finds this of every file. */
async function open(
  verdictOf: (planId: PlanId) => Verdict,
): Promise<{ readonly app: FakeApplication; readonly id: PlanId }> {
  const app: FakeApplication = createFakeApplication({
    overrides: { 'agreements.verify': () => Promise.resolve(ok(verdictOf(id))) },
  })
  const id: PlanId = app.addPlan(runningPlan())
  await proposeNow(app.client, id)
  await renderApp(app, { address: `/plans/${id}/signoff/verify` })
  return { app, id }
}

const matches = (planId: PlanId, filledIn: FilledIn[] = []): Verdict => ({
  kind: 'matches',
  against: {
    kind: 'version',
    number: 1,
    planId,
    standing: { state: 'proposed', since: null, successor: null },
  },
  agreement,
  filledIn,
  comments: [],
})

describe('verifying a Word file', () => {
  it('says which version it is, when nothing in it was changed', async () => {
    await open((id) => matches(id))
    await choose()
    await expect.element(answer(/Matches version 1 of this agreement/)).toBeVisible()
    await expect.element(page.getByText('Service level agreement · Halden · Version 1')).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
  })

  it('says so when it is a version of another plan', async () => {
    await open(() => matches(PlanId.parse('plan-9')))
    await choose()
    await expect.element(answer(/Matches version 1 of the agreement of another plan/)).toBeVisible()
  })

  it('is done for a file that is dropped while no plan is open, and leads to the version', async () => {
    const app = createFakeApplication({
      overrides: { 'agreements.verify': () => Promise.resolve(ok(matches(id))) },
    })
    const id = app.addPlan({ ...runningPlan(), name: 'Spring plan' })
    await renderApp(app)
    await expect.element(page.getByRole('link', { name: /Spring plan/ })).toBeVisible()
    drop(file())
    await expect.element(answer(/Matches version 1 of the agreement of “Spring plan”/)).toBeVisible()
    await expect
      .element(page.getByRole('link', { name: 'Open version 1' }))
      .toHaveAttribute('href', `#/plans/${id}/signoff/1`)
    expect(await accessFindings('page')).toEqual([])
  })

  it('is done for several files at once, each by itself', async () => {
    await open((id) => matches(id))
    await userEvent.upload(page.getByLabelText('Word file'), [file('one.docx'), file('two.docx')])
    await expect.element(page.getByText('one.docx')).toBeVisible()
    await expect.element(page.getByText('two.docx')).toBeVisible()
  })

  it('claims no origin for a file that is only consistent with itself', async () => {
    await open(() => ({ kind: 'consistent', origin: 'not known', agreement, ...none }))
    await choose()
    await expect.element(answer(/Consistent with itself, origin not known/)).toBeVisible()
    await expect.element(page.getByText(/anybody could have made both/)).toBeVisible()
  })

  it('lists what was altered, and where', async () => {
    await open(() => ({
      kind: 'altered',
      agreement,
      changes: [
        { where: 'table cell', was: '420', now: '240' },
        { where: 'text', was: null, now: 'Sales may stop at any time.' },
        { where: 'text', was: 'Leads are touched within 4 hours.', now: 'Leads are touched within 6 hours.' },
      ],
      ...none,
    }))
    await choose()
    await expect.element(answer(/^Altered$/)).toBeVisible()
    const changes = page.getByRole('table', { name: 'What was altered' })
    await expect.element(changes.getByRole('row', { name: 'Table cell 420 240' })).toBeVisible()
    await expect
      .element(changes.getByRole('row', { name: /Text nothing: this was added Sales may stop/ }))
      .toBeVisible()
    const words = changes.getByRole('row', { name: /within 4 hours\. Leads are touched within 6 hours\./ })
    const standingOut = [...words.element().querySelectorAll('b')].map(({ textContent }) =>
      textContent.trim(),
    )
    expect(standingOut).toEqual(['4', '6'])
  })

  it('says why a file is not one of ours', async () => {
    await open(() => ({ kind: 'not ours', why: 'It carries no record of an agreement.' }))
    await choose()
    await expect.element(answer(/Not one of ours/)).toBeVisible()
    await expect.element(page.getByText(/carries no record of an agreement/)).toBeVisible()
  })

  it('says what went wrong when the file could not be read', async () => {
    const { app } = await open((id) => matches(id))
    app.failNext('agreements.verify', 'file-damaged')
    await choose()
    await expect.element(page.getByText(/^“returned.docx”: This file is damaged or cut off/)).toBeVisible()
  })

  it('refuses a file that is far too large without reading it', async () => {
    const { app } = await open((id) => matches(id))
    await choose(new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'huge.docx'))
    await expect.element(page.getByText(/“huge.docx” is larger than 10 MB/)).toBeVisible()
    expect(app.calls.map(({ name }) => name)).not.toContain('agreements.verify')
  })

  it('takes a file that is dropped anywhere on the window, from any step', async () => {
    const { id } = await open((planId) => matches(planId))
    location.hash = `/plans/${id}/plan`
    await expect.element(page.getByRole('heading', { level: 1, name: 'Plan' })).toBeVisible()
    drop(file('dropped.docx'))
    await expect.element(answer(/Matches version 1/)).toBeVisible()
    await expect.element(page.getByText(/dropped\.docx/)).toBeVisible()
  })
})

describe('a copy that was filled in by hand', () => {
  it('is recorded as a returned copy, after asking', async () => {
    const { app, id } = await open((planId) =>
      matches(planId, [
        byHand('Ann Ost', 'Decision', 'Accept'),
        byHand('Bob West', 'Decision', 'Accept with reservation'),
        byHand('Bob West', 'Reservation or reason', 'If the rep starts.'),
      ]),
    )
    await choose()
    await page.getByRole('button', { name: 'Record this copy for Bob West: Accept with reservation' }).click()
    await page.getByRole('button', { name: 'Record: Accept with reservation' }).click()
    await expect.element(page.getByText('The returned copy of Bob West was recorded.')).toBeVisible()
    const { records } = valueOf(await app.client['agreements.versions']({ planId: id }))
    expect(records[0]!.events).toMatchObject([
      {
        kind: 'signed',
        personId: 'bob',
        reservation: 'If the rep starts.',
        fingerprint: records[0]!.version.fingerprint,
        mark: { kind: 'copy', fileName: 'returned.docx', sha256: expect.stringMatching(/^ba7816bf/) },
      },
    ])
    await expect
      .element(page.getByRole('button', { name: /Record this copy for Bob/ }))
      .not.toBeInTheDocument()
    await expect
      .element(page.getByRole('button', { name: 'Record this copy for Ann Ost: Accept' }))
      .toBeVisible()
  })

  it('is not recorded where two answers are ticked, or a reason is missing', async () => {
    await open((id) =>
      matches(id, [
        byHand('Ann Ost', 'Decision', 'Accept'),
        byHand('Ann Ost', 'Decision', 'Decline'),
        byHand('Bob West', 'Decision', 'Decline'),
      ]),
    )
    await choose()
    await expect.element(page.getByText(/Accept and Decline are both ticked/)).toBeVisible()
    await expect.element(page.getByText(/No reason is written beside it/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: /^Record/ })).not.toBeInTheDocument()
  })

  it('is told, and not offered, where the file is another version or was altered', async () => {
    await open(() => ({
      kind: 'altered',
      agreement,
      changes: [],
      filledIn: [byHand('Ann Ost', 'Decision', 'Accept')],
      comments: [],
    }))
    await choose()
    await expect.element(page.getByRole('cell', { name: 'Ann Ost' })).toBeVisible()
    await expect.element(page.getByRole('button', { name: /^Record/ })).not.toBeInTheDocument()
  })
})
