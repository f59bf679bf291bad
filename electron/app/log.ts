import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { inspect } from 'node:util'

/** What the app writes down for whoever looks for a fault. Nothing of a plan's content belongs here. */
export interface Log {
  readonly info: (message: string) => void
  /** Something that should not have happened, with whatever was thrown. */
  readonly error: (message: string, thrown?: unknown) => void
}

const LARGEST = 1_000_000
const OLDER_KEPT = 3

/** A log file in the data folder; it is begun anew at 1 MB, and three older ones are kept. */
export function createFileLog(dataFolder: string, clock: () => Date): Log {
  const file = logFile(dataFolder)
  const write = (kind: string, message: string): void => {
    const line = redact(`${clock().toISOString()} ${kind} ${message}\n`, homedir())
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > LARGEST) rotate(file)
      appendFileSync(file, line)
    } catch {
      // Where not even the log can be written, whoever started the app can still read it.
      process.stderr.write(line)
    }
  }
  return {
    info: (message) => write('info', message),
    error: (message, thrown) =>
      write('error', thrown === undefined ? message : `${message}\n${inspect(thrown)}`),
  }
}

export function logFile(dataFolder: string): string {
  return join(dataFolder, 'log', 'app.log')
}

function rotate(file: string): void {
  for (let age = OLDER_KEPT; age > 0; age -= 1) {
    const from = age === 1 ? file : `${file}.${age - 1}`
    if (statSync(from, { throwIfNoEntry: false })) renameSync(from, `${file}.${age}`)
  }
}

/** Takes the home folder, and with it the user's name, out of a text, however the path is written. */
export function redact(text: string, home: string): string {
  if (home.length < 2) return text
  const spellings = [home, home.replaceAll('\\', '/'), home.replaceAll('\\', '\\\\')]
  return spellings.reduce((redacted, spelling) => redacted.replaceAll(spelling, '~'), text)
}
