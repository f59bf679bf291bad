import { Button, CloseButton, Group, Paper, Portal, Stack, Text, VisuallyHidden } from '@mantine/core'
import { createContext, useCallback, useContext, useEffect, useRef, useState, type ReactNode } from 'react'
import { present } from '../../shared/base/invariant.ts'
import classes from './notices.module.css'

/**
 * Something that happened, said at the edge of the window. Trouble stays until it is closed. What the screen shows by itself is
 * only told to who listens: a message would stand in the way of what comes next.
 */
export interface Notice {
  readonly kind: 'done' | 'heard' | 'trouble'
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Shown = Notice & { readonly key: number; readonly scope: string | null }

const READING_TIME_MS = 10_000
const MOST = 4

const NotifyContext = createContext<((notice: Notice) => void) | null>(null)
const ScopeContext = createContext<((scope: string) => () => void) | null>(null)

/** Says something to the person, also to one who listens instead of looking. */
export function useNotify(): (notice: Notice) => void {
  return present(useContext(NotifyContext), 'the NoticeArea around this component')
}

/** Trouble that is told while this is on the screen is about it, and leaves with it: another plan is none of its business. */
export function useNoticeScope(scope: string): void {
  const enter = present(useContext(ScopeContext), 'the NoticeArea around this component')
  useEffect(() => enter(scope), [enter, scope])
}

export function NoticeArea({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const scope = useRef<string | null>(null)
  const notify = useCallback((notice: Notice) => {
    const about = scope.current
    setShown((all) => {
      const others = all.filter(({ text }) => text !== notice.text)
      return [...others, { ...notice, key: (all.at(-1)?.key ?? 0) + 1, scope: about }].slice(-MOST)
    })
  }, [])
  const enter = useCallback((entered: string) => {
    scope.current = entered
    return () => {
      scope.current = null
      setShown((all) => all.filter((notice) => notice.kind !== 'trouble' || notice.scope !== entered))
    }
  }, [])
  const close = useCallback(
    (key: number) => setShown((all) => all.filter((notice) => notice.key !== key)),
    [],
  )
  return (
    <NotifyContext value={notify}>
      <ScopeContext value={enter}>{children}</ScopeContext>
      <Portal>
        <Stack component="section" className={classes.area} gap="sm" aria-live="polite" aria-label="Messages">
          {shown.map((notice) => (
            <NoticeCard key={notice.key} notice={notice} onClose={close} />
          ))}
        </Stack>
      </Portal>
    </NotifyContext>
  )
}

function NoticeCard({
  notice,
  onClose,
}: {
  readonly notice: Shown
  readonly onClose: (key: number) => void
}): ReactNode {
  const { key, kind, text, action } = notice
  useEffect(() => {
    if (kind === 'trouble') return undefined
    const timer = setTimeout(() => onClose(key), READING_TIME_MS)
    return () => clearTimeout(timer)
  }, [kind, key, onClose])
  if (kind === 'heard') return <VisuallyHidden>{text}</VisuallyHidden>
  return (
    <Paper className={classes.card} data-kind={kind} shadow="md" withBorder p="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="md">
        <Text>
          {kind === 'trouble' && <strong className={classes.trouble}>Attention: </strong>}
          {text}
        </Text>
        <Group wrap="nowrap" gap="xs">
          {action && (
            <Button
              variant="default"
              onClick={() => {
                action.run()
                onClose(key)
              }}
            >
              {action.label}
            </Button>
          )}
          <CloseButton aria-label="Close this message" onClick={() => onClose(key)} />
        </Group>
      </Group>
    </Paper>
  )
}
