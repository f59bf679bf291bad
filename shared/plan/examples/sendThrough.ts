import { createChance } from './chance.ts'

/** A month by its first day and the first of the next, as days since 1970. */
export interface MonthOfDays {
  readonly from: number
  readonly until: number
}

/** A stage after the first: how many reach it in each month, and how long it takes on average, in days. */
export interface StageToReach {
  readonly counts: readonly number[]
  readonly lagDays: number
}

/**
 * Sends made-up leads through stages so that just so many reach each of them in each month: of those that have been at the
 * stage before for a while the stronger ones more often, and those more often whose time has come.
 *
 * @param name of the group of leads; another name has other luck
 * @param entered for each lead the day on which it entered, since 1970
 * @param strengths for each lead how well it gets on, as a logarithm of odds
 * @returns for each lead the days on which it reached the stages, from the first as far as it came. A month that has too few
 *   leads which are old enough gets fewer.
 */
export function sendThrough(
  name: string,
  entered: readonly number[],
  strengths: readonly number[],
  months: readonly MonthOfDays[],
  stages: readonly StageToReach[],
): number[][] {
  const reached = entered.map((day) => [day])
  for (const [step, { counts, lagDays }] of stages.entries()) {
    const luck = createChance(`${name}:luck:${step}`, reached.length)
    const when = createChance(`${name}:day:${step}`, reached.length)
    let waiting = reached.flatMap((days, lead): Waiting[] => {
      const since = days[step]
      return since === undefined ? [] : [{ lead, since, rank: (strengths[lead] ?? 0) + gumbel(luck(lead)) }]
    })
    for (const [index, { from, until }] of months.entries()) {
      const age = ({ since }: Waiting): number => until - 1 - since
      const rank = (one: Waiting): number => one.rank - Math.max(0, age(one) - 15 - lagDays) / (lagDays + 10)
      const chosen = waiting
        .filter((one) => age(one) >= lagDays * OLD_ENOUGH)
        .toSorted((a, b) => rank(b) - rank(a))
        .slice(0, counts[index] ?? 0)
      for (const { lead, since } of chosen) {
        const usual = since + Math.floor(-Math.log(1 - when(lead)) * lagDays)
        const earliest = Math.max(from, since)
        const isInMonth = usual >= earliest && usual < until
        reached[lead]?.push(isInMonth ? usual : earliest + Math.floor(when(lead) * (until - earliest)))
      }
      const gone = new Set(chosen)
      waiting = waiting.filter((one) => !gone.has(one) && age(one) < TOO_OLD_DAYS + lagDays * TOO_OLD)
    }
  }
  return reached
}

interface Waiting {
  readonly lead: number
  /** The day on which it reached the stage at which it waits. */
  readonly since: number
  /** Strength and luck, before it has waited for long. */
  readonly rank: number
}

/** Leads go on from this share of the average time, and no more after so many times of it and some days. */
const OLD_ENOUGH = 0.25
const TOO_OLD = 4
const TOO_OLD_DAYS = 60

/** Turns a chance into luck that, added to logarithms of odds, picks the largest in proportion to the odds. */
function gumbel(chance: number): number {
  return -Math.log(-Math.log(Math.min(Math.max(chance, 1e-9), 1 - 1e-9)))
}
