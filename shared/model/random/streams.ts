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
  const key = new Uint32Array([seed % WORD, Math.floor(seed / WORD)])
  for (let place = 0; place <= name.length; place++) {
    const letter = place < name.length ? name.charCodeAt(place) : -1
    threefry(key[0] ?? 0, key[1] ?? 0, letter, place, key, 0)
  }
  return { key0: key[0] ?? 0, key1: key[1] ?? 0 }
}

/**
 * Two independent draws of 32 bits.
 *
 * @param month may be below 0, for months before the horizon
 */
export function draw({ key0, key1 }: Stream, trial: number, month: number, out: Uint32Array): void {
  threefry(key0, key1, trial, month, out, 0)
}

/** As many draws in a row as fit; `out` has an even length. */
export function drawMany({ key0, key1 }: Stream, trial: number, out: Uint32Array): void {
  for (let place = 0; place < out.length; place += 2) threefry(key0, key1, trial, place >> 1, out, place)
}

/** A draw as a chance, above 0 and below 1, each as likely as the other. */
export function uniform(word: number): number {
  return (word + 0.5) / WORD
}
