import { isWhole, listDrivers, type DriverInfo } from '../../shared/model/driverList.ts'
import { evaluate, evaluateFigures } from '../../shared/model/evaluate.ts'
import { steady } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { referencePlan, WORKING } from './referencePlan.ts'
import { assertSameFigures } from './sameFigures.ts'
import { createWorkbook } from './workbook.ts'

/**
 * Times one slider move: a driver gets another value, and every figure of the reference plan follows. Beside it the
 * same model as cells of a spreadsheet engine, which recalculates only what hangs on the driver's cell.
 * Each slider of the plan is dragged in turn; medians over all moves. The findings in words, which a spreadsheet does
 * not have, are timed for themselves. Compared is capacity by leads a rep: hours and leads that wait take a month's work from
 * that of the month before, lead class by lead class, which nobody would write as cells. Their cost stands in the table below.
 */
const GOAL = 100
const DRAGS = 2
const MOVES_A_DRAG = 25

const plan = referencePlan()
const workbook = createWorkbook(plan)
const drivers = listDrivers(plan)

console.log(
  `Reference plan: ${plan.horizon.months} months, ${plan.segments.length} segments, ${plan.stages.length} stages, ` +
    `${plan.baseline.sales.reps.length} reps, ${plan.history.months} months of history; ` +
    `${drivers.length} sliders, ${workbook.formulas} formula cells.`,
)

assertSameFigures(plan, evaluate(plan, WORKING), workbook, 'Baseline')
for (const driver of drivers) {
  const value = movedValue(driver, 1)
  workbook.type(driver.key, value)
  assertSameFigures(plan, evaluate(moved(plan, driver, value), WORKING), workbook, driver.label)
  workbook.type(driver.key, driver.baseline)
}
console.log(`Both give the same figures, at the baseline and after each of the ${drivers.length} moves.\n`)

interface Timing {
  readonly driver: DriverInfo
  readonly figures: number[]
  readonly withFindings: number[]
  readonly cells: number[]
}

const timings = drivers.map((driver): Timing => ({ driver, figures: [], withFindings: [], cells: [] }))
for (let drag = 1; drag <= DRAGS; drag++) {
  for (const { driver, figures, withFindings, cells } of timings) {
    const values = Array.from({ length: MOVES_A_DRAG }, (_, move) => movedValue(driver, move + 1))
    for (const value of values) figures.push(time(() => evaluateFigures(moved(plan, driver, value), WORKING)))
    for (const value of values) cells.push(time(() => workbook.type(driver.key, value)))
    for (const value of values) withFindings.push(time(() => evaluate(moved(plan, driver, value), WORKING)))
    workbook.type(driver.key, driver.baseline)
  }
}

const kinds = Map.groupBy(timings, ({ driver }) => driver.key.split(':')[0] ?? '')
for (const [kind, some] of kinds) report(kind, some)
const ratio = report('all sliders', timings)
console.log('\nHow the cost of a move grows (figures alone)')
for (const months of [6, 12, 24, 36]) line(`${months} months`, withMonths(months))
for (const segments of [3, 6, 12]) line(`${segments} segments`, withSegments(segments))
line('in hours', withHours(plan))
line('in hours, leads wait', withBacklog(withHours(plan)))
console.log(`\nAll figures and the findings in words: ${medianOf(timings, 'withFindings').toFixed(1)} µs.`)
if (ratio < GOAL) {
  console.log(`\nToo slow: a slider move shall be ${GOAL} times as fast as HyperFormula.`)
  process.exitCode = 1
}

/** Prints the medians of some sliders. @returns how many times faster the model is */
function report(name: string, some: readonly Timing[]): number {
  const figures = medianOf(some, 'figures')
  const cells = medianOf(some, 'cells')
  console.log(
    `${name.padEnd(12)} model ${figures.toFixed(1).padStart(7)} µs   HyperFormula ${cells.toFixed(1).padStart(8)} µs   ${(cells / figures).toFixed(0)} times`,
  )
  return cells / figures
}

/** Prints the median over one drag of each slider. */
function line(name: string, of: Plan): void {
  const moves = listDrivers(of).flatMap((driver) =>
    [1, 2, 3].map((round) => {
      const changed = moved(of, driver, movedValue(driver, round))
      return time(() => evaluateFigures(changed, WORKING))
    }),
  )
  const median = moves.toSorted((a, b) => a - b)[Math.floor(moves.length / 2)] ?? Number.NaN
  console.log(`  ${name.padEnd(22)} ${median.toFixed(1).padStart(7)} µs`)
}

function withMonths(months: number): Plan {
  const goal = { ...plan.goal, period: 'horizon' as const, amounts: [1e6 * months] }
  return { ...plan, horizon: { ...plan.horizon, months }, goal }
}

function withSegments(count: number): Plan {
  return { ...plan, segments: plan.segments.slice(0, count) }
}

function withHours(from: Plan): Plan {
  const hours = {
    sellingShare: 0.5,
    attempts: 5,
    contactChances: [0.2],
    minutesAnAttempt: 6,
    minutesAConversation: 20,
    minutesByStage: {},
  }
  return { ...from, baseline: { ...from.baseline, sales: { ...from.baseline.sales, hours } } }
}

function withBacklog(from: Plan): Plan {
  const sales = { ...from.baseline.sales, backlog: { maxAgeMonths: 2, priority: [] } }
  return { ...from, baseline: { ...from.baseline, sales } }
}

/** The working scenario with one driver elsewhere, as the page makes it on each move of the hand. */
function moved(from: Plan, { key }: DriverInfo, value: number): Plan {
  return {
    ...from,
    scenarios: from.scenarios.map((scenario) =>
      scenario.id === WORKING
        ? { ...scenario, overrides: { ...scenario.overrides, [key]: steady(value) } }
        : scenario,
    ),
  }
}

/** Another value in each round, near the baseline. */
function movedValue({ baseline, unit }: DriverInfo, round: number): number {
  return isWhole(unit) ? baseline - 1 - (round % 4) : baseline * (1 - 0.004 * round)
}

/** Microseconds that something takes. */
function time(run: () => void): number {
  const start = performance.now()
  run()
  return (performance.now() - start) * 1000
}

function medianOf(some: readonly Timing[], part: 'figures' | 'withFindings' | 'cells'): number {
  const sorted = some.flatMap((timing) => timing[part]).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
