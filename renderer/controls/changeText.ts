import type { Format } from '../../shared/base/format.ts'
import type { TypedUnit } from '../../shared/base/typedNumber.ts'

/** How far a value is from its baseline, such as +30 or −2.4 points; empty where the two read the same. */
export function changeText(value: number, baseline: number, unit: TypedUnit, format: Format): string {
  const difference = value - baseline
  const sign = difference > 0 ? '+' : '−'
  const size = sizeText(Math.abs(difference), unit, format)
  return size === sizeText(0, unit, format) ? '' : `${sign}${size}`
}

function sizeText(size: number, unit: TypedUnit, format: Format): string {
  switch (unit) {
    case 'share':
      return `${format.number(size * 100, size < 0.001 ? 2 : 1)} pts`
    case 'money':
      return format.money(size)
    case 'count':
    case 'days':
      return format.number(size, 1)
  }
}
