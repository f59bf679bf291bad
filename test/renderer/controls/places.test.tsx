import { useState, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { goToPlace, placeOf } from '../../../renderer/controls/places.ts'
import { renderScreen } from '../../helpers/renderScreen.tsx'

const box = (name: string) => page.getByRole('textbox', { name, exact: true })

it.each([
  { wanted: 'the field itself', path: ['goal', 'share'], name: 'Share' },
  { wanted: 'the first part of a list that has no place of its own', path: ['segments'], name: 'Webinar' },
  { wanted: 'what is around a part without a place', path: ['segments', 1, 'name'], name: 'Fair' },
  { wanted: 'a field that can be seen and changed', path: ['people'], name: 'Ines' },
])('leads to $wanted', async ({ path, name }) => {
  await renderScreen(
    <>
      <input aria-label="Share" {...placeOf('goal', 'share')} />
      <input aria-label="Webinar" {...placeOf('segments', 0)} />
      <input aria-label="Fair" {...placeOf('segments', 1)} />
      <div {...placeOf('people')}>
        <input type="file" hidden aria-label="File" />
        <input aria-label="Owner" disabled />
        <input aria-label="Ines" />
      </div>
    </>,
  )
  goToPlace(path)
  await expect.element(box(name)).toHaveFocus()
})

it('leads to the screen that is gone to, though the one that is left has such a place too', async () => {
  await renderScreen(<TwoScreens />)
  await userEvent.click(page.getByRole('button', { name: 'Go' }))
  await expect.element(box('New share')).toHaveFocus()
})

function TwoScreens(): ReactNode {
  const [isNew, setIsNew] = useState(false)
  const go = (): void => {
    setIsNew(true)
    goToPlace(['goal', 'share'])
  }
  return isNew ? (
    <input aria-label="New share" {...placeOf('goal', 'share')} />
  ) : (
    <div {...placeOf('goal', 'share')}>
      <button type="button" onClick={go}>
        Go
      </button>
    </div>
  )
}

it('waits for a screen that is still loading', async () => {
  const { rerender } = await renderScreen(<p>Loading</p>)
  goToPlace(['goal', 'share'])
  await expect.element(page.getByText('Loading')).toBeVisible()
  await rerender(<input aria-label="Share" {...placeOf('goal', 'share')} />)
  await expect.element(box('Share')).toHaveFocus()
})
