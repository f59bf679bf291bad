import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { NumberField, type NumberFieldProps } from '../../../renderer/controls/NumberField.tsx'
import { fail, ok } from '../../../shared/base/result.ts'
import { accessFindings, renderScreen } from '../../helpers/renderScreen.tsx'

type Some = Partial<NumberFieldProps> & Pick<NumberFieldProps, 'unit'>

/** The field as a plan would hold it: what is committed comes back as its value. */
function Held({ onCommit, value = 0, ...props }: Some) {
  const [held, setHeld] = useState<number | null>(value)
  return (
    <NumberField
      label="Rate"
      locale="en-US"
      {...props}
      value={held}
      onCommit={(typed) => {
        const result = onCommit?.(typed) ?? ok(null)
        if (result.ok) setHeld(typed)
        return result
      }}
    />
  )
}

async function field(props: Some) {
  const commit = vi.fn<NumberFieldProps['onCommit']>(() => ok(null))
  const screen = await renderScreen(<Held onCommit={commit} {...props} />)
  return { commit, screen, input: screen.getByRole('textbox', { name: 'Rate' }) }
}

describe('typing a number', () => {
  it.each([
    { unit: 'share', typed: '12%', value: 0.12, shown: '12%' },
    { unit: 'share', typed: '0.12', value: 0.12, shown: '12%' },
    { unit: 'count', typed: '1.2k', value: 1200, shown: '1,200' },
    { unit: 'count', typed: '1,200', value: 1200, shown: '1,200' },
    { unit: 'money', typed: '€800', value: 800, shown: '€800' },
    { unit: 'days', typed: '45', value: 45, shown: '45' },
  ] as const)('takes $typed as $value and shows it as $shown', async ({ unit, typed, value, shown }) => {
    const { commit, input } = await field({ unit, currency: 'EUR' })
    await userEvent.fill(input, typed)
    await userEvent.keyboard('{Enter}')
    expect(commit).toHaveBeenCalledExactlyOnceWith(value)
    await expect.element(input).toHaveValue(shown)
  })

  it.each([
    ['1', 'Read as 100%'],
    ['0.5', 'Read as 50%'],
    ['1.5', 'Read as 1.5%'],
  ])('says how %s is read while it is typed as a share', async (typed, reading) => {
    const { input, screen } = await field({ unit: 'share' })
    await userEvent.fill(input, typed)
    await expect.element(screen.getByText(reading)).toBeVisible()
    await expect.element(input).toHaveAccessibleDescription(reading)
    await userEvent.fill(input, `${typed}%`)
    await expect.element(screen.getByText(/^Read as/)).not.toBeInTheDocument()
  })

  it('says what is wrong in words and keeps what was typed', async () => {
    const { commit, input, screen } = await field({ unit: 'share', max: 1 })
    await userEvent.fill(input, 'many')
    await userEvent.tab()
    await expect.element(screen.getByText('“many” is not a number. Type it like 12% or 0.12.')).toBeVisible()
    await expect.element(input).toHaveValue('many')
    await expect.element(input).toBeInvalid()
    expect(commit).not.toHaveBeenCalled()
  })

  it('says the limit when a number lies outside', async () => {
    const { input, screen } = await field({ unit: 'share', max: 1 })
    await userEvent.fill(input, '120%')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('This must be 100% or less.')).toBeVisible()
  })

  it('shows why a number that the plan refuses was refused', async () => {
    const { input, screen } = await field({
      unit: 'count',
      onCommit: () => fail([{ path: [], message: 'The hurdles rise.' }]),
    })
    await userEvent.fill(input, '7')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('The hurdles rise.')).toBeVisible()
  })

  it('brings the old number back on Escape', async () => {
    const { commit, input } = await field({ unit: 'count', value: 5 })
    await userEvent.fill(input, '7')
    await userEvent.keyboard('{Escape}')
    await expect.element(input).toHaveValue('5')
    expect(commit).not.toHaveBeenCalled()
  })

  it('takes nothing over when it is left as it was', async () => {
    const { commit, input } = await field({ unit: 'share', value: 0.72213 })
    await userEvent.click(input)
    await userEvent.tab()
    expect(commit).not.toHaveBeenCalled()
  })

  it('can be emptied where that means something', async () => {
    const clear = vi.fn<() => void>()
    const { input } = await field({ unit: 'count', value: 5, onClear: clear })
    await userEvent.clear(input)
    await userEvent.keyboard('{Enter}')
    expect(clear).toHaveBeenCalledOnce()
  })
})

describe('arrow keys', () => {
  it.each([
    { keys: '{ArrowUp}', value: 0.7321 },
    { keys: '{ArrowDown}', value: 0.7121 },
    { keys: '{Shift>}{ArrowUp}{/Shift}', value: 0.8221 },
    { keys: '{Alt>}{ArrowUp}{/Alt}', value: 0.7231 },
  ])('$keys step from the exact value to $value', async ({ keys, value }) => {
    const { commit, input } = await field({ unit: 'share', value: 0.7221 })
    await userEvent.click(input)
    await userEvent.keyboard(keys)
    expect(commit).toHaveBeenCalledExactlyOnceWith(value)
  })

  it('show every number while held and take over one when let go', async () => {
    const preview = vi.fn<(value: number | null) => void>()
    const { commit, input } = await field({ unit: 'count', value: 5, onPreview: preview })
    await userEvent.click(input)
    await userEvent.keyboard('{ArrowUp>3/}')
    expect(preview.mock.calls).toEqual([[6], [7], [8]])
    expect(commit).toHaveBeenCalledExactlyOnceWith(8)
  })

  it('stop at the limits', async () => {
    const { commit, input } = await field({ unit: 'share', value: 0.995, max: 1 })
    await userEvent.click(input)
    await userEvent.keyboard('{ArrowUp}')
    expect(commit).toHaveBeenCalledExactlyOnceWith(1)
  })
})

it.each(['light', 'dark'] as const)('is accessible when %s, also with an error', async (scheme) => {
  const screen = await renderScreen(<Held unit="days" counts="days" description="Mean time" />, { scheme })
  await userEvent.fill(screen.getByRole('textbox', { name: 'Rate' }), 'x')
  await userEvent.tab()
  expect(await accessFindings()).toEqual([])
})
