import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { createFileLog, logFile, redact } from '../../../electron/app/log.ts'
import { makeFolders } from '../../helpers/appInFolder.ts'

const clock = (): Date => new Date('2027-01-05T10:00:00.000Z')

it('writes what happened and what was thrown, in full, with the time and without the home folder', () => {
  const { dataFolder } = makeFolders()
  const log = createFileLog(dataFolder, clock)
  log.info(`Opened ${join(homedir(), 'plans')}`)
  log.error('It broke', new Error('Why it broke', { cause: new TypeError('deeper') }))
  const text = readFileSync(logFile(dataFolder), 'utf8')
  expect(text).toContain('2027-01-05T10:00:00.000Z info Opened ~/plans')
  for (const part of ['It broke', 'Why it broke', 'deeper', 'log.test.ts']) expect(text).toContain(part)
  expect(text).not.toContain(homedir())
})

it.each([
  ['C:\\Users\\ann\\x', 'C:\\Users\\ann', '~\\x'],
  ['file:///C:/Users/ann/x', 'C:\\Users\\ann', 'file:///~/x'],
  ['{"path":"C:\\\\Users\\\\ann\\\\x"}', 'C:\\Users\\ann', '{"path":"~\\\\x"}'],
  ['/srv/x', '/', '/srv/x'],
  ['/srv/x', '', '/srv/x'],
])('redacts %s', (text, home, redacted) => {
  expect(redact(text, home)).toBe(redacted)
})

it('begins anew when it is large, and keeps three older ones', () => {
  const { dataFolder } = makeFolders()
  const log = createFileLog(dataFolder, clock)
  for (let part = 1; part <= 12; part += 1) log.info(`${part} ${'x'.repeat(400_000)}`)
  const folder = dirname(logFile(dataFolder))
  expect(readdirSync(folder).toSorted()).toEqual(['app.log', 'app.log.1', 'app.log.2', 'app.log.3'])
  expect(readFileSync(logFile(dataFolder), 'utf8')).toContain('info 12 ')
  expect(readFileSync(`${logFile(dataFolder)}.3`, 'utf8')).toContain('info 5 ')
})

it('says on the terminal what it cannot write', () => {
  const { dataFolder } = makeFolders()
  mkdirSync(dirname(dataFolder), { recursive: true })
  writeFileSync(dataFolder, 'in the way')
  const written: string[] = []
  const spy = vi
    .spyOn(process.stderr, 'write')
    .mockImplementation((text) => Boolean(written.push(String(text))))
  onTestFinished(() => spy.mockRestore())
  createFileLog(dataFolder, clock).error('It broke')
  expect(written.join('')).toContain('It broke')
})
