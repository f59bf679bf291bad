import { chanceWords } from '../base/chanceWords.ts'
import type { Format } from '../base/format.ts'
import type { Day, Month } from '../base/month.ts'
import type { Figures } from '../model/figures.ts'
import type { Calendar } from '../plan/company.ts'
import type { Plan } from '../plan/plan.ts'
import type { Inline } from './document.ts'
import { durationWords, type Clock } from './durations.ts'

/** Where the words of a field come from: a path of the plan, the name of a figure, a simulation, the version before, or the moment of composing. */
export type FieldSource =
  | `plan.${keyof Plan}`
  | `plan.${keyof Plan}.${string}`
  | `figures.${keyof Figures}`
  | `figures.${keyof Figures}.${string}`
  | 'composedAt'
  | `chances.${string}`
  | 'previous'

export type Field = Extract<Inline, { kind: 'field' }>

/** Makes the fields of a document: every figure, date and name of it, formatted once for page and Word alike. */
export interface Fields {
  text(text: string, source: FieldSource): Field
  count(value: number, source: FieldSource): Field
  /** A count rounded up, as every promise and need of leads is. */
  countUp(value: number, source: FieldSource): Field
  /** A count with its noun, such as "1 rep" or "8 reps". */
  counted(value: number, one: string, many: string, source: FieldSource): Field
  /** A number with at most one decimal place. */
  decimal(value: number, source: FieldSource): Field
  share(value: number, source: FieldSource): Field
  money(value: number, source: FieldSource): Field
  /** A chance in words, such as "8 in 10"; of null, which is still being worked out, words of that length. */
  chance(value: number | null, source: `chances.${string}`): Field
  month(month: Month, source: FieldSource): Field
  day(day: Day, source: FieldSource): Field
  duration(minutes: number, clock: Clock, source: FieldSource): Field
}

/** @param calendar working calendar that times run on */
export function createFields(format: Format, calendar?: Calendar): Fields {
  return {
    text,
    count: (value, source) => text(format.count(value), source),
    countUp: (value, source) => text(format.count(roundUp(value)), source),
    counted: (value, one, many, source) =>
      text(`${format.count(value)} ${Math.round(value) === 1 ? one : many}`, source),
    decimal: (value, source) => text(format.number(value, 1), source),
    share: (value, source) => text(format.share(value), source),
    money: (value, source) => text(format.money(value), source),
    chance: (value, source) => text(unbroken(value === null ? '… in 10' : chanceWords(value)), source),
    month: (month, source) => text(format.month(month), source),
    day: (day, source) => text(format.day(day), source),
    duration: (minutes, clock, source) => text(durationWords(minutes, clock, format, calendar), source),
  }
}

function text(words: string, source: FieldSource): Field {
  return { kind: 'field', text: onOneLine(words), source }
}

/** The next whole number up; a count that is whole but for the error of floating point stays. */
export function roundUp(value: number): number {
  return Math.ceil(value - 1e-6)
}

/** A chance with its numbers on one line, also in a narrow cell. */
function unbroken(words: string): string {
  return words.replace(' in ', '\u00a0in\u00a0')
}

/** What was typed on several lines runs on in one; a line without a stop gets one of its own. */
function onOneLine(typed: string): string {
  return typed
    .split(/[\n\r]+/)
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '')
    .map((line, index, lines) => (index < lines.length - 1 && !/[.,;:!?]$/.test(line) ? `${line};` : line))
    .join(' ')
}
