import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { runCommandLine } from '../hosts/cli/index.ts'
import { projectRoot } from './project.ts'

/** The way through the product without a screen: worked example → model → Word file. */
async function demo(folder: string): Promise<number> {
  await mkdir(folder, { recursive: true })
  const plan = join(folder, 'software-company.slaplan')
  const word = join(folder, 'software-company.docx')
  const steps: readonly (readonly string[])[] = [
    ['example', 'software-company', '--out', plan],
    ['model', plan],
    ['export', plan, '--out', word, '--draft'],
  ]
  for (const step of steps) {
    console.log(`\n[demo] sla ${step.join(' ')}\n`)
    const code = await runCommandLine(step, {
      result: (text) => console.log(text),
      message: (text) => console.error(text),
    })
    if (code !== 0) return code
  }
  console.log(`\n[demo] The agreement is in ${word}`)
  return 0
}

process.exitCode = await demo(resolve(process.argv[2] ?? join(projectRoot, 'out', 'demo')))
