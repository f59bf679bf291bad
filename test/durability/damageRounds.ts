import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { libraryFile, type LibraryPlace } from '../../electron/database/place.ts'
import { PAGE_BYTES } from '../../electron/database/salvage/pages.ts'
import { salvage } from '../../electron/database/salvage/salvage.ts'
import type { PlanId } from '../../shared/plan/ids.ts'
import { valueOf } from '../helpers/replies.ts'
import type { Chance } from './chance.ts'
import { compareWithDamaged, compareWithSalvaged, readEverything, type Everything } from './everything.ts'
import { makeSampleLibrary, startQuietly } from './sampleLibrary.ts'

export interface DamageFigures {
  readonly rounds: number
  readonly bytes: number
  /** Rounds in which the app left the library and said why. */
  readonly left: number
  /** Rounds in which it went on and told of single plans or records. */
  readonly told: number
  /** Rounds in which everything that can be read was as it had been written. */
  readonly unharmed: number
  /** Plans of all rounds, and those of them that were there in the end as they had been. */
  readonly plans: number
  readonly kept: number
  readonly faults: readonly string[]
}

/** A library, what the application tells of it, and the pages of the file that each plan lies on. */
interface Sample {
  readonly file: Buffer
  readonly backupFolder: string
  readonly everything: Everything
  readonly pages: ReadonlyMap<PlanId, readonly number[]>
}

/**
 * Changes random bytes of a library file, opens it, reads everything, and salvages it where the app says so. A fault
 * is whatever is told wrongly as if it were right, every crash, and every plan that is lost though it was whole.
 * @param bytes changed in each round
 */
export async function damageRounds(
  folder: string,
  {
    plans,
    rounds,
    bytes,
    chance,
  }: { readonly plans: number; readonly rounds: number; readonly bytes: number; readonly chance: Chance },
): Promise<DamageFigures> {
  const sample = await makeSample(
    { dataFolder: join(folder, 'sample'), backupFolder: join(folder, 'backups') },
    plans,
  )
  const figures = { rounds, bytes, left: 0, told: 0, unharmed: 0, plans: plans * rounds, kept: 0 }
  const faults: string[] = []
  for (let round = 1; round <= rounds; round += 1) {
    const place = { dataFolder: join(folder, `round-${round}`), backupFolder: sample.backupFolder }
    const damagedPages = writeDamaged(sample, place, bytes, chance)
    const outcome = await openAndRead(place, sample, damagedPages)
    figures[outcome.kind] += 1
    figures.kept += outcome.kept
    faults.push(
      ...outcome.faults.map((fault) => `round ${round}, page ${[...damagedPages].join()}: ${fault}`),
    )
    rmSync(place.dataFolder, { recursive: true })
  }
  return { ...figures, faults }
}

async function makeSample(place: LibraryPlace, plans: number): Promise<Sample> {
  await makeSampleLibrary(place, plans)
  const pages = new Map(salvage(libraryFile(place)).plans.map((plan) => [plan.row.id, plan.pages]))
  if (pages.size !== plans) throw new Error(`${pages.size} of ${plans} plans were found in a whole file`)
  const file = readFileSync(libraryFile(place))
  const { app, client } = await startQuietly(place)
  const everything = await readEverything(client, pages.keys())
  await app.close()
  return { file, backupFolder: place.backupFolder, everything, pages }
}

/** @returns the pages that were changed */
function writeDamaged(sample: Sample, place: LibraryPlace, bytes: number, chance: Chance): Set<number> {
  const damaged = Buffer.from(sample.file)
  const pages = new Set<number>()
  for (let count = 0; count < bytes; count += 1) {
    const at = chance.below(damaged.length)
    damaged.writeUInt8((damaged.readUInt8(at) + 1 + chance.below(255)) % 256, at)
    pages.add(Math.floor(at / PAGE_BYTES) + 1)
  }
  mkdirSync(place.dataFolder, { recursive: true })
  writeFileSync(libraryFile(place), damaged)
  return pages
}

interface Outcome {
  readonly kind: 'left' | 'told' | 'unharmed'
  readonly kept: number
  readonly faults: readonly string[]
}

async function openAndRead(
  place: LibraryPlace,
  sample: Sample,
  damagedPages: ReadonlySet<number>,
): Promise<Outcome> {
  const { app, client } = await startQuietly(place)
  try {
    const everything = await readEverything(client, sample.pages.keys())
    const { told, wrong } = compareWithDamaged(sample.everything, everything)
    const state = valueOf(await client['startup.state']({}))
    if (state.state === 'ready') {
      return { kind: told > 0 ? 'told' : 'unharmed', kept: countOpened(everything), faults: wrong }
    }
    if (state.reason !== 'damaged') return { kind: 'left', kept: 0, faults: [`told to be ${state.reason}`] }

    valueOf(await client['startup.salvage']({}))
    const salvaged = await readEverything(client, sample.pages.keys())
    const lost = [...sample.pages].filter(
      ([id, pages]) => !salvaged.plans.get(id)?.opened.ok && !pages.some((page) => damagedPages.has(page)),
    )
    return {
      kind: 'left',
      kept: countOpened(salvaged),
      faults: [
        ...wrong,
        ...compareWithSalvaged(sample.everything, salvaged),
        ...lost.map(([id]) => `${id} was whole and is lost`),
      ],
    }
  } catch (error) {
    return { kind: 'left', kept: 0, faults: [String(error)] }
  } finally {
    await app.close()
  }
}

function countOpened({ plans }: Everything): number {
  return [...plans.values()].filter(({ opened }) => opened.ok).length
}
