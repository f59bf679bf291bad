import { realpathSync } from 'node:fs'
import { ExitCode, type Command, type Terminal } from './command.ts'

/** Each is loaded only when it is needed: some bring a lot along. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  example: async () => (await import('./commands/example.ts')).example,
  model: async () => (await import('./commands/model.ts')).modelCommand,
  import: async () => (await import('./commands/import.ts')).importCommand,
  check: async () => (await import('./commands/check.ts')).check,
  export: async () => (await import('./commands/export.ts')).exportCommand,
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
}

/** Runs one command line, without the program's name in front. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === 'help' || name === '--help' || name === '-h') {
    terminal.result(await usage())
    return ExitCode.done
  }
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (load === undefined) {
    if (name !== undefined) terminal.message(`There is no command "${name}".`)
    terminal.message(await usage())
    return ExitCode.wrongUse
  }
  const command = await load()
  return command.run(rest, terminal)
}

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()))
  return [
    'Usage: sla COMMAND …',
    ...commands.flatMap((command) => ['', `  sla ${command.usage}`, `      ${command.summary}`]),
    '',
    'Results go to stdout, messages to stderr. Exit codes: 0 done, 1 failed, 2 wrong use;',
    'verify also: 3 altered, 4 not one of ours, 5 consistent with itself but its origin not checked.',
  ].join('\n')
}

async function main(): Promise<void> {
  // A reader that has seen enough, such as head, is no failure.
  process.stdout.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })
  try {
    // Not process.exit: it would cut off what is still being written to a pipe.
    process.exitCode = await runCommandLine(process.argv.slice(2), {
      result: (text) => process.stdout.write(`${text}\n`),
      message: (text) => process.stderr.write(`${text}\n`),
    })
  } catch (error) {
    console.error('This is a mistake in the program. Please report it with the lines below.')
    console.error(error)
    process.exitCode = ExitCode.failed
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main()
