import { useHotkeys } from '@mantine/hooks'
import { STEPS, type Step } from '../../../shared/plan/steps.ts'
import { ACTION_SHORTCUTS, stepKeys, type Action } from './shortcuts.ts'

/** Lets keys do what they are listed for. What somebody is typing is left alone. */
export function useShortcuts(
  actions: Readonly<Record<Action, () => void>>,
  goTo: (step: Step) => void,
): void {
  const on = (action: Action, may: (event: KeyboardEvent) => boolean): Parameters<typeof useHotkeys>[0] =>
    // Most keyboards need Shift for a question mark, some do not.
    ACTION_SHORTCUTS[action].keys
      .flatMap((keys) => (keys === '?' ? ['?', 'shift+?'] : [keys]))
      .map((keys) => [keys, only(may, actions[action]), { preventDefault: false }])
  useHotkeys(
    [
      ...on('search', always),
      ...on('settings', always),
      ...on('save-as-file', takeOverFirst),
      ...on('export-word', takeOverFirst),
      ...on('print', takeOverFirst),
      ...on('undo', isNotTyping),
      ...on('redo', isNotTyping),
      ...on('shortcuts', isOutsideText),
      ...STEPS.map((step): Parameters<typeof useHotkeys>[0][number] => [
        stepKeys(step).replace(/\d$/, 'digit$&'),
        only(isNotTyping, () => goTo(step)),
        // With Alt, some keyboards write other signs on the keys of the digits.
        { preventDefault: false, usePhysicalKeys: true },
      ]),
    ],
    [],
  )
}

function only(may: (event: KeyboardEvent) => boolean, run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (!may(event)) return
    event.preventDefault()
    run()
  }
}

const always = (): boolean => true

/** What is typed belongs to what is saved: a field takes it over when it is left. */
function takeOverFirst({ target }: KeyboardEvent): boolean {
  if (target instanceof HTMLElement && target.dataset['typing'] === 'true') target.blur()
  return true
}

/** Outside of fields with text, and in those of the plan as long as nothing is typed in them. */
function isNotTyping({ target }: KeyboardEvent): boolean {
  return !isText(target) || (target instanceof HTMLElement && target.dataset['typing'] === 'false')
}

function isOutsideText({ target }: KeyboardEvent): boolean {
  return !isText(target)
}

function isText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, input:not([type=checkbox], [type=radio], [type=range])'))
  )
}
