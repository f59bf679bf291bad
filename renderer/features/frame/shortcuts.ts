import { STEPS, type Step } from '../../../shared/plan/steps.ts'

/** What keys do anywhere in an open plan, beside going to its steps. */
export type Action =
  | 'search'
  | 'shortcuts'
  | 'settings'
  | 'undo'
  | 'redo'
  | 'save-as-file'
  | 'export-word'
  | 'print'

export interface Shortcut {
  readonly label: string
  /** One or more ways to press it; `mod` is Ctrl, on a Mac ⌘. */
  readonly keys: readonly [string, ...string[]]
}

export const ACTION_SHORTCUTS: Readonly<Record<Action, Shortcut>> = {
  search: { keys: ['mod+K'], label: 'Search everything' },
  shortcuts: { keys: ['?'], label: 'Keyboard shortcuts' },
  settings: { keys: ['mod+,'], label: 'Settings' },
  undo: { keys: ['mod+Z'], label: 'Undo' },
  redo: { keys: ['mod+Y', 'mod+shift+Z'], label: 'Redo' },
  'save-as-file': { keys: ['mod+S'], label: 'Save the plan as a file' },
  'export-word': { keys: ['mod+E'], label: 'Export the agreement to Word' },
  print: { keys: ['mod+P'], label: 'Print the agreement or save it as PDF' },
}

/** Goes to a step by its place in the list of steps. */
export function stepKeys(step: Step): string {
  return `alt+${STEPS.indexOf(step) + 1}`
}

/** Keys that belong to a kind of field, for those who look them up. */
export const FIELD_SHORTCUTS: readonly Shortcut[] = [
  { keys: ['↑', '↓'], label: 'A step up or down, in a number or on a slider' },
  { keys: ['shift+↑', 'shift+↓'], label: 'Ten steps' },
  { keys: ['alt+↑', 'alt+↓'], label: 'A tenth of a step' },
  { keys: ['Enter'], label: 'Take over what was typed' },
  { keys: ['Esc'], label: 'Leave it as it was' },
]
