import { threefry } from './threefry.ts'

/** An endless supply of chance for one input of one simulation, addressed by trial and month and without a state of its own. */
export interface Stream {
  readonly key0: number
  readonly key1: number
}

const WORD = 2 ** 32

/**
 * The stream of a named input. Others are as they were when a new input gets one.
 *
 * @param seed whole, 0 to 2^53
 * @param name such as "rate:demo:lead"
 */
export function streamOf(seed: number, name: string): Stream {
  const key0 = new Uint32Array([seed % WORD])
  const key1 = new Uint32Array([Math.floor(seed / WORD)])
  const letter = new Uint32Array(1)
  for (let place = 0; place <= name.length; place++) {
    letter[0] = place < name.length ? name.charCodeAt(place) : -1
    threefry(key0[0] ?? 0, key1[0] ?? 0, letter, 1, place, key0, key1)
  }
  return { key0: key0[0] ?? 0, key1: key1[0] ?? 0 }
}

/** Two independent draws of 32 bits for each of some trials. */
export interface Draws {
  readonly first: Uint32Array
  readonly second: Uint32Array
}

export function createDraws(size: number): Draws {
  return { first: new Uint32Array(size), second: new Uint32Array(size) }
}

/**
 * Draws for a month of some trials.
 *
 * @param size how many of the trials
 * @param month may be below 0, for months before the horizon
 */
export function drawAll(
  { key0, key1 }: Stream,
  trials: Uint32Array,
  size: number,
  month: number,
  { first, second }: Draws,
): void {
  threefry(key0, key1, trials, size, month, first, second)
}

/**
 * Draws for month after month of some trials: a cipher gives each trial a start of its own, from which the months are counted
 * and scattered by a hash. As good as a cipher for so few draws from each start, and a third of the work.
 *
 * @param starts gets what `drawMonth` needs
 */
export function drawStarts({ key0, key1 }: Stream, trials: Uint32Array, size: number, starts: Draws): void {
  threefry(key0, key1, trials, size, 0, starts.first, starts.second)
}

/** @param month 0 or more */
export function drawMonth(starts: Draws, size: number, month: number, { first, second }: Draws): void {
  const step = Math.imul(month, GOLDEN)
  for (let index = 0; index < size; index++) {
    first[index] = scatter((starts.first[index] ?? 0) + step)
    second[index] = scatter((starts.second[index] ?? 0) + step)
  }
}

/** 2^32 divided by the golden ratio, made odd: steps by it are spread evenly over all words. */
const GOLDEN = 0x9e3779b9

/** The hash "triple32" (Wellons): a change of any bit changes every bit of the result half of the time. */
function scatter(word: number): number {
  let x = word | 0
  x = Math.imul(x ^ (x >>> 17), 0xed5ad4bb)
  x = Math.imul(x ^ (x >>> 11), 0xac4c1b51)
  x = Math.imul(x ^ (x >>> 15), 0x31848bab)
  return x ^ (x >>> 14)
}

const one = new Uint32Array(1)

/** Draws for a month of a single trial. */
export function draw({ key0, key1 }: Stream, trial: number, month: number, { first, second }: Draws): void {
  one[0] = trial
  threefry(key0, key1, one, 1, month, first, second)
}

/** A draw as a chance, above 0 and below 1, each as likely as the other. */
export function uniform(word: number): number {
  return (word + 0.5) / WORD
}
