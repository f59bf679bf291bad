import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderWord } from '../../electron/word/renderWord.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import { outlineOf } from '../../shared/agreement/outline.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'

/**
 * Times the export of the full agreement beside pandoc making a Word file of the same words and tables, both in time of the
 * processor, so that other work on the machine does not count. Beyond what pandoc makes, the export has its charts, and the page
 * numbers of its contents, for which every line is laid out; pandoc leaves both to Word.
 */
const GOAL = 1
const ROUNDS = 5

const plan = examplePlan('software-company')
const tree = composeAgreement(
  { ...plan, agreement: { ...plan.agreement, size: 'full' } },
  '2027-01-05T09:00:00Z',
)
const figures = tree.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'figure'))
const words = outlineOf(tree).split(/\s+/u).length
console.log(`The full agreement: ${tree.sections.length} sections, ${words} words, ${figures.length} figures`)

await renderWord(tree)
let ours = Infinity
for (let round = 0; round < ROUNDS; round += 1) ours = Math.min(ours, await exported())
console.log(`  exported in ${ours.toFixed(2)} s`)

const theirs = pandoc()
if (theirs === null) {
  console.log('Not compared: there is no pandoc here (Debian: pandoc).')
} else {
  console.log(`  pandoc, the same words and tables without charts and page numbers: ${theirs.toFixed(2)} s`)
  console.log(`  ${(theirs / ours).toFixed(2)} times as fast`)
  if (theirs / ours < GOAL) {
    console.log('\nToo slow: the export shall be as fast as pandoc.')
    process.exitCode = 1
  }
}

async function exported(): Promise<number> {
  const before = process.cpuUsage()
  await renderWord(tree)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** @returns seconds of the processor, the best of several runs; null where there is no pandoc */
function pandoc(): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'))
  try {
    const text = join(folder, 'agreement.md')
    writeFileSync(text, markdown())
    const command = 'pandoc "$1" --toc -o "$2" && times'
    const runs = Array.from({ length: ROUNDS }, () =>
      spawnSync('sh', ['-c', command, 'sh', text, join(folder, 'agreement.docx')], { encoding: 'utf8' }),
    )
    if (runs.some(({ status }) => status !== 0)) return null
    return Math.min(...runs.map(({ stdout }) => secondsOf(stdout.trim().split('\n').at(-1) ?? '')))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Of the shell's children: user and system time, such as "0m0.21s 0m0.02s". */
function secondsOf(times: string): number {
  return [...times.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}

/** The outline with its rows as tables that pandoc reads. */
function markdown(): string {
  const lines = outlineOf(tree).split('\n')
  return lines
    .flatMap((line, index) => {
      const [isRow, wasRow] = [line, lines[index - 1] ?? ''].map((one) => one.startsWith('| '))
      if (isRow !== true) return ['', line]
      return wasRow === true ? [line] : ['', line, `|${' --- |'.repeat(line.split(' | ').length)}`]
    })
    .join('\n')
}
