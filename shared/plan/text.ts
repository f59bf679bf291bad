import { z } from 'zod'

// Control characters have no place in a name and cannot be written to XML; line breaks and tabs can.
const controlCharacter = /[^\P{Cc}\n\r\t]|[\uFFFE\uFFFF]/u

const clean = (most: number): z.ZodString =>
  z
    .string()
    .max(most, `At most ${most} characters.`)
    .refine((text) => !controlCharacter.test(text), 'Control characters are not allowed here.')
    .refine((text) => text.isWellFormed(), 'This text has half of a character in it (a lone surrogate).')

/** A name or heading on one line: 1 to 200 characters. */
export const Name = clean(200)
  .min(1, 'A name is needed.')
  .refine((text) => !/[\n\r\t]/.test(text), 'A name is one line.')

/** A line that may be left empty: up to 200 characters. */
export const Line = clean(200)

/** A paragraph or more, or nothing: up to 10,000 characters. */
export const Prose = clean(10_000)
