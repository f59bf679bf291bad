import { spawn, type SpawnOptions } from 'node:child_process'
import { projectRoot } from './project.ts'

/** Runs a tool of the project to its end, with its words on this terminal. @returns its exit code */
export function runTool(name: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  // On Windows the tools are .cmd files, which only a shell starts.
  return end(name, args, { shell: process.platform === 'win32', ...options })
}

/** Runs a file of the project by this same Node. @returns its exit code */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return end(process.execPath, [...process.execArgv, ...args], options)
}

function end(file: string, args: readonly string[], options: SpawnOptions): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd: projectRoot, stdio: 'inherit', ...options })
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`)
      resolve(1)
    })
    child.on('exit', (code) => resolve(code ?? 1))
  })
}
