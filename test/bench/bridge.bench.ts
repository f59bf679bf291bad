import { bridge } from '../../shared/model/explain/bridge.ts'
import { evaluateFigures } from '../../shared/model/evaluate.ts'
import { listDrivers, type DriverInfo } from '../../shared/model/driverList.ts'
import { steady } from '../../shared/plan/drivers.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { referencePlan, WORKING } from './referencePlan.ts'

/**
 * Times an exact bridge over ten drivers on the revenue of the reference plan, against one full evaluation of it. Tried one
 * by one, the choices among ten drivers are 1,024 evaluations. Two ways of changing ten drivers: one in each of ten segments,
 * and all in one segment, which is the hardest. An evaluation is that of a slider's move, in which only one segment is
 * computed anew; one of all segments, which takes many times as long, is printed beside it.
 */
const GOAL = 200
const ROUNDS = 60

const plan = referencePlan()
const drivers = listDrivers(plan)
const CASES = {
  'ten segments, one driver each': plan.segments.slice(0, 10).map(({ id }, index) =>
    pick(
      drivers.filter(({ segmentId }) => segmentId === id),
      index,
    ),
  ),
  'one segment, ten drivers': drivers
    .filter(({ segmentId }) => segmentId === plan.segments[3]?.id)
    .slice(0, 10),
}

const moves = drivers.filter(({ unit }) => unit !== 'reps')
const move = medianOf((round) => {
  const driver = pick(moves, round)
  const moved = changed(plan, [driver], 1 + (round + 1) / 1e6)
  return time(() => evaluateFigures(moved, WORKING))
})
const anew = medianOf((round) => {
  const moved = changed(
    plan,
    moves.filter(({ key }) => key.startsWith('entries')),
    1 + (round + 1) / 1e6,
  )
  return time(() => evaluateFigures(moved, WORKING))
})
console.log(
  `One evaluation after a slider's move ${move.toFixed(1)} µs, of all segments anew ${anew.toFixed(1)} µs.`,
)

for (const [name, ten] of Object.entries(CASES)) {
  const took = medianOf((round) => {
    const moved = changed(plan, ten, 1.05 + round / 1e6)
    return time(() => {
      const found = bridge({ plan: moved, scenarioId: null }, { plan: moved, scenarioId: WORKING }, 'revenue')
      if (found.kind !== 'bridge' || found.method.kind !== 'exact' || found.parts.length !== 10) {
        throw new Error('The bridge over ten drivers is exact.')
      }
    })
  })
  const ratio = took / move
  console.log(
    `${name.padEnd(30)} ${took.toFixed(0).padStart(6)} µs = ${ratio.toFixed(0)} moves of a slider, ${(took / anew).toFixed(1)} evaluations anew`,
  )
  if (ratio >= GOAL) {
    console.log(`Too slow: a bridge over ten drivers shall take less than ${GOAL} evaluations.`)
    process.exitCode = 1
  }
}

function changed(from: Plan, some: readonly DriverInfo[], factor: number): Plan {
  const overrides = Object.fromEntries(some.map(({ key, baseline }) => [key, steady(baseline * factor)]))
  return { ...from, scenarios: from.scenarios.map((scenario) => ({ ...scenario, overrides })) }
}

function pick(some: readonly DriverInfo[], index: number): DriverInfo {
  const driver = some[index % some.length]
  if (driver === undefined) throw new Error('Every segment has drivers.')
  return driver
}

/** Microseconds that something takes. */
function time(run: () => void): number {
  const start = performance.now()
  run()
  return (performance.now() - start) * 1000
}

function medianOf(sample: (round: number) => number): number {
  const sorted = Array.from({ length: ROUNDS * 5 }, (_, round) => sample(round)).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
