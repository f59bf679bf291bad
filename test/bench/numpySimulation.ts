import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { z } from 'zod'
import { present } from '../../shared/base/invariant.ts'
import { lagTaps } from '../../shared/model/lag.ts'
import { evidenceOf, posteriorAt } from '../../shared/model/simulation/ratePosteriors.ts'
import { trialPlan } from '../../shared/model/simulation/trialPlan.ts'
import type { Plan } from '../../shared/plan/plan.ts'

const Answer = z.object({ seconds: z.number(), revenue: z.number(), chance: z.number() })
export type NumpyAnswer = z.infer<typeof Answer>

/** Runs the same simulation in numpy. @returns null where there is no python3 with numpy */
export function simulateInNumpy(plan: Plan, trials: number, seed: number): NumpyAnswer | null {
  const script = join(import.meta.dirname, 'simulateInNumpy.py')
  const { status, stdout, stderr } = spawnSync('python3', [script], {
    input: JSON.stringify(numbersOf(plan, trials, seed)),
    encoding: 'utf8',
  })
  if (status === 0) return Answer.parse(JSON.parse(stdout))
  if (status === null || stderr.includes('ModuleNotFoundError')) return null
  throw new Error(stderr)
}

/** All that the simulation knows of a plan whose drivers do not change. */
function numbersOf(plan: Plan, trials: number, seed: number): object {
  const { months, handoffIndex, segments } = trialPlan(plan, null, seed)
  return {
    trials,
    seed,
    months,
    handoffIndex,
    goal: plan.goal.amounts.reduce((total, amount) => total + amount, 0),
    segments: segments.map(({ model, trials: laidOut }) => ({
      entries: [...laidOut.entries],
      factor: laidOut.extraSpread?.factor ?? 1,
      pastMonths: laidOut.pastMonths,
      past: laidOut.past.map(({ recorded }) => [...recorded]),
      dealSpread: laidOut.dealSpread,
      dealValue: laidOut.dealValues[0],
      steps: model.steps.map(({ rates, lagDays }, step) => {
        const evidence = present(evidenceOf(plan, model.segment.id, step), 'evidence')
        const { months: lagMonths, late } = lagTaps(lagDays[0] ?? 0)
        return { ...posteriorAt(rates[0] ?? 0, evidence), lagMonths, late }
      }),
    })),
  }
}
