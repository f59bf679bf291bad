/**
 * Whether a difference may be nothing but chance, in plain words.
 * @param chance of a difference as large as the one seen, were there none in truth; 0 to 1
 */
export function couldBeChance(chance: number): string {
  if (chance < 0.01) return 'hardly chance'
  if (chance < 0.05) return 'probably not chance'
  return chance < 0.2 ? 'may be chance' : 'could well be chance'
}
