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
  /** Prints what the page shows for printing, or saves it as a PDF; the title becomes the name of the file. */
  readonly print: (title: string) => Promise<PrintOutcome>
}

/** A browser takes what it prints over into a dialog of its own, and does not tell what came of it. */
export type PrintOutcome = SaveOutcome | 'taken-over'

/** Around everything that calls the application. */
export const ApplicationContext = createContext<Application | null>(null)

export function createApplication(
  client: AppClient,
  transport: Transport,
  { saveFile, print }: Pick<Application, 'saveFile' | 'print'>,
): Application {
  return {
    client,
    saveFile,
    print,
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
