import { MantineProvider } from '@mantine/core'
import '@mantine/core/styles.layer.css'
import '@fontsource-variable/inter/wght.css'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { PrintArea } from './agreement/print/PrintArea.tsx'
import { ApplicationContext, type Application } from './api/client.ts'
import { NoticeArea } from './controls/notices.tsx'
import './global.css'
import { cssVariables, theme } from './theme.ts'

/** What every screen stands in: the look, the application, what has been read from it, and messages. */
export function Surroundings({
  application,
  nonce = '',
  scheme,
  children,
}: {
  readonly application: Application
  /** Marks our style elements as ours for the content security policy. */
  readonly nonce?: string
  /** Light or dark whatever the user chose; for tests and pictures. */
  readonly scheme?: 'light' | 'dark'
  readonly children: ReactNode
}): ReactNode {
  // What was read stays true until the application says otherwise.
  const [queries] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
        },
      }),
  )
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
      {...(scheme ? { forceColorScheme: scheme } : {})}
    >
      <QueryClientProvider client={queries}>
        <ApplicationContext value={application}>
          <NoticeArea>
            <PrintArea>{children}</PrintArea>
          </NoticeArea>
        </ApplicationContext>
      </QueryClientProvider>
    </MantineProvider>
  )
}
