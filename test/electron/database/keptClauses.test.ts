import { describe, expect, it } from 'vitest'
import { disconnect } from '../../../electron/database/connection.ts'
import {
  keepClause,
  readKeptClauses,
  removeKeptClause,
} from '../../../electron/database/repositories/keptClauses.ts'
import { salvage } from '../../../electron/database/salvage/salvage.ts'
import { writeSalvaged } from '../../../electron/database/salvage/writeSalvaged.ts'
import type { Wording } from '../../../shared/plan/wording.ts'
import { makeFolders, type Folders } from '../../helpers/appInFolder.ts'
import { libraryPath, openTestLibrary } from '../../helpers/libraryInFolder.ts'

const words = (text: string): Wording => [{ kind: 'text', text, strong: true }]
const FIRST = words('No lead is sold twice.')
const SECOND = words('Nobody calls before eight.')

async function libraryWithClauses(): Promise<Folders> {
  const folders = makeFolders()
  const connection = await openTestLibrary(folders)
  keepClause(connection, 'first', FIRST)
  keepClause(connection, 'second', SECOND)
  disconnect(connection)
  return folders
}

describe('clauses that are kept for all plans', () => {
  it('stay in the order in which they were kept, each once', async () => {
    const connection = await openTestLibrary(await libraryWithClauses())
    expect(keepClause(connection, 'third', FIRST)).toBe('first')
    expect(readKeptClauses(connection)).toEqual({
      clauses: [
        { id: 'first', wording: FIRST },
        { id: 'second', wording: SECOND },
      ],
      damaged: 0,
    })
    const [first] = readKeptClauses(connection).clauses
    removeKeptClause(connection, first!.id)
    expect(readKeptClauses(connection).clauses.map(({ id }) => id)).toEqual(['second'])
  })

  it('are left out and counted where the disk has changed them', async () => {
    const connection = await openTestLibrary(await libraryWithClauses())
    connection.sqlite.exec("UPDATE kept_clause SET wording = replace(wording, 'eight', 'seven')")
    expect(readKeptClauses(connection)).toEqual({ clauses: [{ id: 'first', wording: FIRST }], damaged: 1 })
  })

  it('are salvaged from a damaged library', async () => {
    const folders = await libraryWithClauses()
    const target = await openTestLibrary(makeFolders())
    writeSalvaged(target, salvage(libraryPath(folders)))
    expect(readKeptClauses(target).clauses.map(({ wording }) => wording)).toEqual([FIRST, SECOND])
  })
})
