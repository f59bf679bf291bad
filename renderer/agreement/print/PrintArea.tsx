import { createContext, lazy, Suspense, useCallback, useContext, useState, type ReactNode } from 'react'
import { present } from '../../../shared/base/invariant.ts'
import { useApplication } from '../../api/client.ts'
import { useNotify } from '../../controls/notices.tsx'
import type { Printed } from './runningWords.ts'

const PrintContext = createContext<((printed: Printed) => void) | null>(null)

/** Prints an agreement, or a part of it, on pages of its own; on the desktop it is saved as a PDF. */
export function usePrintAgreement(): (printed: Printed) => void {
  return present(useContext(PrintContext), 'the PrintArea around this component')
}

// The drawing library comes with it, which no page needs until something is printed.
const PrintedAgreement = lazy(async () => {
  const { PrintedAgreement: view } = await import('./PrintedAgreement.tsx')
  return { default: view }
})

/** Around everything that prints. What is printed is there, unseen, until it has been taken over. */
export function PrintArea({ children }: { readonly children: ReactNode }): ReactNode {
  const { print } = useApplication()
  const notify = useNotify()
  const [printed, setPrinted] = useState<Printed | null>(null)

  const send = useCallback(
    async (title: string) => {
      const outcome = await print(title)
      setPrinted(null)
      if (outcome === 'saved') notify({ kind: 'done', text: 'It was saved as a PDF.' })
    },
    [print, notify],
  )
  return (
    <PrintContext value={setPrinted}>
      {children}
      {printed !== null && (
        <Suspense>
          <PrintedAgreement printed={printed} onReady={(title) => void send(title)} />
        </Suspense>
      )}
    </PrintContext>
  )
}
