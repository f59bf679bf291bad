// The part of papaparse that is used here. Its published types bring in those of Node, which shared code must not see.

interface ParseError {
  readonly type: 'Quotes' | 'Delimiter' | 'FieldMismatch'
}

interface ParseMeta {
  readonly delimiter: string
  /** Where the row just read ends in the given text, its line break included. */
  readonly cursor: number
}

interface StepResult {
  readonly data: string[]
  readonly errors: readonly ParseError[]
  readonly meta: ParseMeta
}

interface Parser {
  abort(): void
}

interface ParseOptions {
  readonly delimiter?: string
  readonly delimitersToGuess?: string[]
  readonly newline?: '\n'
  readonly preview?: number
  readonly skipEmptyLines?: 'greedy'
  readonly step?: (result: StepResult, parser: Parser) => void
}

interface UnparseOptions {
  /** Puts an apostrophe in front of the cells that match. */
  readonly escapeFormulae?: RegExp
  readonly delimiter?: string
  readonly newline?: string
}

declare const Papa: {
  parse(
    text: string,
    options: ParseOptions,
  ): { readonly errors: readonly ParseError[]; readonly meta: ParseMeta }
  unparse(rows: readonly (readonly (string | number)[])[], options: UnparseOptions): string
}
// oxlint-disable-next-line import/no-default-export -- this is what the library exports
export default Papa
