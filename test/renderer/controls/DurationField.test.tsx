import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { DurationField } from '../../../renderer/controls/DurationField.tsx'
import { ok } from '../../../shared/base/result.ts'
import type { Calendar } from '../../../shared/plan/company.ts'
import { accessFindings, renderScreen } from '../../helpers/renderScreen.tsx'

const calendar: Calendar = {
  timeZone: 'Europe/London',
  windows: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' })),
  holidays: [],
}

function Held({ commit, clear }: { readonly commit: (minutes: number) => void; readonly clear: () => void }) {
  const [minutes, setMinutes] = useState<number | null>(240)
  return (
    <DurationField
      label="Owner within"
      clock="business"
      locale="en-GB"
      max={100_000}
      {...{ calendar, minutes }}
      onCommit={(typed) => {
        commit(typed)
        setMinutes(typed)
        return ok(null)
      }}
      onClear={() => {
        clear()
        setMinutes(null)
      }}
    />
  )
}

async function field() {
  const commit = vi.fn<(minutes: number) => void>()
  const clear = vi.fn<() => void>()
  const screen = await renderScreen(<Held {...{ commit, clear }} />)
  return { commit, clear, screen, input: screen.getByRole('textbox', { name: 'Owner within' }) }
}

describe('a time in the terms', () => {
  it('is shown as the agreement writes it, and can be reached by everybody', async () => {
    const { input } = await field()
    await expect.element(input).toHaveValue('4 business hours')
    expect(await accessFindings()).toEqual([])
  })

  it.each([
    ['30 min', 30, '30 business minutes'],
    ['2 d', 960, '2 business days'],
    ['1.5 h', 90, '90 business minutes'],
  ])('takes %s', async (typed, minutes, shown) => {
    const { commit, input } = await field()
    await userEvent.fill(input, typed)
    await userEvent.keyboard('{Enter}')
    expect(commit).toHaveBeenCalledExactlyOnceWith(minutes)
    await expect.element(input).toHaveValue(shown)
  })

  it('asks for the unit of a number that stands alone, and keeps what was typed', async () => {
    const { commit, input, screen } = await field()
    await userEvent.fill(input, '6')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(/Say what 6 counts/)).toBeVisible()
    await expect.element(input).toHaveValue('6')
    expect(commit).not.toHaveBeenCalled()
  })

  it('can be left open', async () => {
    const { clear, input } = await field()
    await userEvent.fill(input, '')
    await userEvent.keyboard('{Enter}')
    expect(clear).toHaveBeenCalledOnce()
    await expect.element(input).toHaveValue('')
  })
})
