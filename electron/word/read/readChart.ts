import { chartPoint, type Item } from './content.ts'
import { a, c } from './names.ts'
import { childNamed, descendants, type Element, textOf } from './xml.ts'

/** The points of a chart by series and category, and every text written on it. */
export function readChart(chartSpace: Element): Item[] {
  const series = [...descendants(chartSpace, c('ser'))].toSorted(
    (one, other) => orderOf(one) - orderOf(other),
  )
  const points = series.flatMap((element) => {
    const name = [...pointsOf(childNamed(element, c('tx'))).values()].join(' ')
    const categories = pointsOf(childNamed(element, c('cat')))
    const values = pointsOf(childNamed(element, c('val')))
    const indexes = [...new Set([...categories.keys(), ...values.keys()])].toSorted(
      (one, other) => one - other,
    )
    return indexes.map((index) => {
      const value = values.get(index)
      return chartPoint(name, categories.get(index) ?? '', value === undefined ? null : Number(value))
    })
  })
  const written = [...descendants(chartSpace, a('t'))].map(textOf)
  const drawn = [...descendants(chartSpace, c('userShapes'))].map(() => '[drawing]')
  return [...points, ...written, ...drawn]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ where: 'chart data', pieces: [{ kind: 'text', text }], column: 0 }))
}

function pointsOf(element: Element | null): Map<number, string> {
  if (element === null) return new Map()
  const points = [...descendants(element, c('pt'))].map((point): [number, string] => [
    Number(point.attributes.get('idx')),
    textOf(childNamed(point, c('v')) ?? point),
  ])
  const literal = childNamed(element, c('v'))
  return new Map(literal === null ? points : [...points, [0, textOf(literal)]])
}

function orderOf(series: Element): number {
  return Number(childNamed(series, c('order'))?.attributes.get('val') ?? 0)
}
