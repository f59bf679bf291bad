import { z } from 'zod'
import { TakerId } from './ids.ts'
import { AttributeCondition } from './leadTraits.ts'
import { Line, Name } from './text.ts'

const Taker = z.strictObject({
  id: TakerId,
  name: Name,
  /** Share of the leads that no rule routes, against the other takers' weights; 0 for rules only. */
  weight: z.number().min(0).max(1e6),
  /** Most leads a month, by rule and by weight together; null when there is no limit. */
  cap: z.int().min(0).max(1e6).nullable(),
})

const RoutingRule = z.strictObject({
  name: Name,
  /** All of them must hold. */
  when: z.array(AttributeCondition).min(1).max(10),
  to: TakerId,
})

/** Who gets which leads: rules in order first, the rest by weight. */
export const Routing = z
  .strictObject({
    takers: z.array(Taker).max(500),
    rules: z.array(RoutingRule).max(60),
    /** What happens to leads that nobody has room for. */
    fallback: Line.default(''),
  })
  .superRefine(({ takers, rules }, context) => {
    const ids = new Set(takers.map(({ id }) => id))
    if (ids.size < takers.length) {
      context.addIssue({ code: 'custom', path: ['takers'], message: 'Two takers have the same id.' })
    }
    for (const [index, { name, to }] of rules.entries()) {
      if (ids.has(to)) continue
      const message = `“${name}” routes leads to somebody who is not among the takers.`
      context.addIssue({ code: 'custom', path: ['rules', index, 'to'], message })
    }
  })
export type Routing = z.infer<typeof Routing>
