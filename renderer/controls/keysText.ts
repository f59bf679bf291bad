const MAC: Readonly<Record<string, string>> = { mod: '⌘', alt: '⌥', shift: '⇧' }
const OTHERS: Readonly<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' }

/** Keys as they are written on the keyboard, such as Ctrl+Shift+Z, on a Mac ⇧⌘Z. */
export function keysText(keys: string, isMac: boolean): string {
  const names = keys.split('+').map((key) => (isMac ? MAC : OTHERS)[key] ?? key)
  return names.join(isMac ? '' : '+')
}
