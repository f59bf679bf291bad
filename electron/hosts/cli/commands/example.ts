import { EXAMPLE_NAMES, type ExampleName } from '../../../../shared/plan/examples/exampleNames.ts'
import { examplePlan } from '../../../../shared/plan/examples/examplePlan.ts'
import { ExitCode, readArguments, wrongUse, type Command } from '../command.ts'
import { writePlan } from '../planFiles.ts'

const usage = `example [${EXAMPLE_NAMES.join(' | ')}] --out F`

export const example: Command = {
  usage,
  summary: 'Writes a worked example as a plan file.',
  async run(args, terminal) {
    const read = readArguments(args, { allowPositionals: true, options: { out: { type: 'string' } } })
    if (!read.ok) return wrongUse(terminal, example, read.error)
    const { values, positionals } = read.value
    const [name = 'software-company', ...more] = positionals
    if (!isExampleName(name) || more.length > 0) {
      return wrongUse(terminal, example, `There is no example "${positionals.join(' ')}".`)
    }
    if (values.out === undefined) return wrongUse(terminal, example, 'Say where the file shall go: --out F.')

    const written = await writePlan(values.out, {
      savedAt: new Date().toISOString(),
      plan: examplePlan(name),
    })
    if (!written.ok) {
      terminal.message(written.error)
      return ExitCode.failed
    }
    terminal.result(values.out)
    return ExitCode.done
  },
}

function isExampleName(name: string): name is ExampleName {
  return EXAMPLE_NAMES.some((known) => known === name)
}
