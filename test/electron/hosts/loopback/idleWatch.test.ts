import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createIdleWatch } from '../../../../electron/hosts/loopback/idleWatch.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('ends the app when no page has come for a while', () => {
  const onIdle = vi.fn<() => void>()
  createIdleWatch(1000, onIdle)
  vi.advanceTimersByTime(999)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onIdle).toHaveBeenCalledOnce()
})

it('keeps it while anything is under way, and for a while after the last', () => {
  const onIdle = vi.fn<() => void>()
  const begin = createIdleWatch(1000, onIdle)
  const endPage = begin()
  const endCall = begin()
  vi.advanceTimersByTime(5000)
  endPage()
  vi.advanceTimersByTime(5000)
  endCall()
  vi.advanceTimersByTime(999)
  expect(onIdle).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1)
  expect(onIdle).toHaveBeenCalledOnce()
})
