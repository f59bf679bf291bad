import { z } from 'zod'

/** Shapes that the description explains once: chances, bands, close rates, and what the plan would have to say first. */
const COMMON = [
  z.strictObject({ value: z.number(), standardError: z.number() }),
  z.looseObject({ p5: z.array(z.number()), p95: z.array(z.number()) }),
  z.looseObject({ kind: z.literal('rate'), leads: z.number(), few: z.boolean() }),
  z.strictObject({ kind: z.literal('no-leads') }),
  z.strictObject({ kind: z.literal('incomplete'), missing: z.array(z.object({ what: z.string() })).min(1) }),
]
const Tree = z.record(z.string(), z.unknown())
const Head = z.object({ stages: z.array(z.object({ id: z.string() })) })

/** The place of every value in what was printed, such as `segments[].id`, without the brackets of plain lists. */
export function printedKeys(printed: unknown): Set<string> {
  const stages = new Set(Head.parse(printed).stages.map(({ id }) => id))
  const found = new Set<string>()
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) if (item !== null) visit(item, `${path}[]`)
      return
    }
    const tree = Tree.safeParse(value)
    if (!tree.success || COMMON.some((shape) => shape.safeParse(value).success)) {
      found.add(path.replace(/(\[\])+$/, ''))
      return
    }
    const keys = Object.keys(tree.data)
    const areStages = keys.length > 0 && keys.every((key) => stages.has(key))
    for (const key of keys) {
      visit(tree.data[key], `${path === '' ? '' : `${path}.`}${areStages ? 'STAGE' : key}`)
    }
  }
  visit(printed, '')
  return found
}

/** The places that a description names in the first columns of its tables. */
export function describedKeys(markdown: string): Set<string> {
  const cells = markdown.split('\n').flatMap((line) => /^\| (`[^|]*`) \|/.exec(line)?.[1] ?? [])
  return new Set(
    cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].flatMap(([, key]) => spread(key ?? ''))),
  )
}

/** `a.{b, c}.d` is `a.b.d` and `a.c.d`. */
function spread(key: string): string[] {
  const [, before, names, after] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(key) ?? []
  if (before === undefined || names === undefined || after === undefined) return [key]
  return names.split(', ').flatMap((name) => spread(`${before}${name}${after}`))
}
