import { expect } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HistoryScreen } from '../../renderer/features/history/HistoryScreen.tsx'
import { Month } from '../../shared/base/month.ts'
import { emptyPlan, FIRST_SEGMENT } from '../../shared/plan/emptyPlan.ts'
import { StageId, type SegmentId } from '../../shared/plan/ids.ts'
import { Plan } from '../../shared/plan/plan.ts'
import { renderWithPlan } from '../helpers/renderScreen.tsx'

const empty = emptyPlan('Ours', Month.parse('2026-01'))
const months = 6
export const none = Array.from({ length: months }, () => null)
export const plan = Plan.parse({
  ...empty,
  history: {
    ...empty.history,
    start: '2025-07',
    months,
    entries: { [FIRST_SEGMENT]: { lead: [100, 110, 120, 130, 140, 150], mql: [40, 44, 48, 52, 56, 60] } },
  },
})

/** Opens the screen with the keyboard on the first cell of the sheet: leads in July. */
export const open = async (of: Plan = plan, scheme: 'light' | 'dark' = 'light') => {
  const rendered = await renderWithPlan(<HistoryScreen />, of, { scheme })
  const sheet = await expect
    .poll(() => document.querySelector<HTMLElement>('canvas[tabindex]'), { message: 'the sheet' })
    .not.toBeNull()
    .then(() => document.querySelector<HTMLElement>('canvas[tabindex]'))
  sheet?.focus()
  await expect.element(said()).toMatchTextContent(/^Lead of All leads in /)
  return { ...rendered, history: () => rendered.app.stored(rendered.planId).history }
}

export const said = () => page.getByRole('status').first()
export const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) await userEvent.keyboard(key)
}

/** What the browser sends when a spreadsheet's cells are pasted, or when cells are copied or cut. */
export const clipboard = (kind: 'copy' | 'cut' | 'paste', text = ''): string => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/plain', text)
  document.activeElement?.dispatchEvent(
    new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }),
  )
  return clipboardData.getData('text/plain')
}

export const LEAD = StageId.parse('lead')
export const leads = (history: Plan['history'], of: SegmentId = FIRST_SEGMENT) => history.entries[of]
