import { runCommandLine } from '../../electron/hosts/cli/index.ts'

/** Runs a command line in this process. @returns what a script would get of it */
export async function runSla(...args: readonly string[]) {
  const out: string[] = []
  const err: string[] = []
  const exitCode = await runCommandLine(args, {
    result: (text) => out.push(text),
    message: (text) => err.push(text),
  })
  return { exitCode, stdout: out.join('\n'), stderr: err.join('\n') }
}
