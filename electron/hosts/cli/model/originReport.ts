import type { Format } from '../../../../shared/base/format.ts'
import type { Origin } from '../../../../shared/model/explain/origin.ts'

/** Deeper than that nobody reads on a screen of text. */
const DEPTH_MAX = 3

/** Where a figure comes from, as an indented tree of a few levels; an ellipsis stands where it goes on. */
export function originReport(origin: Origin, format: Format): string {
  const linesOf = (node: Origin, depth: number): string[] => {
    const inputs = node.inputs()
    const place = node.path === null ? '' : ` [${node.path.join('.')}]`
    const more = depth === DEPTH_MAX && inputs.length > 0 ? ' …' : ''
    const line = `${'  '.repeat(depth)}${node.label}: ${amountText(node, format)}. ${node.how}${place}${more}`
    const taken = depth === 0 && node.assumes !== undefined ? [`  Assumed: ${node.assumes}.`] : []
    return [line, ...taken, ...(more === '' ? inputs.flatMap((input) => linesOf(input, depth + 1)) : [])]
  }
  return linesOf(origin, 0).join('\n')
}

/** The tree with all its branches. */
export function originJson({ inputs, ...origin }: Origin): object {
  return { ...origin, inputs: inputs().map(originJson) }
}

function amountText({ value, unit }: Origin, format: Format): string {
  if (value === null) return 'no figure'
  switch (unit) {
    case 'money':
      return format.money(value)
    case 'share':
      return format.share(value)
    case 'factor':
      return format.number(value, 3)
    case 'leads':
      return format.number(value, 1)
    case 'reps':
    case 'attempts':
    case 'days':
    case 'minutes':
    case 'hours':
    case 'months':
      return `${format.number(value, 2)} ${unit}`
  }
}
