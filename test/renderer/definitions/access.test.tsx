import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Month } from '../../../shared/base/month.ts'
import { emptyPlan } from '../../../shared/plan/emptyPlan.ts'
import { stepParts } from '../../../renderer/text/stepParts.ts'
import { createFakeLeads } from '../../helpers/fakeLeads.ts'
import { accessFindings } from '../../helpers/renderScreen.tsx'
import { planWithScoredLeads, scoredLeads } from '../../helpers/scoredLeads.ts'
import { openPart, showDefinitions } from './showDefinitions.tsx'

/** What is there when a part is drawn with all that it shows. */
const PARTS = [
  { name: 'Stages', shows: 'What it means' },
  { name: 'Words', shows: 'Trigger events' },
  { name: 'Qualification', shows: 'What is noted as proof' },
  { name: 'Scoring', shows: '251 of 582' },
  { name: 'Matrix', shows: '$6,879 a lead' },
  { name: 'Routing', shows: 'leads are taken' },
  { name: 'Returned leads', shows: 'Nurture tracks' },
  { name: 'Blind test', shows: 'Draw 16 past leads' },
]
const DETAILS = /^(Rules and examples|Condition|Conditions|Proof and return|Contents and return) of /

it.each(['light', 'dark'] as const)(
  'every part is accessible with past leads and details opened, %s',
  async (scheme) => {
    const { app, keep } = createFakeLeads()
    const leads = scoredLeads()
    await showDefinitions(planWithScoredLeads(keep(leads), leads.length), 'Stages', { app, scheme })
    for (const { name, shows } of PARTS) {
      await openPart(name)
      await expect.element(page.getByText(shows, { exact: false }).first()).toBeVisible()
      const [details] = page.getByRole('button', { name: DETAILS }).all()
      if (details) await userEvent.click(details)
      expect(await accessFindings()).toEqual([])
    }
  },
)

it.each(['light', 'dark'] as const)('every part is accessible while it is empty, %s', async (scheme) => {
  await showDefinitions(emptyPlan('New', Month.parse('2027-01')), 'Stages', { scheme })
  for (const { name } of stepParts.definitions) {
    await openPart(name)
    expect(await accessFindings()).toEqual([])
  }
})

it('parts are changed with the arrow keys', async () => {
  await showDefinitions(emptyPlan('New', Month.parse('2027-01')), 'Stages')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(page.getByRole('heading', { name: 'Trigger events' })).toBeVisible()
})
