import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import type { LibraryPlace } from '../../electron/database/place.ts'
import { createChance, type Chance } from './chance.ts'
import { damageRounds, type DamageFigures } from './damageRounds.ts'
import { workOnFullDisk } from './fullDisk.ts'
import { killRounds } from './killRounds.ts'
import { watchSyncs } from './syncedSaves.ts'

const USAGE = `Kills the app while it saves, damages its file, fills its disk, and looks whether anything is lost.

  npm run faults -- [--rounds N] [--damage N] [--seed N]

  --rounds N  how often it is killed (200)
  --damage N  how many bytes of the library are changed, one in each round (500)
  --seed N    repeats a run: every run prints its seed`

const Count = z.coerce.number().int().min(0)
const Options = z.object({ rounds: Count.default(200), damage: Count.default(500), seed: Count.optional() })

const options = readOptions(process.argv.slice(2))
if (options === null) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const { rounds, damage, seed = Date.now() % 1_000_000 } = options
  const faults = await findFaults(rounds, damage, seed)
  console.log(faults === 0 ? 'nothing was lost' : `${faults} faults, see above`)
  process.exitCode = faults === 0 ? 0 : 1
}

function readOptions(args: readonly string[]): z.infer<typeof Options> | null {
  const text = { type: 'string' } as const
  try {
    return Options.parse(
      parseArgs({ args: [...args], options: { rounds: text, damage: text, seed: text } }).values,
    )
  } catch {
    return null
  }
}

/** Runs everything and prints what was found. @returns the number of faults */
async function findFaults(rounds: number, damage: number, seed: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sla-faults-'))
  const chance = createChance(seed)
  console.log(`seed ${seed}`)
  try {
    return (
      (await killIt(join(folder, 'killed'), rounds, chance)) +
      watchIt(join(folder, 'watched'), seed) +
      (await damageIt(join(folder, 'damaged'), damage, chance)) +
      (await fillDisk(join(folder, 'full')))
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function placeIn(folder: string): LibraryPlace {
  return { dataFolder: join(folder, 'data'), backupFolder: join(folder, 'backups') }
}

async function killIt(folder: string, rounds: number, chance: Chance): Promise<number> {
  const began = performance.now()
  const { told, plans, untold, faults } = await killRounds(placeIn(folder), rounds, chance, (done) => {
    if (done % 20 === 0 && done < rounds) console.log(`  … killed ${done} times`)
  })
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `killed ${rounds} times while saving (${seconds} s): ${told} changes of ${plans} plans were told to be saved`,
  )
  console.log(`  lost: ${faults.length} · written, but killed before it could be told: ${untold}`)
  return tell(faults)
}

function watchIt(folder: string, seed: number): number {
  const watched = watchSyncs(placeIn(folder), seed, 60)
  if (watched === null) {
    console.log('not run here: whether the disk keeps a change before it is told to be saved (needs strace)')
    return 0
  }
  const { told, unsynced } = watched
  console.log(
    `watched ${told} changes: ${told - unsynced} were on the disk before they were told to be saved`,
  )
  return tell(unsynced > 0 || told === 0 ? [`${unsynced} of ${told} were not`] : [])
}

/** One byte at a time in a small library, then as many at once in a larger one. */
async function damageIt(folder: string, rounds: number, chance: Chance): Promise<number> {
  const single = await damageRounds(join(folder, 'single'), { plans: 12, rounds, bytes: 1, chance })
  console.log(`changed one byte of a library, ${rounds} times over`)
  tellDamage(single)
  const many = await damageRounds(join(folder, 'many'), { plans: 150, rounds: 2, bytes: rounds, chance })
  console.log(`changed ${rounds} bytes of a larger library at once, twice over`)
  tellDamage(many)
  return tell([...single.faults, ...many.faults])
}

function tellDamage({ unharmed, told, left, kept, plans, faults }: DamageFigures): void {
  console.log(`  nothing that can be read was changed: ${unharmed}`)
  console.log(`  single plans or records were told to be damaged: ${told}`)
  console.log(`  the library was given up, and what was whole salvaged: ${left}`)
  console.log(`  plans there in the end, as they had been: ${kept} of ${plans}`)
  console.log(`  told wrongly, lost though whole, or crashed: ${faults.length}`)
}

async function fillDisk(folder: string): Promise<number> {
  const figures = await workOnFullDisk(folder)
  if (figures === null) {
    console.log('not run here: a full disk (needs Linux and the superuser, for a small disk of its own)')
    return 0
  }
  const { saved, refused, faults } = figures
  console.log(
    `filled the disk: ${saved} edits were saved and are there, ${refused} were refused with a reason`,
  )
  return tell(faults)
}

function tell(faults: readonly string[]): number {
  for (const fault of faults.slice(0, 50)) console.log(`  FAULT ${fault}`)
  return faults.length
}
