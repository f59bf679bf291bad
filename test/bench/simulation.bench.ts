import { evaluateFigures } from '../../shared/model/evaluate.ts'
import { simulate } from '../../shared/model/simulation/simulate.ts'
import type { Simulated } from '../../shared/model/simulation/simulated.ts'
import type { Plan } from '../../shared/plan/plan.ts'
import { simulateInNumpy } from './numpySimulation.ts'
import { referencePlan } from './referencePlan.ts'

/**
 * Times 10,000 trials of the reference plan, bands and chances included, against the same draws in vectorised numpy, which
 * draws every passage of every stage. Both on one core, in time of the processor, so that other work on the machine does not
 * count. The need at a confidence, which numpy does not compute, is timed apart.
 */
const GOAL = 10
const TRIALS = 10_000
const ROUNDS = 5

const plan = referencePlan()
run(plan, 500, 1)

const rounds = Array.from({ length: ROUNDS }, (_, round) => run(plan, TRIALS, round + 1))
const ours = Math.min(...rounds.map(({ simulated }) => simulated))
console.log(`${TRIALS} trials of the reference plan: ${seconds(ours)}`)
console.log(
  `  first chance of the goal after ${seconds(Math.min(...rounds.map(({ first }) => first)))} (250 trials)`,
)
console.log(
  `  need at a confidence, after them: ${seconds(Math.min(...rounds.map(({ promised }) => promised)))}`,
)

const theirs = Array.from({ length: ROUNDS }, (_, round) => simulateInNumpy(plan, TRIALS, round + 1))
const [answer] = theirs
if (!answer) {
  console.log('Not compared: there is no python3 with numpy here (Debian: python3-numpy).')
} else {
  const numpy = Math.min(...theirs.map((each) => (each?.seconds ?? Infinity) * 1000))
  console.log(`  the same draws in numpy: ${seconds(numpy)}`)
  console.log(`  ${(numpy / ours).toFixed(1)} times as fast`)
  checkSame(answer.chance, rounds[0]?.figures)
  if (numpy / ours < GOAL) {
    console.log(`\nToo slow: the simulation shall be ${GOAL} times as fast as numpy.`)
    process.exitCode = 1
  }
}

console.log('\nHow the cost grows (without the need at a confidence)')
for (const months of [6, 12, 24, 36]) line(`${months} months`, withMonths(months), 2000)
for (const segments of [3, 6, 12]) line(`${segments} segments`, withSegments(segments), 2000)
for (const trials of [1000, 2000, 4000, 8000, 16_000]) line(`${trials} trials`, plan, trials)

interface Timing {
  readonly first: number
  readonly simulated: number
  readonly promised: number
  readonly figures: Simulated
}

function run(of: Plan, trials: number, seed: number): Timing {
  const start = processorTime()
  const steps = simulate({ plan: of, scenarioId: null, seed, trials })
  let first = 0
  let simulated = 0
  for (;;) {
    const step = steps.next()
    const now = processorTime() - start
    if (step.done === true) return { first, simulated, promised: now - simulated, figures: step.value }
    if (step.value === null) continue
    if (first === 0) first = now
    if (step.value.trials === trials) simulated = now
  }
}

/** Different draws of the same thing agree within what both leave to luck. */
function checkSame(chance: number, figures: Simulated | undefined): void {
  const { value, standardError } = figures?.goal.chance ?? { value: Number.NaN, standardError: 0 }
  console.log(`  chance of the goal: ${value.toFixed(4)} here, ${chance.toFixed(4)} in numpy`)
  if (Math.abs(value - chance) <= 4 * Math.SQRT2 * standardError) return
  throw new Error('The two do not simulate the same.')
}

function line(name: string, of: Plan, trials: number): void {
  evaluateFigures(of, null)
  const best = Math.min(...[1, 2].map((seed) => run(of, trials, seed).simulated))
  console.log(`  ${name.padEnd(14)} ${seconds(best)}   ${((best / trials) * 1000).toFixed(1)} µs a trial`)
}

function withMonths(months: number): Plan {
  return {
    ...plan,
    horizon: { ...plan.horizon, months },
    goal: { ...plan.goal, period: 'horizon', amounts: [3e6 * months] },
  }
}

function withSegments(count: number): Plan {
  return { ...plan, segments: plan.segments.slice(0, count) }
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function seconds(milliseconds: number): string {
  return `${milliseconds.toFixed(0)} ms`.padStart(8)
}
