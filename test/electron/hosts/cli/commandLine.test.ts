import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runSla } from '../../../helpers/terminal.ts'

const script = resolve(import.meta.dirname, '../../../../electron/hosts/cli/index.ts')

describe('the command line', () => {
  it('says how it is used, on stdout when it was asked', async () => {
    const { exitCode, stdout, stderr } = await runSla('--help')
    expect(exitCode).toBe(0)
    expect(stdout).toContain('sla example [software-company | roberge] --out F')
    expect(stderr).toBe('')
  })

  it('says how it is used, on stderr when it was not', async () => {
    expect(await runSla()).toMatchObject({ exitCode: 2, stdout: '' })
  })

  it.each(['nonsense', 'toString', '__proto__'])('does not know the command %s', async (name) => {
    const { exitCode, stderr } = await runSla(name)
    expect(exitCode).toBe(2)
    expect(stderr).toContain(`There is no command "${name}".`)
  })

  it('names an option that a command does not have', async () => {
    const { exitCode, stderr } = await runSla('example', '--out', 'x.slaplan', '--colour')
    expect(exitCode).toBe(2)
    expect(stderr).toContain("'--colour'")
    expect(stderr).toContain('Usage: sla example')
  })
})

describe('run as a program', () => {
  it('ends with the exit code of the command', () => {
    expect(spawnSync(process.execPath, [script, 'example']).status).toBe(2)
    expect(spawnSync(process.execPath, [script, '--help']).status).toBe(0)
  })

  it('does not mind a reader that has seen enough', () => {
    const piped = spawnSync('sh', ['-c', '"$0" "$1" --help | true; echo done', process.execPath, script], {
      encoding: 'utf8',
    })
    expect(piped).toMatchObject({ stdout: 'done\n', stderr: '' })
  })
})
