const names = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
])

/** Printable text as it stands in XML, in an element or an attribute. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (character) => names.get(character) ?? character)
}
