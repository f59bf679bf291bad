/** A row that was not taken in, and why. */
export interface Refusal {
  readonly file: string
  /** Line of the file where the row starts, from 1. */
  readonly line: number
  /** Heading of the column that is wrong; null when it is the row as a whole. */
  readonly column: string | null
  /** What the cell holds, shortened. */
  readonly value: string
  readonly reason: string
}

/** Why a file cannot be imported at all: what happened, where, and what to do. */
export interface FileProblem {
  readonly file: string
  readonly message: string
}

const SHOWN_MAX = 80

/** A cell's text as it fits into a message. */
export function shorten(text: string): string {
  const oneLine = text.replaceAll('\n', ' ').replaceAll('\0', '␀')
  return oneLine.length <= SHOWN_MAX ? oneLine : `${oneLine.slice(0, SHOWN_MAX).toWellFormed()}…`
}
