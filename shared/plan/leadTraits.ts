import { z } from 'zod'
import { Day } from '../base/month.ts'
import { Line, Name } from './text.ts'

/** Most attributes that are kept of a lead, and most behaviours. */
export const TRAITS_MAX = 30

/** A record that says at most so much about a lead. */
export function atMostTraits<S extends z.ZodType<object>>(record: S): S {
  return record.refine((traits) => Object.keys(traits).length <= TRAITS_MAX, {
    error: `Of a lead at most ${TRAITS_MAX} attributes and ${TRAITS_MAX} behaviours are kept.`,
  })
}

/** What is known of a lead beside its stages: who it is, and what it did. */
export const LeadTraits = z.strictObject({
  /** By the attribute's name, such as Industry or Employees. What is not known is absent. */
  attributes: atMostTraits(z.record(Name, z.union([Line, z.number()]))),
  /** The last day on which the lead did something, by the name of the behaviour, such as "Visited the price page". */
  behaviours: atMostTraits(z.record(Name, Day)),
})
export type LeadTraits = z.infer<typeof LeadTraits>

/** What is known under a name; nothing for a name that only every object has by itself, such as "constructor". */
export function knownIn<T>(traits: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(traits, name) ? traits[name] : undefined
}

export const NO_TRAITS: LeadTraits = { attributes: {}, behaviours: {} }

const bound = z.number().nullable()

/** Something that an attribute of a lead meets or does not. An attribute that is not known meets nothing. */
export const AttributeCondition = z.discriminatedUnion('kind', [
  /** The attribute has one of these values; capitals and spaces around them do not matter. */
  z.strictObject({ kind: z.literal('is'), attribute: Name, values: z.array(Name).min(1).max(200) }),
  /** The attribute is a number in this range, both ends included; null leaves an end open. */
  z
    .strictObject({ kind: z.literal('between'), attribute: Name, atLeast: bound, atMost: bound })
    .refine(({ atLeast, atMost }) => atLeast === null || atMost === null || atLeast <= atMost, {
      error: 'The range ends before it starts.',
      path: ['atMost'],
    }),
])
export type AttributeCondition = z.infer<typeof AttributeCondition>
