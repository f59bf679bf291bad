import { Button, CloseButton, Group, Paper, Portal, Stack, Text, VisuallyHidden } from '@mantine/core'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useId,
  useMemo,
  useState,
  type ReactNode,
} from 'react'
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
/** More would cover the screen. */
const MOST = 3

const NotifyContext = createContext<((notice: Notice) => void) | null>(null)
const AreaContext = createContext<{
  readonly show: (notice: Notice, scope: string | null) => void
  readonly forget: (scope: string) => void
} | null>(null)

/** Says something to the person, also to one who listens instead of looking. */
export function useNotify(): (notice: Notice) => void {
  return present(useContext(NotifyContext), 'the NoticeArea around this component')
}

/** What is said in here is about what is shown here, and leaves with it: another plan is none of its business. */
export function NoticeScope({ children }: { readonly children: ReactNode }): ReactNode {
  const { show, forget } = present(useContext(AreaContext), 'the NoticeArea around this component')
  const scope = useId()
  const notify = useCallback((notice: Notice) => show(notice, scope), [show, scope])
  useEffect(() => () => forget(scope), [forget, scope])
  return <NotifyContext value={notify}>{children}</NotifyContext>
}

export function NoticeArea({ children }: { readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const show = useCallback((notice: Notice, scope: string | null) => {
    setShown((all) => {
      const others = all.filter(({ text }) => text !== notice.text)
      return [...others, { ...notice, key: (all.at(-1)?.key ?? 0) + 1, scope }].slice(-MOST)
    })
  }, [])
  const forget = useCallback(
    (left: string) => setShown((all) => all.filter(({ scope }) => scope !== left)),
    [],
  )
  const notify = useCallback((notice: Notice) => show(notice, null), [show])
  const area = useMemo(() => ({ show, forget }), [show, forget])
  const close = useCallback(
    (key: number) => setShown((all) => all.filter((notice) => notice.key !== key)),
    [],
  )
  return (
    <NotifyContext value={notify}>
      <AreaContext value={area}>{children}</AreaContext>
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
