export { readArguments } from '../readArguments.ts'

/** How a command ended, for the script that called it. */
export const ExitCode = { done: 0, failed: 1, wrongUse: 2, altered: 3, notOurs: 4, originUnknown: 5 } as const
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode]

/** Results go to stdout, so that they can be piped; everything said to a person goes to stderr. */
export interface Terminal {
  readonly result: (text: string) => void
  readonly message: (text: string) => void
}

export interface Command {
  /** The line of the usage text, such as `check F [--json]`. */
  readonly usage: string
  /** What it does, in one sentence. */
  readonly summary: string
  readonly run: (args: readonly string[], terminal: Terminal) => Promise<ExitCode>
}

/** Says what is wrong with the arguments and how the command is used. */
export function wrongUse(terminal: Terminal, command: Pick<Command, 'usage'>, what: string): ExitCode {
  terminal.message(`${what}\nUsage: sla ${command.usage}`)
  return ExitCode.wrongUse
}
