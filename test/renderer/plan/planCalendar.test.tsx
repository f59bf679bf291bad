import { beforeEach, describe, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { button, example, field, show, stored, type } from './shownPlan.tsx'

describe('working hours', () => {
  beforeEach(() => show(example))

  it('are typed as a person writes them, with a break', async () => {
    await type('Monday', '9-12, 13.30 to 17')
    await expect.element(field('Monday')).toHaveValue('09:00–12:00, 13:30–17:00')
    expect(stored().calendar.windows.slice(0, 2)).toEqual([
      { weekday: 1, from: '09:00', to: '12:00' },
      { weekday: 1, from: '13:30', to: '17:00' },
    ])
  })

  it.each([
    { typed: 'nine to five', words: '“nine to five” is not a time span. Type it like 09:00–17:00.' },
    { typed: '17-9', words: '“17-9” ends before it starts.' },
    { typed: '9-25', words: 'Times run from 00:00 to 24:00.' },
    { typed: '9-12, 11-17', words: 'These times overlap.' },
  ])('say what is wrong with $typed', async ({ typed, words }) => {
    await type('Monday', typed)
    await expect.element(page.getByText(words)).toBeVisible()
    expect(stored().calendar).toEqual(example.calendar)
  })

  it('are none on a day off', async () => {
    await type('Friday', '')
    await expect.poll(() => stored().calendar.windows.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4])
  })

  it('are in a time zone that is found by its city', async () => {
    await userEvent.click(page.getByRole('combobox', { name: 'Time zone' }))
    await userEvent.keyboard('buenos')
    await expect.element(page.getByRole('option', { name: 'America/Buenos Aires' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => stored().calendar.timeZone).toMatch(/Buenos_Aires$/)
  })

  it('know holidays', async () => {
    await userEvent.click(button('Remove Memorial Day, 2027-05-31'))
    await expect.poll(() => stored().calendar.holidays).toHaveLength(7)
  })
})

describe('holidays', () => {
  beforeEach(() => show({ ...example, calendar: { ...example.calendar, holidays: [] } }))

  it('of a country are added for the months of the plan, and a second time change nothing', async () => {
    await userEvent.click(button('Add public holidays'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Germany, nationwide' }))
    await expect.poll(() => stored().calendar.holidays).toHaveLength(9)
    await expect.element(field('Name of holiday 1')).toHaveValue('New Year’s Day')
    await userEvent.click(button('Add public holidays'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Banks of the euro area' }))
    await expect.element(field('Name of holiday 9')).toBeVisible()
    expect(stored().calendar.holidays).toHaveLength(9)
  })

  it('are pasted as people write them; a line without a day is kept and named', async () => {
    await userEvent.click(button('Paste a list'))
    await userEvent.fill(
      field('A day and its name on each line'),
      [
        '2027-12-24 Company holiday',
        'Bridge day\t28 December 2027',
        'sometime in May',
        '"7/5/2027", Independence Day',
        '',
      ].join('\n'),
    )
    await userEvent.click(button('Add these'))
    await expect
      .poll(() => stored().calendar.holidays)
      .toEqual([
        { day: '2027-07-05', name: 'Independence Day' },
        { day: '2027-12-24', name: 'Company holiday' },
        { day: '2027-12-28', name: 'Bridge day' },
      ])
    await expect.element(field('A day and its name on each line')).toHaveValue('sometime in May')
    await expect
      .element(
        page.getByText('1 line has no day that can be read and was not added, beginning with line 3.', {
          exact: false,
        }),
      )
      .toBeVisible()
  })

  it('are shown a part at first when there are many', async () => {
    await userEvent.click(button('Add public holidays'))
    await userEvent.click(page.getByRole('menuitem', { name: 'Austria' }))
    await userEvent.click(button('Add public holidays'))
    await userEvent.click(page.getByRole('menuitem', { name: 'United States, federal' }))
    await userEvent.click(button(`Show all ${13 + 12 - 1} holidays`))
    await expect.element(field('Name of holiday 24')).toBeVisible()
  })
})
