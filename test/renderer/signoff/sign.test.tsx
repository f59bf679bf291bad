import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PlanId } from '../../../shared/plan/ids.ts'
import type { SignoffAct } from '../../../shared/agreement/signoff/version.ts'
import { createFakeApplication, type FakeApplication } from '../../helpers/fakeApplication.ts'
import { valueOf } from '../../helpers/replies.ts'
import { accessFindings, renderApp } from '../../helpers/renderScreen.tsx'
import { ANN, BOB } from '../../helpers/signablePlan.ts'
import { proposeNow, runningPlan, signNow } from '../../helpers/signoffSteps.ts'

let app: FakeApplication
let id: PlanId
beforeEach(async () => {
  app = createFakeApplication()
  id = app.addPlan(runningPlan())
  await proposeNow(app.client, id)
})

const open = () => renderApp(app, { address: `/plans/${id}/signoff/1` })
const rowOf = (name: string) => page.getByRole('listitem').filter({ hasText: name })
const begin = (name: string) =>
  rowOf(name)
    .getByRole('button', { name: `Sign or decline · ${name}` })
    .click()
const heading = (words: string) => page.getByRole('heading', { name: words, level: 1 })

async function events(): Promise<readonly SignoffAct[]> {
  const { records } = valueOf(await app.client['agreements.versions']({ planId: id }))
  return records.at(-1)!.events
}

describe('signing a version', () => {
  it('takes a typed name as a signature, bound to what was shown', async () => {
    await open()
    await begin('Ann Ost')
    await expect.element(page.getByText(/can be withdrawn until all have signed/)).toBeVisible()
    expect(await accessFindings('page')).toEqual([])
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(rowOf('Ann Ost')).toMatchTextContent(/Accepted · .*\d\d:\d\d/)
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
    const { records } = valueOf(await app.client['agreements.versions']({ planId: id }))
    expect(records[0]!.events).toMatchObject([
      {
        kind: 'signed',
        mark: { kind: 'typed', name: 'Ann Ost' },
        fingerprint: records[0]!.version.fingerprint,
      },
    ])
  })

  it('says where another name is typed than that of the signatory, and records what was typed', async () => {
    await open()
    await begin('Ann Ost')
    const field = page.getByRole('textbox', { name: 'Full name, as a signature' })
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByText('Type the name as a signature.')).toBeVisible()
    await field.fill('ann  ost')
    await expect.element(page.getByText(/is not the name of the signatory/)).not.toBeInTheDocument()
    await field.fill('Somebody Else')
    await expect
      .element(page.getByText(/Signed as “Somebody Else”, which is not the name of the signatory, Ann Ost/))
      .toBeVisible()
    await page.getByRole('button', { name: 'Sign version 1 as “Somebody Else”' }).click()
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
    const { records } = valueOf(await app.client['agreements.versions']({ planId: id }))
    expect(records[0]!.events).toMatchObject([{ mark: { kind: 'typed', name: 'Somebody Else' } }])
  })

  it('puts the version in force with the last signature, after saying that there is no way back', async () => {
    await signNow(app.client, id, ANN)
    await open()
    await begin('Bob West')
    await expect.element(page.getByText(/This is the last signature/)).toBeVisible()
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Bob West')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(heading('Version 1 · In force')).toBeVisible()
    await expect.element(page.getByText('All have signed.')).toBeVisible()
    await expect.element(page.getByRole('button', { name: /Withdraw the signature/ })).not.toBeInTheDocument()
    await expect
      .element(page.getByRole('navigation', { name: 'Steps' }).getByRole('link', { name: /^Sign-off done/ }))
      .toBeVisible()
  })

  it('takes a drawn signature, keeps its strokes and shows them', async () => {
    await open()
    await begin('Ann Ost')
    await page.getByText('Draw', { exact: true }).click()
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('Sign in the field.')
    const pad = page.getByRole('figure', { name: 'Field to sign in, empty' }).element().querySelector('svg')!
    const { left, top, width, height } = pad.getBoundingClientRect()
    const pointer = async (type: string, x: number, y: number): Promise<void> => {
      const at = { clientX: left + x * width, clientY: top + y * height }
      pad.dispatchEvent(new PointerEvent(type, { ...at, bubbles: true, button: 0, pointerId: 1 }))
      await new Promise(requestAnimationFrame)
    }
    pad.setPointerCapture = () => undefined
    await pointer('pointerdown', 0.25, 0.5)
    await pointer('pointermove', 0.5, 0.25)
    // Strokes end at the edge of the field, wherever the pointer goes.
    await pointer('pointermove', 2, 0.5)
    await pointer('pointerup', 2, 0.5)
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByRole('figure', { name: 'Signature of Ann Ost' })).toBeVisible()
    expect(await events()).toMatchObject([
      {
        mark: {
          kind: 'drawn',
          strokes: [
            [
              [150, 80],
              [300, 40],
              [600, 80],
            ],
          ],
        },
      },
    ])
  })

  it('keeps name and fingerprint of a copy that came back signed, and nothing else of it', async () => {
    await open()
    await begin('Ann Ost')
    await page.getByText('Attach a signed copy').click()
    await userEvent.upload(page.getByLabelText('Signed copy'), new File(['abc'], 'scan.pdf'))
    await expect.element(page.getByText(/scan\.pdf · SHA-256 ba7816bf8f01/)).toBeVisible()
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(rowOf('Ann Ost')).toMatchTextContent(/By a signed copy: scan\.pdf/)
    expect(await events()).toMatchObject([
      {
        mark: {
          kind: 'copy',
          fileName: 'scan.pdf',
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
        },
      },
    ])
  })

  it('asks for the reservation, lists it, and counts it as signed', async () => {
    await open()
    await begin('Ann Ost')
    await page.getByRole('radio', { name: 'Accept with reservation' }).click()
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('Say what the reservation is.')
    await page.getByRole('textbox', { name: 'Reservation' }).fill('If the new rep starts in March.')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(rowOf('Ann Ost')).toMatchTextContent(/Accepted with a reservation .*new rep starts/)
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
  })

  it('closes the version when somebody declines, who is told so first and has to say why', async () => {
    await open()
    await begin('Bob West')
    await page.getByRole('radio', { name: 'Decline' }).click()
    await expect.element(page.getByText(/Declining closes version 1 for everybody/)).toBeVisible()
    await page.getByRole('button', { name: 'Decline version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('Say why.')
    await page.getByRole('textbox', { name: 'Reason' }).fill('Sales cannot work 420 leads.')
    await page.getByRole('button', { name: 'Decline version 1' }).click()
    await expect.element(heading('Version 1 · Declined')).toBeVisible()
    await expect.element(rowOf('Bob West')).toMatchTextContent(/Declined .*cannot work 420/)
    await expect.element(page.getByRole('button', { name: /^Sign or decline/ })).not.toBeInTheDocument()
  })

  it('does nothing when the panel is closed again', async () => {
    await open()
    await begin('Ann Ost')
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.element(page.getByRole('button', { name: 'Sign or decline · Ann Ost' })).toBeVisible()
    expect(await events()).toEqual([])
  })

  it('takes a signature back while others have not signed; both stay in the timeline', async () => {
    await signNow(app.client, id, ANN)
    await open()
    await page.getByRole('button', { name: 'Withdraw the signature · Ann Ost' }).click()
    await page.getByRole('textbox', { name: /^Reason/ }).fill('Wrong quarter.')
    await page.getByRole('button', { name: 'Withdraw the signature', exact: true }).click()
    await expect.element(page.getByText('0 of 2 have signed.')).toBeVisible()
    await page.getByRole('tab', { name: 'Timeline' }).click()
    const timeline = page.getByRole('list', { name: 'What happened to version 1' })
    await expect.element(timeline).toMatchTextContent(/Ann Ost accepted, name typed/)
    await expect.element(timeline).toMatchTextContent(/Ann Ost withdrew the signature ?Wrong quarter\./)
  })

  it('says in words what the store refuses, and keeps what was entered', async () => {
    await open()
    await begin('Ann Ost')
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    app.failNext('agreements.act', 'disk-full')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent(/The disk is full/)
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
  })

  it('is not possible any more when somebody declines meanwhile in another window', async () => {
    await open()
    await begin('Ann Ost')
    const act: SignoffAct = { kind: 'declined', personId: BOB, reason: 'No.' }
    await app.client['agreements.act']({ planId: id, number: 1, act })
    await expect.element(heading('Version 1 · Declined')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Sign version 1' })).not.toBeInTheDocument()
  })

  it('is no edit: undo names the last edit of the plan, and leaves the signature when that is taken back', async () => {
    await open()
    await page.getByRole('textbox', { name: 'Plan name' }).fill('Spring')
    await userEvent.keyboard('{Enter}')
    await begin('Ann Ost')
    await page.getByRole('textbox', { name: 'Full name, as a signature' }).fill('Ann Ost')
    await page.getByRole('button', { name: 'Sign version 1' }).click()
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
    await page.getByRole('button', { name: 'Undo: Rename the plan' }).click()
    await expect.element(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
    await expect.element(page.getByText('1 of 2 have signed.')).toBeVisible()
  })
})

describe('closing a version', () => {
  it('withdraws a proposal in the name of who does it', async () => {
    await open()
    await page.getByRole('button', { name: 'Withdraw the proposal' }).click()
    await page.getByRole('button', { name: 'Withdraw version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('Say who withdraws it.')
    await page.getByRole('combobox', { name: 'Withdrawn by' }).fill('Ann Ost')
    await page.getByRole('button', { name: 'Withdraw version 1' }).click()
    await expect.element(heading('Version 1 · Withdrawn')).toBeVisible()
  })

  it('ends a version in force on a day, with a reason', async () => {
    await signNow(app.client, id, ANN, BOB)
    await open()
    await page.getByRole('button', { name: 'End this version' }).click()
    await page.getByRole('combobox', { name: 'Ended by' }).fill('Bob West')
    await page.getByRole('button', { name: 'End version 1' }).click()
    await expect.element(page.getByRole('alert')).toMatchTextContent('Say why it ends.')
    await page.getByRole('textbox', { name: 'Reason' }).fill('The team was merged.')
    await page.getByRole('button', { name: 'End version 1' }).click()
    await expect.element(heading('Version 1 · Ended')).toBeVisible()
  })
})
