import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { LibraryPlace } from '../../electron/database/place.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { Acknowledgement } from './acknowledgement.ts'
import type { Chance } from './chance.ts'
import { checkLibrary } from './checkLibrary.ts'

export interface KillFigures {
  readonly rounds: number
  /** Changes that the application had told to be saved. */
  readonly told: number
  readonly plans: number
  /** Revisions that were written when the kill came before the application could tell. */
  readonly untold: number
  readonly faults: readonly string[]
}

/** One round in so many is killed while the application is still starting. */
const KILLED_AT_START = 8
const START_MS = 1500
const WORK_MS = 700

/**
 * Lets a process work in a library and kills it at a random moment, again and again with the same library, which is
 * checked each time.
 * @param onRound hears how many rounds are done
 */
export async function killRounds(
  place: LibraryPlace,
  rounds: number,
  chance: Chance,
  onRound: (done: number) => void,
): Promise<KillFigures> {
  const all = new Map<PlanId, Acknowledgement>()
  const faults: string[] = []
  let told = 0
  let untold = 0
  for (let round = 1; round <= rounds; round += 1) {
    const lines = await workUntilKilled(place, chance)
    told += lines.length
    const last = new Map(lines.map((line) => [line.id, line]))
    for (const [id, line] of last) all.set(id, line)
    const checked = await checkLibrary(place, last)
    faults.push(...checked.faults.map((fault) => `round ${round}: ${fault}`))
    untold += checked.untold
    onRound(round)
  }
  // What later kills may have done to plans of earlier rounds.
  const atEnd = await checkLibrary(place, all)
  faults.push(...atEnd.faults.map((fault) => `at the end: ${fault}`))
  return { rounds, told, plans: all.size, untold, faults }
}

async function workUntilKilled(
  { dataFolder, backupFolder }: LibraryPlace,
  chance: Chance,
): Promise<Acknowledgement[]> {
  const seed = String(chance.below(2 ** 31))
  const script = join(import.meta.dirname, 'writer.ts')
  const child = spawn(process.execPath, [script, dataFolder, backupFolder, seed], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const lines: Acknowledgement[] = []
  const kill = (): boolean => child.kill('SIGKILL')
  const workFor = chance.below(WORK_MS)
  if (chance.below(KILLED_AT_START) === 0) setTimeout(kill, chance.below(START_MS))
  const exited = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    if (lines.length === 0) setTimeout(kill, workFor)
    // The last line may have been cut off by the kill.
    const content: unknown = line.endsWith('}') ? JSON.parse(line) : null
    if (content !== null) lines.push(Acknowledgement.parse(content))
  }
  const [code] = await exited
  if (code !== null) throw new Error(`the process that was to be killed ended by itself with ${String(code)}`)
  return lines
}
