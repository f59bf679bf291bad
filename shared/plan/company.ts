import { z } from 'zod'
import { Day } from '../base/month.ts'
import { PersonId } from './ids.ts'
import { Line, Name } from './text.ts'

/** The two sides of the agreement. */
export const Side = z.enum(['marketing', 'sales'])
export type Side = z.infer<typeof Side>

export const Person = z.strictObject({
  id: PersonId,
  name: Name,
  title: Line,
  email: Line,
  side: Side,
  /** What the person does for this agreement. */
  part: z.enum(['sponsor', 'owner', 'contact', 'deputy']),
  /** Whether the person signs the agreement. */
  signs: z.boolean(),
})
export type Person = z.infer<typeof Person>

export const Company = z.strictObject({
  name: Name,
  /** Business unit or region that the agreement is for; empty when it is the whole company. */
  unit: Line,
  /** ISO 4217 code, such as USD. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'A currency is a code of three capital letters, such as USD.'),
  /** BCP 47 tag that numbers and dates are written by, such as en-US. */
  locale: z.string().refine(isLocale, 'A locale is a tag such as en-US.'),
  /** Calendar month that the fiscal year starts in, 1 to 12. */
  fiscalYearStart: z.int().min(1).max(12),
})
export type Company = z.infer<typeof Company>

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'A time is written as 09:00.')

/** When leads are worked: opening windows by weekday in one time zone, without the holidays. */
export const Calendar = z.strictObject({
  /** IANA name, such as America/New_York. */
  timeZone: z.string().refine(isTimeZone, 'A time zone is a name such as America/New_York.'),
  windows: z
    .array(z.strictObject({ weekday: z.int().min(1).max(7), from: TimeOfDay, to: TimeOfDay }))
    .max(28)
    .refine((windows) => windows.every((w) => w.from < w.to), 'A window ends after it starts.'),
  holidays: z.array(z.strictObject({ day: Day, name: Line })).max(400, 'At most 400 holidays.'),
})
export type Calendar = z.infer<typeof Calendar>

function isLocale(tag: string): boolean {
  return tag !== '' && tag.length <= 35 && works(() => new Intl.NumberFormat(tag))
}

function isTimeZone(name: string): boolean {
  return name !== '' && name.length <= 64 && works(() => new Intl.DateTimeFormat('en', { timeZone: name }))
}

/** The platform knows locales and zones, and says so only by throwing. */
function works(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch {
    return false
  }
}
