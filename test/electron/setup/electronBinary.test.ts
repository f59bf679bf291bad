import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { electronAddress, findElectron, isElectronCached } from '../../../electron/setup/electronBinary.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

it('finds the program where the user says it is', () => {
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull()
  writeFileSync(join(folder, 'electron'), '')
  expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBe(join(folder, 'electron'))
})

it('asks a mirror where one is named', () => {
  expect(electronAddress({ ELECTRON_MIRROR: 'https://mirror.example/electron/' })).toMatch(
    /^https:\/\/mirror\.example\/electron\/v[\d.]+\/electron-v[\d.]+-.*\.zip$/,
  )
})

it('knows a download that was made before', () => {
  const env = { electron_config_cache: folder }
  expect(isElectronCached(env)).toBe(false)
  const name = electronAddress({}).split('/').at(-1) ?? ''
  mkdirSync(join(folder, 'abc'))
  writeFileSync(join(folder, 'abc', name), '')
  expect(isElectronCached(env)).toBe(true)
  expect(isElectronCached({ electron_config_cache: join(folder, 'missing') })).toBe(false)
})
