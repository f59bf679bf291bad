import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrations } from '../../electron/database/migrations/migrations.ts'
import { projectRoot } from '../helpers/sources.ts'

it('migrations are numbered from 1 without gaps, each in a file that begins with its number', () => {
  const files = readdirSync(join(projectRoot, 'electron', 'database', 'migrations'))
    .filter((file) => file !== 'migrations.ts')
    .toSorted()
  expect(files.map((file) => Number(/^(\d{4})[A-Z]\w+\.ts$/.exec(file)?.[1]))).toEqual(
    files.map((_, index) => index + 1),
  )
  expect(migrations.map(({ number }) => number)).toEqual(files.map((_, index) => index + 1))
})
