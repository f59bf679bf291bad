import type { AppEvent } from '../../shared/contract/events.ts'
import type { BatchId } from '../../shared/plan/ids.ts'
import type { Connection } from '../database/connection.ts'
import type { Library, OpenLibrary } from './library.ts'
import type { ChancesOf } from './jobs/chancesApart.ts'
import type { Log } from './log.ts'

/** What handlers work with. */
export interface AppContext {
  readonly host: 'desktop' | 'loopback' | 'cli'
  readonly library: Library
  /** The library; whatever asks for it only runs while it is open. */
  readonly openLibrary: () => OpenLibrary
  /** To the library, which whatever asks for it only runs while it is open. */
  readonly connection: () => Connection
  readonly clock: () => Date
  /** The time now, ISO. */
  readonly now: () => string
  readonly newId: () => string
  readonly emit: (event: AppEvent) => void
  /** Removes a batch that will not be committed, piece by piece between other commands. */
  readonly sweepBatch: (id: BatchId) => void
  /** What a simulation says of a plan, for its agreement. */
  readonly chancesOf: ChancesOf
  readonly log: Log
}
