import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderWord } from '../../electron/word/renderWord.ts'
import { composeAgreement } from '../../shared/agreement/compose.ts'
import type { AgreementDocument, Block } from '../../shared/agreement/document.ts'
import { blockLines } from '../../shared/agreement/outline.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import { pngAddress } from '../helpers/pictures.ts'
import { outlineOf } from '../helpers/outlineOf.ts'

/**
 * Times the export of the full agreement beside pandoc making a Word file of the same words and tables, with a picture for each
 * figure: all in time of the processor, so that other work on the machine does not count. Compared is what somebody waits for:
 * pandoc is a program that is started for each file, the app is open and exports in a process that is there. What the first
 * export in a new process takes is printed beside it. The export does more than pandoc: its figures are charts with their data
 * in them, its contents have page numbers, and the file carries its record and is the same bytes every time.
 */
const GOAL = 1
const ROUNDS = 5
/** A user exports more than once; by now the code is as fast as it gets. */
const EARLIER_EXPORTS = 10
const FIGURE = 'figure.png'

const plan = examplePlan('software-company')
const tree = composeAgreement(
  { ...plan, agreement: { ...plan.agreement, size: 'full' } },
  '2027-01-05T09:00:00Z',
)

if (process.argv.includes('--once')) {
  console.log(await secondsToExport())
} else {
  await compare()
}

async function compare(): Promise<void> {
  const figures = tree.sections.flatMap(({ blocks }) => blocks.filter(isFigure))
  const words = outlineOf(tree).split(/\s+/u).length
  console.log(
    `The full agreement: ${tree.sections.length} sections, ${words} words, ${figures.length} figures`,
  )

  const first = await secondsToExport()
  for (let count = 1; count < EARLIER_EXPORTS; count += 1) await renderWord(tree)
  let ours = Infinity
  for (let round = 0; round < ROUNDS; round += 1) ours = Math.min(ours, await secondsToExport())
  console.log(
    `  exported for the first time: ${first.toFixed(2)} s, for the ${EARLIER_EXPORTS + 1}th: ${ours.toFixed(2)} s`,
  )
  console.log(`  first time in a process of its own: ${inOwnProcess()}`)

  const theirs = pandoc()
  if (theirs === null) {
    console.log('Not compared: there is no pandoc here (Debian: pandoc).')
    return
  }
  console.log(
    `  pandoc, the same words, tables and a picture a figure, no page numbers: ${theirs.toFixed(2)} s`,
  )
  console.log(`  ${(theirs / ours).toFixed(2)} times as fast`)
  if (theirs / ours < GOAL) {
    console.log('\nToo slow: the export shall be as fast as pandoc.')
    process.exitCode = 1
  }
}

async function secondsToExport(): Promise<number> {
  const before = process.cpuUsage()
  await renderWord(tree)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** From the sources, as this file itself; the built app has not to read them one by one. */
function inOwnProcess(): string {
  const command = '"$1" "$2" --once && times'
  const { stdout } = spawnSync('sh', ['-c', command, 'sh', process.execPath, import.meta.filename], {
    encoding: 'utf8',
  })
  const [exported, ...times] = stdout.trim().split('\n')
  const whole = secondsOf(times.at(-1) ?? '').toFixed(2)
  return `${Number(exported).toFixed(2)} s, ${whole} s with the start of Node and the reading of its code`
}

/** @returns seconds of the processor, the best of several runs; null where there is no pandoc */
function pandoc(): number | null {
  const folder = mkdtempSync(join(tmpdir(), 'pandoc-'))
  try {
    writeFileSync(join(folder, 'agreement.md'), markdownOf(tree))
    writeFileSync(join(folder, FIGURE), Buffer.from(pngAddress(1286, 420).split(',')[1] ?? '', 'base64'))
    const command = 'pandoc agreement.md --toc -o agreement.docx && times'
    const runs = Array.from({ length: ROUNDS }, () =>
      spawnSync('sh', ['-c', command], { encoding: 'utf8', cwd: folder }),
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

/** The agreement for pandoc: rows as tables that it reads, and a picture for each figure. */
function markdownOf({ title, sections }: AgreementDocument): string {
  const lines = sections.flatMap(({ number, title: heading, blocks }) => [
    `# ${number} ${heading}`,
    ...blocks.flatMap((block) => (isFigure(block) ? [`![${block.caption}](${FIGURE})`] : blockLines(block))),
  ])
  return [`# ${title}`, ...lines]
    .flatMap((line, index, all) => {
      const [isRow, wasRow] = [line, all[index - 1] ?? ''].map((one) => one.startsWith('| '))
      if (isRow !== true) return ['', line]
      return wasRow === true ? [line] : ['', line, `|${' --- |'.repeat(line.split(' | ').length)}`]
    })
    .join('\n')
}

function isFigure(block: Block): block is Extract<Block, { kind: 'figure' }> {
  return block.kind === 'figure'
}
