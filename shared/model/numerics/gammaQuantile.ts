import { exp, log } from './elementary.ts'
import { logGammaTails, normalChance } from './incompleteGamma.ts'

/**
 * The value that Gamma(shape) with scale 1 stays below as often as a standard normal value stays below z. Exact to a
 * relative error of 1e-10 or better; 0 where it is below 10^-304.
 *
 * Newton's method on the logarithm of the smaller tail over the logarithm of the value: that curve bends down
 * everywhere, so from any start the second step on they come nearer without ever passing the answer.
 *
 * @param z from -37 to 37
 * @param shape above 0
 */
export function gammaQuantile(z: number, shape: number): number {
  const tail = z < 0 ? 'lower' : 'upper'
  const target = log(normalChance(-Math.abs(z)))
  const slope = z < 0 ? 1 : -1
  let logValue = log(shape) + 3 * log(Math.max(0.1, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))))
  for (let step = 0; step < 200; step++) {
    const tails = logGammaTails(exp(logValue), shape)
    const change = ((target - tails[tail]) / exp(tails.density - tails[tail])) * slope
    // A first step that overshoots into where nothing is left would not come back.
    logValue += Math.max(-700, Math.min(3, change))
    if (logValue < -700) return 0
    if (Math.abs(change) < 1e-12) break
  }
  return exp(logValue)
}

/**
 * The same for shapes of `NEARLY_NORMAL` and more by the expansion of Cornish and Fisher: right to six digits there, and to
 * more the larger the shape.
 */
export function largeGammaQuantile(z: number, shape: number): number {
  const root = Math.sqrt(shape)
  const square = z * z
  let sum = (-z * (((3753 * square + 4353) * square - 289_517) * square - 289_717)) / 146_966_400
  sum = sum / root + (((12 * square - 243) * square - 923) * square + 1472) / 204_120
  sum = sum / root + (z * ((9 * square + 256) * square - 433)) / 38_880
  sum = sum / root - ((3 * square + 7) * square - 16) / 810
  sum = sum / root + (z * (square - 7)) / 36
  sum = sum / root + (square - 1) / 3
  return shape + root * z + sum
}

export const NEARLY_NORMAL = 100
