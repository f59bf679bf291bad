/** A part of a report under its heading, underlined; nothing where it has nothing to say. */
export function section(heading: string, ...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '')
  return said.length === 0 ? '' : [`${heading}\n${'='.repeat(heading.length)}`, ...said].join('\n\n')
}

/** A time in minutes as a person says it, such as 5 min, 4 h or 1.5 h. */
export function minutesText(minutes: number): string {
  const rounded = minutes < 1 && minutes > 0 ? minutes.toFixed(1) : String(Math.round(minutes))
  return minutes < 60 ? `${rounded} min` : `${Number((minutes / 60).toFixed(1))} h`
}
