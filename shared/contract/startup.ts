import { z } from 'zod'
import { command, query } from './procedure.ts'

const nothing = z.strictObject({})

export const Backup = z.strictObject({
  id: z.string(),
  madeAt: z.iso.datetime(),
  reason: z.enum(['edits', 'daily', 'before-migration', 'before-restore', 'agreement', 'by-hand']),
  bytes: z.int(),
  plans: z.int(),
})
export type Backup = z.infer<typeof Backup>

export const StartupState = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('ready'),
    version: z.string(),
    host: z.enum(['desktop', 'loopback', 'cli']),
  }),
  z.strictObject({
    state: z.literal('recovery'),
    reason: z.enum(['damaged', 'too-new', 'locked', 'read-only', 'disk-full', 'migration-failed']),
    /** What happened, with the file's place, and what can be done. */
    message: z.string(),
    /** Verified backups, newest first. */
    backups: z.array(Backup),
    /** Plans that can be read whole from the damaged file; null where that is not the trouble. */
    salvageable: z.int().nullable(),
  }),
])
export type StartupState = z.infer<typeof StartupState>

/** The only procedures that answer while the library cannot be opened. */
export const startup = {
  'startup.state': query(nothing, StartupState),
  'startup.retry': command(nothing, StartupState),
  /** Restores a backup; the file in use is set aside first, never deleted. */
  'startup.restore': command(z.strictObject({ backupId: z.string() }), StartupState),
  /** Sets the damaged file aside and goes on with all plans that are whole. */
  'startup.salvage': command(nothing, StartupState),
  /** Sets the damaged file aside and starts with an empty library. */
  'startup.fresh': command(nothing, StartupState),
  'backups.list': query(nothing, z.array(Backup)),
  'backups.make': command(nothing, Backup),
  /** Writes an unexpected error of the page to the log file. */
  'log.report': command(
    z.strictObject({ message: z.string().max(4000), stack: z.string().max(20_000) }),
    nothing,
  ),
}
