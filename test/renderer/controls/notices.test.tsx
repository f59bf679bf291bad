import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { NoticeScope, useNotify } from '../../../renderer/controls/notices.tsx'
import { renderScreen } from '../../helpers/renderScreen.tsx'

function Plan(): ReactNode {
  const notify = useNotify()
  const tell = (kind: 'done' | 'trouble'): void => notify({ kind, text: `${kind} in the plan` })
  return (
    <>
      <Button onClick={() => tell('trouble')}>Fail</Button>
      <Button onClick={() => tell('done')}>Succeed</Button>
    </>
  )
}

function Places(): ReactNode {
  const [isOpen, setOpen] = useState(true)
  const notify = useNotify()
  return (
    <>
      {isOpen && (
        <NoticeScope>
          <Plan />
        </NoticeScope>
      )}
      <Button onClick={() => setOpen(false)}>Leave</Button>
      <Button onClick={() => notify({ kind: 'trouble', text: 'trouble at home' })}>Fail at home</Button>
    </>
  )
}

function Troublesome(): ReactNode {
  const notify = useNotify()
  const [count, setCount] = useState(1)
  const fail = (): void => {
    notify({ kind: 'trouble', text: `trouble ${count}` })
    setCount(count + 1)
  }
  return <Button onClick={fail}>Fail</Button>
}

it('shows the last three messages at most, so that the screen stays in sight', async () => {
  await renderScreen(<Troublesome />)
  for (let count = 1; count <= 5; count += 1) {
    await userEvent.click(page.getByRole('button', { name: 'Fail' }))
  }
  const messages = page.getByRole('region', { name: 'Messages' })
  await expect.element(messages).toMatchTextContent(/^Attention: trouble 3.*trouble 4.*trouble 5$/)
})

it('lets what a plan said go with the plan; what was said elsewhere stays', async () => {
  await renderScreen(<Places />)
  const messages = page.getByRole('region', { name: 'Messages' })
  await userEvent.click(page.getByRole('button', { name: 'Fail', exact: true }))
  await userEvent.click(page.getByRole('button', { name: 'Succeed' }))
  await expect.element(messages).toMatchTextContent(/trouble in the plan.*done in the plan/)
  await userEvent.click(page.getByRole('button', { name: 'Fail at home' }))
  await userEvent.click(page.getByRole('button', { name: 'Leave' }))
  await expect.element(messages).toMatchTextContent(/^Attention: trouble at home$/)
})
