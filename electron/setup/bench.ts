import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './project.ts'
import { runNode } from './runTool.ts'

/** Runs every bench, or those whose name contains the argument. Fails when one of them misses its goal. */
async function bench(wanted = ''): Promise<number> {
  const folder = join(projectRoot, 'test', 'bench')
  const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(wanted))
  if (files.length === 0) {
    console.error(`There is no bench "${wanted}" in test/bench.`)
    return 2
  }
  const failed: string[] = []
  for (const file of files.toSorted()) {
    console.log(`\n[bench] ${file}`)
    if ((await runNode([join(folder, file)])) !== 0) failed.push(file)
  }
  if (failed.length > 0) console.error(`\n[bench] missed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
}

process.exitCode = await bench(process.argv[2])
