import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { createFormat } from '../../../../shared/base/format.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import {
  SEED_USUAL,
  TRIALS_MAX,
  TRIALS_USUAL,
  simulateAtOnce,
  type SimulationRequest,
} from '../../../../shared/model/simulation/simulate.ts'
import { ExitCode, readArguments, wrongUse, type Command } from '../command.ts'
import { originNamed } from '../model/originNamed.ts'
import { modelJson } from '../model/modelJson.ts'
import { modelReport } from '../model/modelReport.ts'
import { originJson, originReport } from '../model/originReport.ts'
import type { ModelRequest } from '../model/request.ts'
import { readPlan } from '../planFiles.ts'

const OPTIONS = {
  scenario: { type: 'string' },
  against: { type: 'string' },
  'where-from': { type: 'string' },
  trials: { type: 'string' },
  seed: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const modelCommand: Command = {
  usage: 'model F [--scenario NAME] [--against NAME] [--where-from FIGURE] [--trials N] [--seed S] [--json]',
  summary:
    'Computes the figures of the plan, at its baseline or in a scenario; with --trials their chances too.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: OPTIONS })
    if (!read.ok) return wrongUse(terminal, modelCommand, read.error)
    const { values, positionals } = read.value
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUse(terminal, modelCommand, 'Name one plan file.')
    const chance = readChance(values)
    if (!chance.ok) return wrongUse(terminal, modelCommand, chance.error)

    const file = await readPlan(path)
    if (!file.ok) {
      terminal.message(file.error)
      return ExitCode.failed
    }
    const { plan, leads = [] } = file.value
    const scenario = findScenario(plan, values.scenario)
    const against = findScenario(plan, values.against)
    if (!scenario.ok || !against.ok) {
      terminal.message(
        `${path}: ${[scenario, against].flatMap((found) => (found.ok ? [] : found.error)).join(' ')}`,
      )
      return ExitCode.failed
    }
    const request: ModelRequest = { plan, scenarioId: scenario.value, againstId: against.value, leads }
    if (values['where-from'] !== undefined) {
      const origin = originNamed(request, values['where-from'])
      if (!origin.ok) return wrongUse(terminal, modelCommand, origin.error)
      const { locale, currency } = plan.company
      terminal.result(
        values.json === true
          ? JSON.stringify(originJson(origin.value), null, 2)
          : originReport(origin.value, createFormat(locale, currency)),
      )
      return ExitCode.done
    }
    const simulated =
      chance.value === null ? null : simulateAtOnce({ plan, scenarioId: scenario.value, ...chance.value })
    terminal.result(
      values.json === true
        ? JSON.stringify(modelJson(request, simulated), null, 2)
        : modelReport(request, simulated),
    )
    return ExitCode.done
  },
}

/** How often and from which seed to simulate; null where nobody asks for it. */
function readChance(values: {
  readonly trials?: string | undefined
  readonly seed?: string | undefined
}): Result<Pick<SimulationRequest, 'trials' | 'seed'> | null, string> {
  if (values.trials === undefined && values.seed === undefined) return ok(null)
  const trials = Number(values.trials ?? TRIALS_USUAL)
  const seed = Number(values.seed ?? SEED_USUAL)
  if (!Number.isInteger(trials) || trials < 1 || trials > TRIALS_MAX) {
    return fail(`The number of trials is a whole number from 1 to ${TRIALS_MAX}.`)
  }
  if (!Number.isSafeInteger(seed) || seed < 0) return fail('The seed is a whole number, 0 or more.')
  return ok({ trials, seed })
}

/** By its name or its id; no name at all means the baseline. */
function findScenario(plan: Plan, named: string | undefined): Result<ScenarioId | null, string> {
  if (named === undefined) return ok(null)
  const found = plan.scenarios.find(({ id, name }) => name === named || id === named)
  if (found !== undefined) return ok(found.id)
  const names = plan.scenarios.map(({ name }) => `"${name}"`).join(', ')
  const known = names === '' ? 'It has none, only the baseline.' : `It has ${names}.`
  return fail(`there is no scenario "${named}" in this plan. ${known}`)
}
