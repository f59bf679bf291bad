import { randomUUID } from 'node:crypto'
import { invariant } from '../../shared/base/invariant.ts'
import type { AppHandlers, ProcedureName } from '../../shared/contract/contract.ts'
import type { CallError, Reply } from '../../shared/contract/errors.ts'
import type { AppEvent } from '../../shared/contract/events.ts'
import type { CallOptions } from '../../shared/contract/procedure.ts'
import { agreements } from '../../shared/contract/agreements.ts'
import { startup } from '../../shared/contract/startup.ts'
import { createBackground } from './background.ts'
import { createBackupKeeper } from './backupKeeper.ts'
import { troubleFailure } from './callErrors.ts'
import type { AppContext } from './context.ts'
import { createDispatch } from './dispatch.ts'
import { agreementHandlers } from './handlers/agreements.ts'
import { clauseHandlers } from './handlers/clauses.ts'
import { exportHandlers } from './handlers/exports.ts'
import { leadHandlers } from './handlers/leads.ts'
import { planHandlers } from './handlers/plans.ts'
import { startupHandlers } from './handlers/startup.ts'
import { createChancesOf } from './jobs/chancesApart.ts'
import { createLibrary, type LibraryState, type OpenLibrary } from './library.ts'
import { createFileLog, type Log } from './log.ts'
import { createQueue } from './queue.ts'
import { createOnThrown } from './thrown.ts'

export interface AppOptions {
  readonly dataFolder: string
  /** Belongs to this data folder alone, and lies outside it. */
  readonly backupFolder: string
  readonly host: 'desktop' | 'loopback' | 'cli'
  readonly version: string
  readonly clock?: () => Date
  readonly newId?: () => string
  readonly log?: Log
}

/** The whole application without any host; itself a transport, so that a client can be made over it. */
export interface App {
  call(name: string, input: unknown, options?: CallOptions): Promise<Reply<unknown>>
  /** Calls the listener on each event until the returned function is called. */
  subscribe(listener: (event: AppEvent) => void): () => void
  /** Lets the commands under way end, then closes the library. Calls after that are refused. */
  close(): Promise<void>
}

export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, backupFolder, host, version, clock = () => new Date(), newId = randomUUID } = options
  const log = options.log ?? createFileLog(dataFolder, clock)
  const listeners = new Set<(event: AppEvent) => void>()
  const emit = (event: AppEvent): void => {
    for (const listener of listeners) listener(event)
  }

  const commands = createQueue()
  const library = createLibrary({
    place: { dataFolder, backupFolder },
    version,
    clock,
    log,
    emit,
    onOpen: (opened) => background.begin(opened),
  })
  const keeper = createBackupKeeper(library, clock, log)
  const onThrown = createOnThrown(library, log)
  const background = createBackground({
    library,
    commands,
    keeper,
    onThrown,
    onDamagedPlan: () => emit({ kind: 'library-changed' }),
  })
  const openLibrary = (): OpenLibrary => {
    const state = library.state()
    invariant(state?.kind === 'open', 'a procedure that needs the library runs only while it is open')
    return state
  }
  const context: AppContext = {
    host,
    library,
    openLibrary,
    connection: () => openLibrary().connection,
    clock,
    now: library.now,
    newId,
    emit,
    sweepBatch: background.sweepBatch,
    chancesOf: createChancesOf(),
    log,
  }

  let closing: Promise<void> | null = null
  let isClosed = false
  const call = createDispatch(createHandlers(context), {
    commands,
    onThrown,
    refusal: (name) => (isClosed ? closedError : refusalOf(library.state(), name)),
    afterCommand: async (name) => {
      if (isStartup(name)) return null
      keeper.noteEdit()
      if (isAgreement(name)) {
        keeper.noteAgreement()
        await keeper.makeDue()
      }
      const trouble = await library.keepInPlace()
      return trouble && troubleFailure(trouble).error
    },
  })

  await library.open()
  return {
    call,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      closing ??= commands.run(() => {
        emit({ kind: 'closing' })
        background.end()
        library.close()
        isClosed = true
      })
      return closing
    },
  }
}

function createHandlers(context: AppContext): AppHandlers {
  return {
    ...startupHandlers(context),
    ...planHandlers(context),
    ...leadHandlers(context),
    ...agreementHandlers(context),
    ...clauseHandlers(context),
    ...exportHandlers(context),
  }
}

const closedError: CallError = { code: 'not-ready', message: 'The app has been closed. Start it again.' }

/** Without an open library, only what helps to get one answers. */
function refusalOf(state: LibraryState | null, name: ProcedureName): CallError | null {
  if (state?.kind === 'open' || isStartup(name)) return null
  return {
    code: 'not-ready',
    message: state ? state.trouble.message : 'The library is being opened. Try again in a moment.',
  }
}

/** What is proposed or signed is backed up before it is told as done. */
function isAgreement(name: ProcedureName): boolean {
  return Object.hasOwn(agreements, name)
}

function isStartup(name: ProcedureName): boolean {
  return Object.hasOwn(startup, name)
}
