/** Marks the element of a clause, table or figure, so that references lead to it. */
export function partOf(id: string): { readonly id: string; readonly tabIndex: -1 } {
  return { id: elementId(id), tabIndex: -1 }
}

/** Scrolls to a clause, table or figure and puts the reading place there. */
export function showPart(id: string): void {
  const part = document.getElementById(elementId(id))
  part?.scrollIntoView({ block: 'center' })
  part?.focus({ preventScroll: true })
}

function elementId(id: string): string {
  return `part-${id}`
}
