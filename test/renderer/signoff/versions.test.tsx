import { describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import type { AppClient } from '../../../shared/contract/contract.ts'
import { ok } from '../../../shared/base/result.ts'
import type { PlanId } from '../../../shared/plan/ids.ts'
import { describeEdit } from '../../../shared/plan/edits.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { valueOf } from '../../helpers/replies.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'
import { ANN, BOB } from '../../helpers/signablePlan.ts'
import { dayFromNow, proposeNow, runningPlan, signNow } from '../../helpers/signoffSteps.ts'

const versions = page.getByRole('navigation', { name: 'Versions of the agreement' })
const heading = (words: string) => page.getByRole('heading', { name: words, level: 1 })
const tab = (name: string) => page.getByRole('tab', { name: new RegExp(`^${name}`) })

/** The application with one version that is in force. */
async function inForce(
  plan: Plan = runningPlan(),
  overrides: Partial<AppClient> = {},
): Promise<{ readonly app: FakeApplication; readonly id: PlanId }> {
  const app = createFakeApplication({ overrides })
  const id = app.addPlan(plan)
  await proposeNow(app.client, id)
  await signNow(app.client, id, ANN, BOB)
  return { app, id }
}

async function edit(app: FakeApplication, id: PlanId, change: (draft: Plan) => void): Promise<void> {
  const { plan, revision } = valueOf(await app.client['plans.get']({ id }))
  valueOf(await app.client['plans.edit']({ id, revision, edit: describeEdit(plan, 'Change', change)! }))
}

const open = (id: PlanId, app: FakeApplication, part = '') =>
  renderApp(app, { address: `/plans/${id}/signoff${part}` })

const raise = (plan: Plan): void => {
  const leads = plan.commitments.find(({ metric }) => metric.kind === 'leads-handed-over')!
  leads.minimum = null
  leads.target = 777
  leads.stretch = null
}

describe('the versions of an agreement', () => {
  it('open with the one in force, and list each with its state, the latest first', async () => {
    const { app, id } = await inForce()
    for (const number of [2, 3]) {
      await proposeNow(app.client, id)
      await app.client['agreements.act']({
        planId: id,
        number,
        act: { kind: 'proposal-withdrawn', by: 'Ann Ost', reason: '' },
      })
    }
    await open(id, app)
    await expect.element(heading('Version 1 · In force')).toBeVisible()
    expect(
      versions
        .getByRole('link')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual([
      expect.stringMatching(/^Propose version 4/),
      expect.stringMatching(/^Version 3 Withdrawn/),
      expect.stringMatching(/^Version 2 Withdrawn/),
      expect.stringMatching(/^Version 1 In force/),
      expect.stringMatching(/^Verify a Word file/),
    ])
    await versions.getByRole('link', { name: /Version 2/ }).click()
    await expect.element(heading('Version 2 · Withdrawn')).toBeVisible()
  })

  it('wait for their first day when all have signed before it', async () => {
    const plan = runningPlan()
    const { app, id } = await inForce({
      ...plan,
      agreement: { ...plan.agreement, start: dayFromNow(20) },
    })
    await open(id, app)
    await expect.element(heading('Version 1 · Signed')).toBeVisible()
    await expect.element(page.getByText(/in force from the first day of its term on/)).toBeVisible()
  })

  it('hear of a signature that was given in another window', async () => {
    const app = createFakeApplication()
    const id = app.addPlan(runningPlan())
    await proposeNow(app.client, id)
    await open(id, app)
    await expect.element(page.getByText('0 of 2 have signed.')).toBeVisible()
    await signNow(app.client, id, BOB)
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
  })

  it('show their fingerprint in short, and whole when asked', async () => {
    const { app, id } = await inForce()
    await open(id, app)
    const { records } = valueOf(await app.client['agreements.versions']({ planId: id }))
    const { fingerprint } = records[0]!.version
    await expect.element(page.getByText(fingerprint)).not.toBeInTheDocument()
    await page.getByRole('button', { name: 'Show all of the fingerprint of version 1' }).click()
    await expect.element(page.getByText(fingerprint)).toBeVisible()
  })

  it('say that their record is no qualified electronic signature, with zoned times', async () => {
    const { app, id } = await inForce()
    await open(id, app)
    await tab('Timeline').click()
    await expect.element(page.getByText(/no qualified electronic signature/)).toBeVisible()
    const entries = page.getByRole('list', { name: 'What happened to version 1' }).getByRole('listitem')
    expect(entries.elements().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/\d\d:\d\d E[SD]T.*Ann Ost proposed version 1/),
      expect.stringMatching(/\d\d:\d\d E[SD]T.*Ann Ost accepted, name typed/),
      expect.stringMatching(/\d\d:\d\d E[SD]T.*Bob West accepted, name typed/),
    ])
    expect(await accessFindings('page')).toEqual([])
  })
})

describe('a version after the plan has changed', () => {
  it('says what it said, while the changes show what the plan would say now', async () => {
    const { app, id } = await inForce()
    await edit(app, id, raise)
    await open(id, app)
    await tab('Document').click()
    await expect.element(page.getByRole('article')).not.toMatchTextContent(/777/)
    await tab('Changes').click()
    const added = page.getByRole('insertion').filter({ hasText: '777' })
    await expect.element(added.first()).toBeVisible()
    await expect.element(page.getByRole('deletion').first()).toBeVisible()
  })

  it('shows which promises and assumptions it rests on are otherwise by now', async () => {
    const { app, id } = await inForce()
    await edit(app, id, (plan) => {
      raise(plan)
      const [segment] = plan.segments
      plan.baseline.segments[segment!.id]!.dealValue.value = 4321
    })
    await open(id, app)
    await expect.element(tab('Drift of the plan')).toMatchTextContent(/· \d+$/)
    await tab('Drift of the plan').click()
    const promises = page.getByRole('table', { name: 'Promises that have changed' })
    await expect
      .element(promises.getByRole('row', { name: /Leads handed over, target a month .* 777$/ }))
      .toBeVisible()
    const assumed = page.getByRole('table', { name: 'Assumptions that have changed' })
    await expect.element(assumed.getByRole('row', { name: /Deal value .* \$4,321$/ })).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
  })

  it('has no drift while the plan is as it was', async () => {
    const { app, id } = await inForce()
    await open(id, app)
    await tab('Drift of the plan').click()
    await expect.element(page.getByText(/still has every figure, promise and clause/)).toBeVisible()
  })

  it('has drifted where words of it were edited, and says which', async () => {
    const { app, id } = await inForce()
    await edit(app, id, (plan) => {
      plan.agreement.owner = 'Somebody Else'
    })
    await open(id, app)
    await tab('Drift of the plan').click()
    await expect
      .element(page.getByRole('row', { name: /About this agreement: .*owner .*Somebody Else/i }))
      .toBeVisible()
  })

  it('is compared with the version before it', async () => {
    const { app, id } = await inForce()
    await edit(app, id, (plan) => {
      plan.purpose = 'Quite other words.'
    })
    await proposeNow(app.client, id)
    await open(id, app, '/2')
    await tab('Changes').click()
    await expect.element(page.getByText(/What version 2 says, against version 1/)).toBeVisible()
    await expect.element(page.getByRole('insertion').filter({ hasText: 'Quite' }).first()).toBeVisible()
    await page
      .getByRole('combobox', { name: 'Show what is different' })
      .selectOptions('in the plan now, from version 2')
    await expect.element(page.getByText(/The plan would give the same words as version 2/)).toBeVisible()
  })

  it('is compared with the last that all had signed, whatever was withdrawn since', async () => {
    const { app, id } = await inForce()
    const propose = async (purpose: string): Promise<void> => {
      await edit(app, id, (plan) => {
        plan.purpose = purpose
      })
      await proposeNow(app.client, id)
    }
    await propose('Quite other words.')
    const act = { kind: 'proposal-withdrawn', by: 'Ann Ost', reason: '' } as const
    valueOf(await app.client['agreements.act']({ planId: id, number: 2, act }))
    await propose('Words after all.')
    await open(id, app, '/3')
    await tab('Changes').click()
    await expect.element(page.getByText(/What version 3 says, against version 1/)).toBeVisible()
  })

  it('shows on its page who signed, how and when in the place of the signatures', async () => {
    const { app, id } = await inForce()
    await open(id, app)
    await expect.element(page.getByText('Typed; this is not the name of the signatory').first()).toBeVisible()
    await tab('Document').click()
    const place = page.getByRole('table', { name: 'For sales' })
    const signature = 'A. Signature (typed; this is not the name of the signatory)'
    await expect.element(place.getByRole('cell', { name: signature })).toBeVisible()
    await expect.element(place.getByRole('row', { name: /^Date .* 20\d\d/ })).toBeVisible()
    expect(place.getByRole('row').elements()).toHaveLength(4)
  })
})

describe('files of a version', () => {
  it('are saved as it was proposed, and as what differs with tracked changes', async () => {
    const asked: unknown[] = []
    const { app, id } = await inForce(runningPlan(), {
      'agreements.toWord': (input) => {
        asked.push(input)
        return Promise.resolve(ok({ fileName: 'version 1.docx', base64: btoa('one') }))
      },
      'agreements.redline': (input) => {
        asked.push(input)
        return Promise.resolve(ok({ fileName: 'changes.docx', base64: btoa('two') }))
      },
    })
    await edit(app, id, (plan) => {
      plan.purpose = 'Other words.'
    })
    await open(id, app)
    await page.getByRole('button', { name: 'Export Word' }).click()
    await expect.element(page.getByText('Version 1 was saved as a Word file.')).toBeVisible()
    await tab('Changes').click()
    await page.getByRole('button', { name: 'Export the differences' }).click()
    await expect
      .poll(() => app.savedFiles)
      .toEqual([
        { name: 'version 1.docx', text: 'one' },
        { name: 'changes.docx', text: 'two' },
      ])
    expect(asked).toEqual([
      { planId: id, version: 1 },
      { planId: id, from: 1, to: null },
    ])
  })

  it('are saved as excerpts in the other sizes, which nobody signs', async () => {
    const asked: unknown[] = []
    const { app, id } = await inForce(runningPlan(), {
      'agreements.toWord': (input) => {
        asked.push(input)
        return Promise.resolve(ok({ fileName: 'excerpt.docx', base64: btoa('one page') }))
      },
    })
    await open(id, app)
    await page.getByRole('button', { name: 'Export an excerpt' }).click()
    const own = runningPlan().agreement.size
    expect(
      page
        .getByRole('menuitem')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(
      [
        ['one-page', 'As one page (excerpt)'],
        ['standard', 'In standard size (excerpt)'],
        ['full', 'In full (excerpt)'],
      ].flatMap(([size, words]) => (size === own ? [] : [words])),
    )
    await page.getByRole('menuitem', { name: 'As one page (excerpt)' }).click()
    await expect.element(page.getByText(/An excerpt of version 1 was saved as a Word file/)).toBeVisible()
    expect(asked).toEqual([{ planId: id, version: 1, size: 'one-page' }])
  })

  it('are printed as it was proposed, whatever the plan says now', async () => {
    const { app, id } = await inForce()
    await edit(app, id, (plan) => {
      plan.agreement.title = 'Other words'
    })
    await open(id, app)
    await page.getByRole('button', { name: 'Print or save as PDF' }).click()
    // The view for print is loaded only now.
    await expect.poll(() => app.printed.length, { timeout: 15_000 }).toBe(1)
    expect(app.printed[0]?.title).toMatch(/ - Service level agreement .* - Version 1$/)
    expect(app.printed[0]?.text).toContain('Version 1: In force since')
    // In the place of the signatures, and on the sheet after them.
    expect(
      app.printed[0]?.text.split('A. Signature (typed; this is not the name of the signatory)'),
    ).toHaveLength(3)
    expect(app.printed[0]?.text).not.toContain('to be filled in')
    expect(app.printed[0]?.text).not.toContain('Other words')
  })
})
