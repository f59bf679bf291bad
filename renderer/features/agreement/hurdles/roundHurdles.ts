import type { SuggestedHurdles } from '../../../../shared/model/simulation/hurdles.ts'
import type { metricUnit } from '../../../../shared/plan/commitments.ts'

/** Hurdles as people promise them, rounded down so that no chance becomes smaller: whole leads, whole per cents, money in two figures. */
export function roundHurdles(
  { minimum, target, stretch }: SuggestedHurdles,
  unit: ReturnType<typeof metricUnit>,
): SuggestedHurdles {
  const round = (value: number): number => {
    const size = unit === 'leads' ? 1 : unit === 'share' ? 0.01 : 10 ** Math.max(0, digitsOf(value) - 2)
    // A step of a hundredth is no exact number; what lies a hair below the next step belongs to it.
    const steps = Math.floor(value / size + 1e-9)
    return unit === 'share' ? steps / 100 : steps * size
  }
  return { minimum: round(minimum), target: round(target), stretch: round(stretch) }
}

function digitsOf(value: number): number {
  return value < 1 ? 1 : Math.floor(Math.log10(value)) + 1
}
