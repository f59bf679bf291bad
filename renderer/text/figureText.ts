import type { Format } from '../../shared/base/format.ts'
import type { FigureUnit } from '../../shared/model/explain/words.ts'

/** A figure of any unit as a person reads it; a dash where there is no such figure. */
export function figureText(value: number | null, unit: FigureUnit, format: Format): string {
  if (value === null) return '–'
  switch (unit) {
    case 'money':
      return format.money(value)
    case 'share':
      return format.share(value)
    case 'factor':
      return format.number(value, 2)
    case 'leads':
      return Math.abs(value) < 10 ? format.number(value, 2) : format.count(value)
    case 'hours':
      return `${format.number(value, value < 100 ? 1 : 0)} h`
    case 'minutes':
    case 'days':
    case 'months':
    case 'reps':
    case 'attempts':
      return `${format.number(value, 1)} ${unit}`
  }
}
