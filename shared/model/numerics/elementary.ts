// Exponential and logarithm from additions, multiplications and divisions alone. The language leaves the last digit of
// Math.exp and Math.log to each machine; simulated figures must be the same on all of them.

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/** Powers of 2 from 2^-1074 on; halving and doubling are exact. */
const powers = new Float64Array(2098)
powers[1074] = 1
for (let place = 1075; place < 2098; place++) powers[place] = (powers[place - 1] ?? 0) * 2
for (let place = 1073; place >= 0; place--) powers[place] = (powers[place + 1] ?? 0) / 2

/** e^x to within two units of the last digit; 0 where it is below 10^-307. */
export function exp(x: number): number {
  if (!(x > -707)) return x <= -707 ? 0 : Number.NaN
  if (x > 709) return x > 709.782712893384 ? Infinity : exp(x - 1) * Math.E
  const power = Math.round(x * Math.LOG2E)
  const rest = x - power * LN2_HIGH - power * LN2_LOW
  const square = rest * rest
  // e^r = 1 + 2r / (r·coth(r/2) − r), and r·coth(r/2) is a quick series in r².
  let series = -1.0568380277374986e-9
  series = series * square + 4.17535139757362e-8
  series = series * square - 1.6534391534391535e-6
  series = series * square + 6.613756613756614e-5
  series = series * square - 0.002777777777777778
  series = series * square + 0.16666666666666666
  return (1 + (2 * rest) / (2 + series * square - rest)) * (powers[power + 1074] ?? 0)
}

const float = new Float64Array(1)
const words = new Uint32Array(float.buffer)
/** Which half of a number in memory holds its sign and exponent. */
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0

/** Natural logarithm of a positive number, to within two units of the last digit. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : Number.NaN
  if (x === Infinity) return Infinity
  if (x < 2.2250738585072014e-308) return log(x * 18014398509481984) - 54 * LN2_HIGH - 54 * LN2_LOW
  float[0] = x
  let power = ((words[HIGH] ?? 0) >>> 20) - 1023
  let part = x * (powers[1074 - power] ?? 0)
  if (part > Math.SQRT2) {
    part /= 2
    power += 1
  }
  const ratio = (part - 1) / (part + 1)
  const square = ratio * ratio
  let sum = 2 / 21
  sum = sum * square + 2 / 19
  sum = sum * square + 2 / 17
  sum = sum * square + 2 / 15
  sum = sum * square + 2 / 13
  sum = sum * square + 2 / 11
  sum = sum * square + 2 / 9
  sum = sum * square + 2 / 7
  sum = sum * square + 2 / 5
  sum = sum * square + 2 / 3
  const logPart = 2 * ratio + ratio * square * sum
  return power * LN2_HIGH + (logPart + power * LN2_LOW)
}

/** Natural logarithm of 1 + x, for x above -1, exact also where x is tiny. */
export function log1p(x: number): number {
  const near = 1 + x
  // What the sum lost to rounding is made good by the ratio.
  return near === 1 ? x : near === Infinity ? near : (log(near) * x) / (near - 1)
}
