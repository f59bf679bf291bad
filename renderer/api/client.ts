import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import { present } from '../../shared/base/invariant.ts'
import type { AppClient } from '../../shared/contract/contract.ts'
import { AppEvent } from '../../shared/contract/events.ts'
import type { Transport } from '../../shared/contract/procedure.ts'
import type { SaveOutcome } from '../../shared/contract/wire.ts'

/** The application as the page knows it: what can be called, and what it tells by itself. */
export interface Application {
  readonly client: AppClient
  /** Calls the listener on each event until the returned function is called. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void
  /** Saves a file where the user says. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<SaveOutcome>
}

/** Around everything that calls the application. */
export const ApplicationContext = createContext<Application | null>(null)

export function createApplication(
  client: AppClient,
  transport: Transport,
  saveFile: Application['saveFile'],
): Application {
  return {
    client,
    saveFile,
    subscribe: (listener) =>
      transport.subscribe((data) => {
        const event = AppEvent.safeParse(data)
        if (event.success) listener(event.data)
      }),
  }
}

export function useApplication(): Application {
  return present(useContext(ApplicationContext), 'the ApplicationContext around this component')
}

export function useClient(): AppClient {
  return useApplication().client
}

/** Calls `onEvent` for what the application tells while the component is shown. */
export function useAppEvents(onEvent: (event: AppEvent) => void): void {
  const { subscribe } = useApplication()
  const listener = useEffectEvent(onEvent)
  useEffect(() => subscribe((event) => listener(event)), [subscribe])
}
