import { isNewName } from '../../shared/plan/newNames.ts'

type Field = HTMLInputElement | HTMLTextAreaElement

/** The text fields that are on the page now. */
export function fieldsOnPage(): ReadonlySet<Field> {
  return new Set(document.querySelectorAll<Field>('input[data-typing], textarea[data-typing]'))
}

/** Selects the name of what was just added, so that typing replaces it. @param before the fields that were there before */
export function selectNewName(before: ReadonlySet<Field>): void {
  requestAnimationFrame(() => {
    const added = [...fieldsOnPage()].find((field) => !before.has(field) && isNewName(field.value))
    added?.focus()
    added?.select()
  })
}
