/**
 * A chance in plain words, such as "7 in 10". Near the ends it says only what trials can show.
 * @param chance 0 to 1
 */
export function chanceWords(chance: number): string {
  if (chance < 0.01) return 'less than 1 in 100'
  if (chance < 0.05) return 'less than 1 in 20'
  if (chance > 0.99) return 'more than 99 in 100'
  if (chance > 0.95) return 'more than 19 in 20'
  return `${Math.min(9, Math.max(1, Math.round(chance * 10)))} in 10`
}

/** How often something comes about, such as "7 of 10", to be followed by what is counted. */
export function frequencyWords(chance: number): string {
  return chanceWords(chance).replace(' in ', ' of ')
}
