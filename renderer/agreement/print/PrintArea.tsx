import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import { flushSync } from 'react-dom'
import { present } from '../../../shared/base/invariant.ts'
import { useApplication } from '../../api/client.ts'
import { useNotify } from '../../controls/notices.tsx'
import type { PrintedAgreement } from './PrintedAgreement.tsx'
import { printTitle, type Printed } from './runningWords.ts'

interface Printing {
  readonly print: (printed: Printed) => void
  readonly show: (printed: Printed | null) => void
  readonly onScreen: () => Printed | null
}

const PrintContext = createContext<Printing | null>(null)

function usePrinting(): Printing {
  return present(useContext(PrintContext), 'the PrintArea around this component')
}

/** Prints an agreement, or a part of it, on pages of its own; on the desktop it is saved as a PDF. */
export function usePrintAgreement(): (printed: Printed) => void {
  return usePrinting().print
}

/** Tells of the agreement that is on the screen, which is what the browser's own menu prints then. */
export function useOnScreen(printed: Printed | null): void {
  const { show } = usePrinting()
  useEffect(() => {
    show(printed)
    return () => show(null)
  }, [show, printed])
}

/** The agreement that is on the screen; null where none is. */
export function useReadOnScreen(): () => Printed | null {
  return usePrinting().onScreen
}

type View = typeof PrintedAgreement

/** Around everything that prints. What is printed is there, unseen, until it has been taken over. */
export function PrintArea({ children }: { readonly children: ReactNode }): ReactNode {
  const { print } = useApplication()
  const notify = useNotify()
  const [asked, setAsked] = useState<{ readonly printed: Printed; readonly by: 'app' | 'browser' } | null>(
    null,
  )
  // The drawing library comes with it, which no page needs until something can be printed.
  const [view, setView] = useState<{ readonly Printed: View } | null>(null)
  const shown = useRef<Printed | null>(null)
  const load = useCallback(async () => {
    const loaded = await import('./PrintedAgreement.tsx')
    setView((before) => before ?? { Printed: loaded.PrintedAgreement })
  }, [])
  const printing = useMemo<Printing>(
    () => ({
      print: (printed) => {
        setAsked({ printed, by: 'app' })
        void load()
      },
      show: (printed) => {
        shown.current = printed
        if (printed !== null) void load()
      },
      onScreen: () => shown.current,
    }),
    [load],
  )
  const send = async (title: string): Promise<void> => {
    const outcome = await print(title)
    setAsked(null)
    if (outcome === 'saved') notify({ kind: 'done', text: 'It was saved as a PDF.' })
  }

  const onBrowserPrints = useEffectEvent(() => {
    const printed = shown.current
    if (asked !== null || printed === null || view === null) return
    // The browser waits for nothing: what is to be printed has to be there when this is over.
    flushSync(() => setAsked({ printed, by: 'browser' }))
    const before = document.title
    document.title = printTitle(printed)
    const onDone = (): void => {
      document.title = before
      setAsked(null)
    }
    window.addEventListener('afterprint', onDone, { once: true })
  })
  useEffect(() => {
    const listener = (): void => onBrowserPrints()
    window.addEventListener('beforeprint', listener)
    return () => window.removeEventListener('beforeprint', listener)
  }, [])
  return (
    <PrintContext value={printing}>
      {children}
      {asked !== null && view !== null && (
        <view.Printed
          printed={asked.printed}
          onReady={(title) => {
            if (asked.by === 'app') void send(title)
          }}
        />
      )}
    </PrintContext>
  )
}
