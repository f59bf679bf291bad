/** A moment by the user's own clock and customs, such as 5 Jan 2027, 14:02. Outside of a plan there is no other locale. */
export function formatMoment(moment: string): string {
  return new Intl.DateTimeFormat(navigator.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(moment),
  )
}
