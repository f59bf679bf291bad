let known: { readonly language: string; readonly format: Intl.DateTimeFormat } | null = null

/** A moment by the user's own clock and customs, such as 5 Jan 2027, 14:02. Outside of a plan there is no other locale. */
export function formatMoment(moment: string): string {
  const { language } = navigator
  // Making a formatter takes a hundred times as long as using it.
  if (known?.language !== language) {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
    known = { language, format }
  }
  return known.format.format(new Date(moment))
}
