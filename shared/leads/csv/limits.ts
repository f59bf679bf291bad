/** Largest CSV file that is read, in bytes. */
export const FILE_BYTES_MAX = 200 * 1024 * 1024
/** Most rows of one file, headings included: as many as a sheet of Excel has. */
export const ROWS_MAX = 1_048_576
export const COLUMNS_MAX = 1000
/** Longest cell, in characters. */
export const CELL_CHARACTERS_MAX = 50_000
/** Longest row, in characters; what is longer comes of a quotation mark that is never closed. */
export const ROW_CHARACTERS_MAX = 500_000
/** Rows with a broken quotation mark after which a file counts as something other than CSV. */
export const BROKEN_ROWS_MAX = 1000
