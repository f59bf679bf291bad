// What XML 1.0 cannot hold, and control characters that no page can show. Line breaks and tabs stay.
const unprintable = /[^\P{Cc}\n\t]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu

/** Text as a Word file can carry it: what cannot be written shows as the sign for an unknown character. */
export function printable(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(unprintable, '\uFFFD')
}

/** Text for where a line break has no place, such as a heading. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}
