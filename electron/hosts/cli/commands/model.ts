import type { ScenarioId } from '../../../../shared/plan/ids.ts'
import type { Plan } from '../../../../shared/plan/plan.ts'
import { fail, ok, type Result } from '../../../../shared/base/result.ts'
import { ExitCode, readArguments, wrongUse, type Command } from '../command.ts'
import { modelJson } from '../modelJson.ts'
import { modelReport } from '../modelReport.ts'
import { readPlan } from '../planFiles.ts'

const OPTIONS = { scenario: { type: 'string' }, json: { type: 'boolean' } } as const

export const modelCommand: Command = {
  usage: 'model F [--scenario NAME] [--json]',
  summary: 'Computes the figures of the plan, at its baseline or in a scenario.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: OPTIONS })
    if (!read.ok) return wrongUse(terminal, modelCommand, read.error)
    const { values, positionals } = read.value
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) return wrongUse(terminal, modelCommand, 'Name one plan file.')

    const file = await readPlan(path)
    if (!file.ok) {
      terminal.message(file.error)
      return ExitCode.failed
    }
    const { plan } = file.value
    const scenario = findScenario(plan, values.scenario)
    if (!scenario.ok) {
      terminal.message(`${path}: ${scenario.error}`)
      return ExitCode.failed
    }
    terminal.result(
      values.json === true
        ? JSON.stringify(modelJson(plan, scenario.value), null, 2)
        : modelReport(plan, scenario.value),
    )
    return ExitCode.done
  },
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
