import { useRef, type KeyboardEvent } from 'react'
import { steppedNumber, type NumberRange } from './numberText.ts'
import type { Commit } from './useDraft.ts'

interface SliderKeysOptions extends NumberRange {
  readonly value: number
  readonly ends: { readonly from: number; readonly to: number }
  readonly track: { readonly step: number }
  readonly onPreview: (value: number | null) => void
  readonly onCommit: Commit<number>
}

interface SliderKeys {
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onKeyUp: (event: KeyboardEvent) => void
  /** Takes over what was moved to, if anything was. */
  readonly release: () => void
  readonly follow: (value: number) => void
  readonly releaseHand: () => void
}

/** Moves a slider by hand or by keys: it is shown at once and taken over once, when hand or key is let go. */
export function useSliderKeys(options: SliderKeysOptions): SliderKeys {
  const moved = useRef<number | null>(null)
  const follow = (value: number): void => {
    moved.current = value
    options.onPreview(value)
  }
  const release = (): void => {
    const value = moved.current
    moved.current = null
    if (value !== null) options.onCommit(value)
  }
  return {
    follow,
    release,
    // The slider hands its last movement over in the next frame, which may come after the release.
    releaseHand: () => void requestAnimationFrame(release),
    onKeyUp: (event) => {
      if (valueAfterKey(event, options) !== null) release()
    },
    onKeyDown: (event) => {
      const next = valueAfterKey(event, options)
      if (event.key === 'Escape' && moved.current !== null) {
        moved.current = null
        options.onPreview(null)
      }
      if (next === null) return
      event.preventDefault()
      // The slider itself would step on the same key, without Shift and Alt.
      event.stopPropagation()
      if (next !== options.value) follow(next)
    },
  }
}

function valueAfterKey(
  event: KeyboardEvent,
  { value, ends, track, whole }: SliderKeysOptions,
): number | null {
  const range = { unit: 'count' as const, locale: 'en', min: ends.from, max: ends.to, whole: whole ?? false }
  const step = (key: 'ArrowUp' | 'ArrowDown', shiftKey = event.shiftKey): number =>
    steppedNumber(value, { key, shiftKey, altKey: event.altKey }, track.step, range)
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return step('ArrowUp')
    case 'ArrowDown':
    case 'ArrowLeft':
      return step('ArrowDown')
    case 'PageUp':
      return step('ArrowUp', true)
    case 'PageDown':
      return step('ArrowDown', true)
    case 'Home':
      return ends.from
    case 'End':
      return ends.to
    default:
      return null
  }
}
