/** The names by which a term is known, in small letters: "Marketing qualified lead (MQL)" goes by either of its two. */
export function namesOf(term: string): string[] {
  const [, long, short] = /^(.+?)\s*\(([^()]+)\)$/.exec(term) ?? []
  return [term, long, short].flatMap((name) => (name === undefined ? [] : [name.trim().toLowerCase()]))
}
