import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import type { SignoffAct } from '../../../shared/agreement/signoff/version.ts'
import { useAct } from '../../api/agreementVersions.ts'
import { useNotify } from '../../controls/notices.tsx'
import { errorText } from '../../text/errors.ts'
import classes from './Signoff.module.css'

/** Asks before something happens to a version that cannot be taken back, beside what it is about. */
export function ActPanel({
  title,
  warning,
  confirm,
  done,
  isSeen,
  number,
  actOf,
  onClose,
  children,
}: {
  readonly title: string
  /** What cannot be taken back. */
  readonly warning: string
  /** What the button says that does it. */
  readonly confirm: string
  /** What is told when it has happened. */
  readonly done: string
  /** Whether the screen shows it by itself: then it is only told to who listens. */
  readonly isSeen?: true
  readonly number: number
  /** What happens, or a sentence on what is missing for it. */
  readonly actOf: () => SignoffAct | string
  readonly onClose: () => void
  readonly children: ReactNode
}): ReactNode {
  const id = useId()
  const panel = useRef<HTMLElement>(null)
  const act = useAct(number)
  const notify = useNotify()
  const [busy, setBusy] = useState(false)
  const [missing, setMissing] = useState<string | null>(null)
  useEffect(() => panel.current?.focus(), [])
  const run = async (): Promise<void> => {
    const wanted = actOf()
    setMissing(typeof wanted === 'string' ? wanted : null)
    if (typeof wanted === 'string') return
    setBusy(true)
    const reply = await act(wanted)
    setBusy(false)
    if (!reply.ok) {
      setMissing(errorText(reply.error))
      return
    }
    notify({ kind: isSeen ? 'heard' : 'done', text: done })
    onClose()
  }
  return (
    <section ref={panel} className={classes.act} tabIndex={-1} aria-labelledby={id}>
      <Stack gap="md">
        <Title order={3} id={id}>
          {title}
        </Title>
        {children}
        <Text maw="var(--sla-words-width)">{warning}</Text>
        {missing !== null && (
          <Text role="alert" className={classes.trouble ?? ''}>
            {missing}
          </Text>
        )}
        <Group gap="sm">
          <Button loading={busy} onClick={() => void run()}>
            {confirm}
          </Button>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
        </Group>
      </Stack>
    </section>
  )
}
