import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '../../shared/contract/contract.ts'
import { projectRoot } from '../helpers/sources.ts'

const folder = join(projectRoot, 'shared', 'contract')

/** The names of all procedures, module by module. */
async function namesByModule(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  for (const file of readdirSync(folder)) {
    if (file === 'contract.ts') continue
    const module: Record<string, unknown> = await import(join(folder, file))
    const names = Object.values(module)
      .filter((value): value is object => typeof value === 'object' && value !== null)
      .flatMap((value) => Object.entries(value))
      .filter(([, procedure]) => isProcedure(procedure))
      .map(([name]) => name)
    if (names.length > 0) found.set(file, names)
  }
  return found
}

function isProcedure(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'kind' in value && 'input' in value && 'output' in value
  )
}

describe('the contract', () => {
  it('has every procedure of every module, and none twice', async () => {
    const modules = await namesByModule()
    expect(modules.size).toBeGreaterThan(3)
    expect([...modules.values()].flat().toSorted()).toEqual(Object.keys(contract).toSorted())
  })

  it('names procedures as a noun and a verb', () => {
    for (const name of Object.keys(contract)) expect(name).toMatch(/^[a-z]+\.[a-z]+([A-Z][a-z]+)*$/)
  })
})
