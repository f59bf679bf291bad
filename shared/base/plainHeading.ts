/** A heading in small words for comparing: "Became a MQL Date" and "became_a_mql_date" are the same. */
export function plainHeading(heading: string): string {
  return heading
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
