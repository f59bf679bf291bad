/**
 * The block cipher Threefry-2x32 with 13 rounds (Salmon and others, "Parallel random numbers: as easy as 1, 2, 3"): turns
 * counters into words that cannot be told from chance. Integer arithmetic only, so the same on every machine.
 *
 * @param counters first halves of the counters; `counter` is the second half of all of them
 * @param size how many of them
 * @param out0 and `out1` get a word of 32 bits for each
 */
export function threefry(
  key0: number,
  key1: number,
  counters: Uint32Array,
  size: number,
  counter: number,
  out0: Uint32Array,
  out1: Uint32Array,
): void {
  const key2 = 0x1bd11bda ^ key0 ^ key1
  for (let index = 0; index < size; index++) {
    let x = ((counters[index] ?? 0) + key0) | 0
    let y = (counter + key1) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    x = (x + key1) | 0
    y = (y + key2 + 1) | 0
    x = (x + y) | 0
    y = ((y << 17) | (y >>> 15)) ^ x
    x = (x + y) | 0
    y = ((y << 29) | (y >>> 3)) ^ x
    x = (x + y) | 0
    y = ((y << 16) | (y >>> 16)) ^ x
    x = (x + y) | 0
    y = ((y << 24) | (y >>> 8)) ^ x
    x = (x + key2) | 0
    y = (y + key0 + 2) | 0
    x = (x + y) | 0
    y = ((y << 13) | (y >>> 19)) ^ x
    x = (x + y) | 0
    y = ((y << 15) | (y >>> 17)) ^ x
    x = (x + y) | 0
    y = ((y << 26) | (y >>> 6)) ^ x
    x = (x + y) | 0
    y = ((y << 6) | (y >>> 26)) ^ x
    x = (x + key0) | 0
    y = (y + key1 + 3) | 0
    x = (x + y) | 0
    out0[index] = x
    out1[index] = ((y << 17) | (y >>> 15)) ^ x
  }
}
