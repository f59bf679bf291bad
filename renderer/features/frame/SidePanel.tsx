import { CloseButton, Title } from '@mantine/core'
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react'
import classes from './SidePanel.module.css'

/** Something beside the screen that can stay open while one works on: no dialogue that stops everything else. */
export function SidePanel({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const [opener] = useState(() => document.activeElement)
  const close = (): void => {
    onClose()
    if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
  }
  const onKeyDown = useEffectEvent(({ key, target }: KeyboardEvent) => {
    // A list that is open inside takes the key for itself.
    const isTaken = target instanceof HTMLElement && target.dataset['expanded'] === 'true'
    if (key === 'Escape' && !isTaken) close()
  })
  useEffect(() => {
    const element = panel.current
    const listener = (event: KeyboardEvent): void => onKeyDown(event)
    element?.addEventListener('keydown', listener)
    element?.focus()
    return () => element?.removeEventListener('keydown', listener)
  }, [])
  return (
    <aside ref={panel} className={classes.panel} tabIndex={-1} aria-labelledby={id}>
      <header className={classes.head}>
        <Title order={2} id={id}>
          {title}
        </Title>
        <CloseButton aria-label={`Close ${title.toLowerCase()}`} onClick={close} />
      </header>
      {children}
    </aside>
  )
}
