import { join } from 'node:path'
import type { LibraryPlace } from '../../electron/database/place.ts'
import { describeEdit } from '../../shared/plan/edits.ts'
import { valueOf } from '../helpers/replies.ts'
import { printOf } from './acknowledgement.ts'
import { startQuietly } from './sampleLibrary.ts'
import { mountSmallDisk, type SmallDisk } from './smallDisk.ts'

export interface FullDiskFigures {
  /** Edits that were saved before the disk was full, and after there was space again. */
  readonly saved: number
  /** Edits that were refused because it was full. */
  readonly refused: number
  readonly faults: readonly string[]
}

const DISK_BYTES = 4 * 1024 * 1024
const REFUSED = 5

/**
 * Works on a small disk of its own until that is full, and on when there is space again.
 * @param folder is made, used as the place of the disk, and taken away
 * @returns null where no such disk can be had: it takes Linux and the superuser
 */
export async function workOnFullDisk(folder: string): Promise<FullDiskFigures | null> {
  const disk = mountSmallDisk(folder, DISK_BYTES)
  if (disk === null) return null
  try {
    return await work(folder, disk)
  } finally {
    disk.unmount()
  }
}

async function work(folder: string, disk: SmallDisk): Promise<FullDiskFigures> {
  const place = { dataFolder: join(folder, 'data'), backupFolder: join(folder, '..', 'full-disk-backups') }
  disk.fill(DISK_BYTES / 2)
  const faults: string[] = []
  const { app, client } = await startQuietly(place)
  const { id } = valueOf(await client['plans.create']({ from: 'roberge' }))
  let saved = 0
  let refused = 0
  let last = ''

  const edit = async (): Promise<string> => {
    const { plan, revision } = valueOf(await client['plans.get']({ id }))
    const change = describeEdit(plan, 'Edit', (draft) => {
      draft.purpose = `${saved} `.repeat(2000)
    })
    if (!change) throw new Error('nothing was changed')
    const reply = await client['plans.edit']({ id, revision, edit: change })
    if (!reply.ok) return reply.error.code
    saved += 1
    last = printOf(valueOf(await client['plans.get']({ id })).plan)
    return 'saved'
  }
  const compare = async (when: string): Promise<void> => {
    const opened = await client['plans.get']({ id })
    if (!opened.ok || printOf(opened.value.plan) !== last)
      faults.push(`${when} it is not what was saved last`)
  }

  while (refused < REFUSED) {
    const outcome = await edit()
    if (outcome === 'saved') continue
    refused += 1
    if (outcome !== 'disk-full') faults.push(`a full disk was told as ${outcome}`)
    await compare('with a full disk')
  }
  const word = await client['agreements.toWord']({ planId: id, version: null })
  if (!word.ok) faults.push(`with a full disk the agreement could not be taken along: ${word.error.code}`)
  const elsewhere = { dataFolder: join(folder, 'second'), backupFolder: place.backupFolder }
  faults.push(...(await startWithoutSpace(elsewhere)))
  disk.free()
  for (let count = 0; count < REFUSED; count += 1) {
    const outcome = await edit()
    if (outcome !== 'saved') faults.push(`with space again, an edit was refused as ${outcome}`)
  }
  await app.close()
  const again = await startQuietly(place)
  const opened = await again.client['plans.get']({ id })
  if (!opened.ok || printOf(opened.value.plan) !== last)
    faults.push('after a restart it is not what was saved last')
  await again.app.close()
  return { saved, refused, faults }
}

/** A new library on the full disk. */
async function startWithoutSpace(place: LibraryPlace): Promise<string[]> {
  const { app, client } = await startQuietly(place)
  const state = valueOf(await client['startup.state']({}))
  await app.close()
  if (state.state === 'recovery' && state.reason === 'disk-full') return []
  return [`starting on a full disk was told as ${JSON.stringify(state)}`]
}
