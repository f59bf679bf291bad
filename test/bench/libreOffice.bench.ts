import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeWorkbook } from '../../electron/workbook/writeWorkbook.ts'
import { Moment } from '../../shared/base/moment.ts'
import { evaluateFigures } from '../../shared/model/evaluate.ts'
import { EXAMPLE_NAMES } from '../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../shared/plan/examples/examplePlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { referencePlan } from './referencePlan.ts'

/** Lets LibreOffice compute the workbook of the model, and holds what it gives against the figures of the app. */
const TOLERATED = 1e-9
/** Tabs between the cells, character set UTF-8, values as they are and not as they are shown, the first sheet only. */
const FILTER = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,1'

const folder = mkdtempSync(join(tmpdir(), 'workbook-'))
try {
  const plans = EXAMPLE_NAMES.map((name) => ({ name, plan: examplePlan(name) }))
  for (const { name, plan } of plans) await check(name, plan)
  await check('reference', referencePlan())
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function check(name: string, plan: Plan): Promise<void> {
  const file = join(folder, `${name}.xlsx`)
  writeFileSync(file, await writeWorkbook(plan, null, Moment.parse('2027-01-05T09:30:00.000Z')))
  const run = spawnSync('soffice', ['--headless', '--convert-to', FILTER, '--outdir', folder, file], {
    encoding: 'utf8',
  })
  if (run.status === null) {
    console.log('Not compared: there is no LibreOffice here (Debian: libreoffice-calc).')
    process.exit()
  }
  const text = readFileSync(join(folder, `${name}-Model.csv`), 'utf8')
  const data = text.split('\n').map((line) => line.split('\t'))
  const worst = Math.max(...expected(plan).map(({ label, values }) => deviation(data, label, values)))
  console.log(`${name}: furthest from the app's figures by ${worst.toExponential(1)} of a figure`)
  if (!(worst <= TOLERATED)) {
    console.log(`\nMissed: LibreOffice shall compute the same to ${TOLERATED}.`)
    process.exitCode = 1
  }
}

function expected(plan: Plan): readonly { readonly label: string; readonly values: readonly number[] }[] {
  const { handoff, revenue, marketingRevenue, repsWorking, workable, need } = evaluateFigures(plan, null)
  const stage = plan.stages.find(({ id }) => id === plan.handoffStageId)?.name ?? ''
  return [
    { label: `Expected: ${stage} of marketing`, values: handoff.marketing },
    { label: 'Revenue', values: revenue },
    { label: 'Marketing’s revenue', values: marketingRevenue },
    { label: 'Reps at work', values: repsWorking },
    { label: 'Workable leads', values: workable },
    ...(need.kind === 'reachable' ? [{ label: `Need: ${stage}`, values: need.handoff }] : []),
  ]
}

/** The largest difference, as a part of the figure. A row that is missing differs beyond all bounds. */
function deviation(rows: readonly (readonly string[])[], label: string, values: readonly number[]): number {
  const found = rows.find(([first]) => first === label)?.slice(-values.length)
  return Math.max(
    ...values.map((value, month) => {
      const cell = found?.[month] ?? ''
      return cell === '' ? Infinity : Math.abs(Number(cell) - value) / Math.max(1, Math.abs(value))
    }),
  )
}
