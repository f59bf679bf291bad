import type { ReactNode } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { Application } from './api/client.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Start } from './Start.tsx'
import { Surroundings } from './Surroundings.tsx'

export function App({
  application,
  nonce,
}: {
  readonly application: Application
  readonly nonce: string
}): ReactNode {
  return (
    <Surroundings application={application} nonce={nonce}>
      <ErrorBoundary client={application.client}>
        {/* oxlint-disable-next-line react/hooks -- the router takes its hook as a value */}
        <Router hook={useHashLocation}>
          <Start />
        </Router>
      </ErrorBoundary>
    </Surroundings>
  )
}
