import type { Format } from '../../shared/base/format.ts'

/**
 * Counts upwards from 0, with no lines between whole numbers.
 * @param splitNumber about as many steps as the axis has
 */
export function countAxis(format: Format, splitNumber = 3) {
  return {
    type: 'value' as const,
    min: 0,
    splitNumber,
    minInterval: 1,
    axisLabel: { formatter: (value: number) => format.count(value) },
  }
}

/** Shares from none to all, by quarters. */
export function shareAxis(format: Format) {
  return {
    type: 'value' as const,
    min: 0,
    max: 1,
    interval: 0.25,
    axisLabel: { formatter: (value: number) => format.share(value) },
  }
}
