import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from '../../../electron/setup/findBrowser.ts'

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('the browser for the tests', () => {
  it('is the one that is named', async () => {
    vi.stubEnv('SLA_CHROMIUM', process.execPath)
    expect(await findBrowser()).toBe(process.execPath)
    expect(console.error).not.toHaveBeenCalled()
  })

  it('is no other when the one that is named is not there, and that is said', async () => {
    vi.stubEnv('SLA_CHROMIUM', '/nowhere/chromium')
    expect(await findBrowser()).toBeNull()
    expect(console.error).toHaveBeenCalledWith(expect.stringContaining('/nowhere/chromium'))
  })
})
