import { z } from 'zod'

export const Encoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'])
export type Encoding = z.infer<typeof Encoding>

export const Delimiter = z.enum([',', ';', '\t', '|'])
export type Delimiter = z.infer<typeof Delimiter>

export const DecimalSign = z.enum(['.', ','])
export type DecimalSign = z.infer<typeof DecimalSign>

/** How a date of three numbers is read. One that starts with a year of four digits is read as such in any case. */
export const DateOrder = z.enum(['year-month-day', 'day-month-year', 'month-day-year'])
export type DateOrder = z.infer<typeof DateOrder>

/** How a CSV file is written. */
export const FileFormat = z.strictObject({
  encoding: Encoding,
  delimiter: Delimiter,
  decimal: DecimalSign,
  dateOrder: DateOrder,
  /** Line of the file that holds the column headings, from 1; null when there are none. */
  headerLine: z.int().min(1).max(1000).nullable(),
})
export type FileFormat = z.infer<typeof FileFormat>
